using System.Globalization;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>What is printed: Markdown, so that it goes into docs/benchmarks.md as it stands.</summary>
internal static class Table
{
    public static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    public static void Head()
    {
        Console.WriteLine();
        Console.WriteLine(
            "| scenario | connections | requests/s | p50 ms | p99 ms | errors | statements | processor ms | kB | resident MB | bare requests/s | bare processor ms | share | promised |"
        );
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    /// <returns>Whether what is promised was kept.</returns>
    public static bool Row(Measured m)
    {
        var result = m.Result;
        Say(
            $"| {m.Name} | {m.Connections} | {result.PerSecond:0} | {result.P50:0.0} | {result.P99:0.0} | {result.Errors} | {m.StatementsEach:0.0} | {m.ProcessorMilliseconds:0.00} | {result.Bytes / 1024:0.0} | {m.ResidentMegabytes:0} | {m.Bare?.PerSecond:0} | {m.BareProcessorMilliseconds:0.00} | {m.Ratio:0 %} | {m.Share:0 %}{(m.Kept ? "" : " **missed**")} |"
        );
        return m.Kept;
    }

    /// <summary>A figure that must stay under a bound.</summary>
    public static bool Promise(string name, double value, double below, string unit)
    {
        var kept = value < below;
        Say($"{name}: {value:0.0} {unit} (promised: under {below:0.#}){(kept ? "" : " **missed**")}");
        return kept;
    }
}
