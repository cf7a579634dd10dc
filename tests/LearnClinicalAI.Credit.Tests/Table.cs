using System.Globalization;
using System.Runtime.CompilerServices;

namespace LearnClinicalAI.Credit.Tests;

/// <summary>One row of <c>decisions.tsv</c>.</summary>
public sealed record Row(int Line, string Rule, string What, string Given, string Expected)
{
    private readonly Dictionary<string, string> _given = Given
        .Split("; ", StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('=', 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    private readonly HashSet<string> _used = [];

    /// <summary>The entry of this name, or the fallback where the row does not give one.</summary>
    public string this[string name, string fallback = ""]
    {
        get
        {
            _used.Add(name);
            return _given.GetValueOrDefault(name, fallback);
        }
    }

    public bool Has(string name) => _given.ContainsKey(name);

    /// <summary>Entries that no test asked for: a misspelt one would otherwise test nothing.</summary>
    public IEnumerable<string> Unread => _given.Keys.Except(_used);

    public decimal Number(string name) => decimal.Parse(this[name], CultureInfo.InvariantCulture);

    public DateTimeOffset? Instant(string name, string fallback) =>
        this[name, fallback] is "never" or "none" ? null : Moment(this[name, fallback]);

    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Minutes and seconds, as 52:30.</summary>
    public static int Seconds(string text)
    {
        var parts = text.Split(':');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture) * 60)
            + int.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    public override string ToString() => $"line {Line}: {What} {Given}";
}

internal static class Table
{
    public static IReadOnlyList<Row> Rows { get; } = [.. Read()];

    private static IEnumerable<Row> Read([CallerFilePath] string here = "")
    {
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "decisions.tsv"));
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].StartsWith('#') || lines[line].StartsWith("rule\t", StringComparison.Ordinal))
                continue;
            var cells = lines[line].Split('\t');
            yield return new Row(line + 1, cells[0], cells[1], cells[2], cells[3]);
        }
    }
}
