using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LearnClinicalAI.Server.Data;

/// <summary>
/// Queries of hot paths, translated once. EF's compiled queries hold to one model, and there is one a provider (tests run
/// both in one process): so each is compiled once a model.
/// </summary>
internal static class HotQuery
{
    /// <summary>One row or none: the expression ends in <c>FirstOrDefault()</c> or the like.</summary>
    public static Func<LearnDb, TA, Task<TResult>> One<TA, TResult>(Expression<Func<LearnDb, TA, TResult>> query)
    {
        var models = new ConditionalWeakTable<IModel, Func<LearnDb, TA, Task<TResult>>>();
        return (db, a) => models.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, a);
    }

    /// <inheritdoc cref="One{TA,TResult}" />
    public static Func<LearnDb, TA, TB, Task<TResult>> One<TA, TB, TResult>(
        Expression<Func<LearnDb, TA, TB, TResult>> query
    )
    {
        var models = new ConditionalWeakTable<IModel, Func<LearnDb, TA, TB, Task<TResult>>>();
        return (db, a, b) => models.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, a, b);
    }

    /// <inheritdoc cref="One{TA,TResult}" />
    public static Func<LearnDb, TA, TB, TC, Task<TResult>> One<TA, TB, TC, TResult>(
        Expression<Func<LearnDb, TA, TB, TC, TResult>> query
    )
    {
        var models = new ConditionalWeakTable<IModel, Func<LearnDb, TA, TB, TC, Task<TResult>>>();
        return (db, a, b, c) => models.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, a, b, c);
    }

    /// <summary>Any number of rows.</summary>
    public static Func<LearnDb, TA, IAsyncEnumerable<TResult>> Many<TA, TResult>(
        Expression<Func<LearnDb, TA, IQueryable<TResult>>> query
    )
    {
        var models = new ConditionalWeakTable<IModel, Func<LearnDb, TA, IAsyncEnumerable<TResult>>>();
        return (db, a) => models.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, a);
    }

    /// <inheritdoc cref="Many{TA,TResult}" />
    public static Func<LearnDb, TA, TB, IAsyncEnumerable<TResult>> Many<TA, TB, TResult>(
        Expression<Func<LearnDb, TA, TB, IQueryable<TResult>>> query
    )
    {
        var models = new ConditionalWeakTable<IModel, Func<LearnDb, TA, TB, IAsyncEnumerable<TResult>>>();
        return (db, a, b) => models.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, a, b);
    }

    /// <inheritdoc cref="Many{TA,TResult}" />
    public static Func<LearnDb, TA, TB, TC, IAsyncEnumerable<TResult>> Many<TA, TB, TC, TResult>(
        Expression<Func<LearnDb, TA, TB, TC, IQueryable<TResult>>> query
    )
    {
        var models = new ConditionalWeakTable<IModel, Func<LearnDb, TA, TB, TC, IAsyncEnumerable<TResult>>>();
        return (db, a, b, c) => models.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, a, b, c);
    }
}
