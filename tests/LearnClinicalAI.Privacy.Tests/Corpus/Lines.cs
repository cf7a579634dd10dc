using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Tests.Corpus;

/// <summary>A line with one identifier.</summary>
internal sealed record Line(string Category, Tier Tier, string Disguise, string Text, int Start, int Length);

/// <summary>The corpus: sentences written by hand, values made from a fixed seed, so that it is the same on every machine.</summary>
internal static partial class Lines
{
    private const int Rounds = 4;

    public static IReadOnlyList<Line> Positive { get; } =
    [
        .. Templates,
        .. Read("messages.txt")
            .Select(row => new Line(row.Category, row.Tier, "plain", row.Sentence, 0, row.Sentence.Length)),
    ];

    private static IEnumerable<Line> Templates =>
        [
            .. Read("templates.txt")
                .SelectMany((row, i) => Enumerable.Range(0, Rounds).Select(round => Make(row, (i * 100) + round))),
        ];

    public static IReadOnlyList<Line> Disguised { get; } =
    [
        .. Read("disguises.txt")
            .SelectMany(
                (row, i) =>
                    Disguises.All.SelectMany(disguise =>
                        Enumerable.Range(0, 3).Select(round => Make(row, 90_000 + (i * 100) + round, disguise))
                    )
            ),
    ];

    public static IReadOnlyList<string> Negative { get; } = [.. Rows("negatives.txt")];

    public static IEnumerable<Line> All => Positive.Concat(Disguised);

    private static Line Make((string Category, Tier Tier, string Sentence) row, int seed) =>
        Make(row, seed, ("plain", value => value));

    private static Line Make(
        (string Category, Tier Tier, string Sentence) row,
        int seed,
        (string Name, Func<string, string> Apply) disguise
    )
    {
        var values = new Values(seed);
        var start = row.Sentence.IndexOf('{');
        var length = 0;
        var text = Slot()
            .Replace(
                row.Sentence,
                slot =>
                {
                    var value = disguise.Apply(values.Of(slot.Groups[1].Value));
                    length = Math.Max(length, value.Length);
                    return value;
                }
            );
        return new Line(
            row.Category,
            row.Tier,
            disguise.Name,
            text,
            Math.Max(0, start),
            start < 0 ? text.Length : length
        );
    }

    private static IEnumerable<(string Category, Tier Tier, string Sentence)> Read(string file) =>
        Rows(file).Select(row => row.Split('|', 3)).Select(parts => (parts[0], Enum.Parse<Tier>(parts[1]), parts[2]));

    private static IEnumerable<string> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpus", file))
            .Where(line => line.Length > 0 && !line.StartsWith('#'));

    [GeneratedRegex(@"\{([a-z0-9-]+)\}")]
    private static partial Regex Slot();
}
