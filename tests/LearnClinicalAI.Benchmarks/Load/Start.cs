namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>How soon the first page comes on SQLite with the shipped content, and what the idle server holds in memory.</summary>
internal static class Start
{
    public static async Task<bool> MeasureAsync(string dll)
    {
        var folder = Directory.CreateTempSubdirectory("lcai-bench-").FullName;
        try
        {
            var settings = Bench.Settings();
            settings["Storage__DataFolder"] = folder;
            settings["SetUp__Required"] = "false";
            var kept = true;
            foreach (var name in new[] { "first start on an empty SQLite", "later start on SQLite" })
            {
                await using var server = await ServerProcess.StartAsync(dll, [], settings, "/");
                kept &= Table.Promise($"{name}, to the first page", server.Started.TotalSeconds, 3, "s");
                await Task.Delay(TimeSpan.FromSeconds(5)); // idle
                kept &= Table.Promise($"{name}, idle", server.Resident(), 200, "MB");
            }
            return kept;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
