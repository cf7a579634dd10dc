using System.Globalization;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>What a test costs in time, money and trouble, and what else it is called.</summary>
/// <param name="Words">One of these in the key makes it this kind; nothing else need be known of it.</param>
/// <param name="Gathers">Values of this kind that stand alone become one test under its name.</param>
internal sealed record TestKind(
    string Id,
    string Name,
    string Category,
    decimal Turnaround,
    decimal Cost,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Synonyms,
    bool Gathers,
    Harm Harm
);

/// <summary>The kinds of tests that importers know, from <c>tests.txt</c>.</summary>
internal static class TestKinds
{
    private static readonly List<TestKind> All = [.. ImportData.Lines("tests").Select(Parse)];

    /// <summary>Tests that a learner may order in any case.</summary>
    public static readonly string[] Usual = ["full-blood-count", "electrolytes", "urinalysis", "ecg"];

    public static TestKind ById(string id) => All.First(kind => kind.Id == id);

    /// <summary>The kind that a key such as "Serum Sodium" is of; null where none is known.</summary>
    public static TestKind? Of(string keys)
    {
        var low = $" {keys.ToLowerInvariant().Replace('/', ' ')} ";
        return All.Find(kind => kind.Words.Any(word => low.Contains(word, StringComparison.Ordinal)));
    }

    private static TestKind Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return new TestKind(
            cells[0],
            cells[1],
            cells[2],
            decimal.Parse(cells[3], CultureInfo.InvariantCulture),
            decimal.Parse(cells[4], CultureInfo.InvariantCulture),
            [.. ImportData.List(cells[5]).Select(word => word.Replace('_', ' '))],
            ImportData.List(cells[6]),
            cells[7].Contains("panel", StringComparison.Ordinal),
            cells[7].Contains("harm minor", StringComparison.Ordinal) ? Harm.Minor : Harm.None
        );
    }
}
