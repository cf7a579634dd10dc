using LearnClinicalAI.Server.Tests.Ground;

[assembly: AssemblyFixture(typeof(Grounds))]

namespace LearnClinicalAI.Server.Tests.Ground;

/// <summary>
/// The servers that tests run against. Most share one host a database (with people and courses of their own); a test that
/// moves the clock or changes settings takes a fresh one and disposes of it.
/// </summary>
public sealed class Grounds : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<Database, LearnHost> shared = [];
    private PostgresCluster? cluster;

    public async Task<LearnHost> SharedAsync(Database database)
    {
        await gate.WaitAsync();
        try
        {
            if (shared.TryGetValue(database, out var running))
                return running;
            var host = new LearnHost(await SettingsAsync(database));
            // started here, behind the gate: two tests that ask for it first would start it twice
            _ = host.Server;
            return shared[database] = host;
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<LearnHost> FreshAsync(Database database, params (string Key, string Value)[] settings)
    {
        await gate.WaitAsync();
        try
        {
            var all = await SettingsAsync(database);
            foreach (var (key, value) in settings)
                all[key] = value;
            return new LearnHost(all);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in shared.Values)
            await host.DisposeAsync();
        if (cluster is not null)
            await cluster.DisposeAsync();
        gate.Dispose();
    }

    private async Task<Dictionary<string, string>> SettingsAsync(Database database)
    {
        if (database == Database.Sqlite)
            return new() { ["Storage:Provider"] = "Sqlite" };
        cluster ??= await PostgresCluster.StartAsync();
        return new()
        {
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = await cluster.NewDatabaseAsync(),
        };
    }
}
