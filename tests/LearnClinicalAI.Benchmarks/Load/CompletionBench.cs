using System.Diagnostics;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>The completion table over 1,000, 10,000 and 100,000 learners: a page, and the whole as a file.</summary>
internal static class CompletionBench
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static async Task<bool> RunAsync(
        Browser administrator,
        string database,
        ServerProcess product,
        TimeSpan duration
    )
    {
        foreach (var size in Sizes)
            await Crowd.FillAsync(database, size);
        await Task.Delay(TimeSpan.FromSeconds(4)); // until the server looks which courses there are
        var client = administrator.Settle();
        var kept = true;
        double? smallest = null;
        foreach (var size in Sizes)
        {
            var address = $"/admin/courses/{Crowd.CourseOf(size)}/completion";
            var page = Scenarios.Get("", address, BareWork.None, null);
            var result = await LoadRun.DriveAsync([client], TimeSpan.FromSeconds(1), duration, page.Step);
            Table.Say(
                $"completion page over {size:N0} × {Crowd.Steps} steps: {result.PerSecond:0}/s, p99 {result.P99:0.0} ms, {result.Errors} errors, {result.Bytes / 1024:0} kB"
            );
            kept &= result.Errors == 0 && Table.Promise("  p50", result.P50, 10, "ms");
            smallest ??= result.P50;
            kept &=
                size == Sizes[0] || Table.Promise("  against 1,000 learners", result.P50 / smallest.Value, 2, "times");
            kept &= await FileAsync(client, address + ".csv", size, product);
        }
        return kept;
    }

    private static async Task<bool> FileAsync(HttpClient client, string address, int size, ServerProcess product)
    {
        var before = product.Resident();
        var clock = Stopwatch.StartNew();
        await using var file = await client.GetStreamAsync(new Uri(address, UriKind.Relative));
        using var lines = new StreamReader(file);
        var rows = -1; // the head
        while (await lines.ReadLineAsync() is not null)
            rows++;
        var seconds = clock.Elapsed.TotalSeconds;
        Table.Say($"  file: {rows:N0} rows, resident {before:0} → {product.Resident():0} MB");
        return rows == size & Table.Promise("  file", seconds, 3, "s");
    }
}
