using System.Globalization;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>
/// The whole measurement: start on SQLite, then the product and the bare endpoint in processes of their own on one
/// PostgreSQL, one scenario after the other, each beside its counterpart.
/// </summary>
internal static class Bench
{
    // what a server of a hospital would have: commits are on disk before they are acknowledged
    private const string DatabaseSettings =
        "-c synchronous_commit=on -c shared_buffers=512MB -c shared_preload_libraries=pg_stat_statements";

    /// <returns>Whether everything that is promised was kept.</returns>
    public static async Task<bool> RunAsync(BenchOptions options)
    {
        var kept = Engine.Measure(Path.Combine(Home(), "cases"));
        if (options.Only == "engine")
            return kept;
        kept &= await Start.MeasureAsync(ServerDll());
        await using var cluster = await PostgresCluster.StartAsync(DatabaseSettings);
        var database = await cluster.NewDatabaseAsync();
        await using var product = await ServerProcess.StartAsync(ServerDll(), [], Settings(database), "/health/ready");
        await using var bare = await ServerProcess.StartAsync(
            typeof(Bench).Assembly.Location,
            ["bare", await cluster.NewDatabaseAsync()],
            new Dictionary<string, string>(StringComparer.Ordinal),
            "/health/live"
        );
        await using var statements = new Statements(database);
        await statements.PrepareAsync();
        var site = new Site(product.Address);
        var administrator = await site.AdministratorAsync(await product.PrintedAsync("/set-up?"));
        await Task.Delay(TimeSpan.FromSeconds(5)); // idle
        Table.Say($"idle on PostgreSQL: {product.Resident():0} MB resident");

        var measure = new Measure(product, bare, statements, TimeSpan.FromSeconds(options.Seconds));
        Table.Head();
        var crowd = await LearnersAsync(site, options.Connections.Max(), database);
        foreach (var connections in options.Connections)
        foreach (var scenario in await crowd.ScenariosAsync(connections))
            if (Wanted(options, scenario))
                kept &= Table.Row(await measure.RunAsync(scenario, crowd.Clients(connections)));

        if (options.Only?.Contains("completion", StringComparison.Ordinal) != false)
            kept &= await CompletionBench.RunAsync(
                administrator,
                database,
                product,
                TimeSpan.FromSeconds(options.Seconds)
            );
        kept &= Table.Promise("resident after the load", product.Resident(), 350, "MB");
        if (options.Only?.Contains("live", StringComparison.Ordinal) != false)
            kept &= await LiveBench.RunAsync(site, Cases(), product);
        return kept;
    }

    private static bool Wanted(BenchOptions options, Scenario scenario) =>
        options.Only is not { } only || scenario.Name.Contains(only, StringComparison.Ordinal);

    private static string[] Cases() =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(Home(), "cases"))
                .Select(Path.GetFileName)
                .Order()
                .OfType<string>(),
        ];

    private static async Task<Learners> LearnersAsync(Site site, int number, string database)
    {
        var learners = new List<Browser>();
        for (var i = 0; i < number; i++)
            learners.Add(await site.LearnerAsync(i));
        return new Learners(learners, database);
    }

    public static Dictionary<string, string> Settings(string? database = null) =>
        new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["RateLimits__Enabled"] = "false",
            // a build looks on the disk for changed styles at every request, what is published does not
            ["ReloadStaticAssetsAtRuntime"] = "false",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Storage__Provider"] = database is null ? "Sqlite" : "Postgres",
            ["Storage__ConnectionString"] = database ?? "",
        };

    private static string ServerDll()
    {
        var dll = Path.Combine(Home(), "src/LearnClinicalAI.Server/bin/Release/net10.0/LearnClinicalAI.Server.dll");
        return File.Exists(dll)
            ? dll
            : throw new InvalidOperationException($"{dll} is not there: dotnet build LearnClinicalAI.sln -c Release");
    }

    /// <summary>The repository.</summary>
    private static string Home()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LearnClinicalAI.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run it from its build in the repository.");
    }
}
