using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Authoring;

/// <summary>Lists what cases missed, the most frequent first, a page at a time; one query.</summary>
internal sealed class MissedQuestionList(LearnDb db)
{
    public const int Page = 50;

    /// <param name="caseSlug">Null for all cases.</param>
    /// <param name="kind">Null for both kinds.</param>
    /// <param name="skip">Rows before the page.</param>
    /// <returns>The rows, and whether there are more behind them.</returns>
    public async Task<(IReadOnlyList<MissedQuestion> Rows, bool More)> RunAsync(
        string? caseSlug,
        string? kind,
        int skip,
        CancellationToken cancellation
    )
    {
        var missed = db.MissedQuestions.AsNoTracking();
        if (caseSlug is not null)
            missed = missed.Where(m => m.CaseSlug == caseSlug);
        if (kind is not null)
            missed = missed.Where(m => m.Kind == kind);
        var rows = await missed
            .OrderByDescending(m => m.Times)
            .ThenBy(m => m.CaseSlug)
            .ThenBy(m => m.Kind)
            .ThenBy(m => m.Key)
            .Skip(skip)
            .Take(Page + 1)
            .ToListAsync(cancellation);
        return (rows.Take(Page).ToList(), rows.Count > Page);
    }
}
