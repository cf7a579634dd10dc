using System.Diagnostics;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>A full house: a thousand encounters at once, in each of which the doctor says something every ten seconds.</summary>
internal static class LiveBench
{
    private const int Encounters = 1_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(40);

    /// <param name="site">Where as many learners are made as the encounters need: each may have one open in every case.</param>
    /// <param name="cases">Slugs of the cases that are played.</param>
    public static async Task<bool> RunAsync(Site site, IReadOnlyList<string> cases, ServerProcess product)
    {
        var live = await BeginAsync(site, cases);
        var times = await Task.WhenAll(live.Select((one, number) => PlayAsync(one, number)));
        var answered = times.SelectMany(one => one).ToList();
        var sorted = answered.Where(turn => turn.Good).Select(turn => turn.Milliseconds).Order().ToArray();
        Table.Say(
            $"{live.Count:N0} live encounters over {cases.Count} cases, a turn each every {Pause.TotalSeconds:0} s: {sorted.Length / Length.TotalSeconds:0} turns/s, p50 {sorted[sorted.Length / 2]:0.0} ms, {answered.Count - sorted.Length} errors"
        );
        return answered.Count == sorted.Length
            & Table.Promise("  p99", sorted[(int)(sorted.Length * 0.99)], 50, "ms")
            & Table.Promise("  resident", product.Resident(), 600, "MB");
    }

    private static async Task<List<Live>> BeginAsync(Site site, IReadOnlyList<string> cases)
    {
        var live = new List<Live>();
        for (var learner = 0; live.Count < Encounters; learner++)
        {
            var browser = await site.SignedInAsync(10_000 + learner);
            var token = await browser.AntiforgeryAsync("/profile");
            var client = browser.Settle();
            foreach (var slug in cases.Take(Encounters - live.Count))
                live.Add(new(client, token, await Scenarios.RunAsync(client, token, slug)));
        }
        return live;
    }

    private static async Task<List<(bool Good, double Milliseconds)>> PlayAsync(Live live, int number)
    {
        var turns = new List<(bool, double)>();
        var start = Stopwatch.GetTimestamp();
        // spread over the pause, as people are
        var next = Pause * (number / (double)Encounters);
        for (var turn = 0; next < Length; turn++, next += Pause)
        {
            var wait = next - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            var sent = Stopwatch.GetTimestamp();
            var (good, _) = await Scenarios.SayAsync(live.Client, live.Token, live.Run, turn + number);
            turns.Add((good, Stopwatch.GetElapsedTime(sent).TotalMilliseconds));
        }
        return turns;
    }

    private sealed record Live(HttpClient Client, string Token, Guid Run);
}
