using Npgsql;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>How many statements the database ran since they were last counted, by its own books (pg_stat_statements).</summary>
internal sealed class Statements(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    public async Task PrepareAsync() => await RunAsync("create extension if not exists pg_stat_statements");

    public async Task ResetAsync() => await RunAsync("select pg_stat_statements_reset()");

    /// <summary>Statements of this database other than the counting itself and the pool's own; BEGIN and COMMIT count.</summary>
    public async Task<long> CountAsync()
    {
        await using var count = source.CreateCommand(
            """
            select coalesce(sum(calls), 0)::bigint from pg_stat_statements s
            join pg_database d on d.oid = s.dbid
            where d.datname = current_database() and query not like '%pg_stat_statements%' and query not like 'DISCARD%'
            """
        );
        return (long)(await count.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task RunAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
