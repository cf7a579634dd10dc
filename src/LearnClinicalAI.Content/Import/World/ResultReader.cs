using System.Text.RegularExpressions;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>Reads a value, its unit, its range and whether it is high or low out of a result such as "8.3 g/dL (low)".</summary>
internal static partial class ResultReader
{
    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?<value>[<>≤≥]?\s*\d[\d,.]*(?:\s*[-–]\s*\d[\d,.]*)?\+?)\s*(?<unit>%|[A-Za-zµμ°/][A-Za-zµμ0-9%°³²^/*.]*(?:\s+(?:Hg|H2O|/\s*\S+|deviation.*))?)?\s*(?:\((?<note>[^()]*)\))?\s*$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Measured { get; }

    [GeneratedRegex(@"(?:normal|reference)(?: range)?:?\s*(?<range>[\d<>][^)]*)", Plainly, CleanText.Patience)]
    private static partial Regex Range { get; }

    [GeneratedRegex(
        @"\b(?:elevated|high|increased|raised|prolonged|thrombocytosis|leukocytosis|above)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex High { get; }

    [GeneratedRegex(@"\b(?:low|decreased|reduced|below|deficient|acidic)\b", Plainly, CleanText.Patience)]
    private static partial Regex Low { get; }

    [GeneratedRegex(
        @"^(?:all\s+|basically\s+)?(?:normal|negative|none|unremarkable|clear|within (?:normal|reference|expected)|no (?:abnormalit|acute|evidence|signs|other|growth|fracture|bone)|not detected|nonreactive|non-reactive)",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Ordinary { get; }

    /// <summary>The value; null where the text is a sentence rather than a value.</summary>
    public static ResultValue? Value(string name, string text)
    {
        var plain = text.Trim().TrimEnd('.');
        if (Measured.Match(plain) is { Success: true } measured)
        {
            var note = measured.Groups["note"].Value;
            return new ResultValue(
                name,
                measured.Groups["value"].Value.Replace(" ", "", StringComparison.Ordinal),
                measured.Groups["unit"].Value.Trim(),
                Range.Match(note) is { Success: true } range ? range.Groups["range"].Value.Trim() : "",
                Flag(note)
            );
        }
        return plain.Length <= 48 && !plain.Contains(". ", StringComparison.Ordinal)
            ? new ResultValue(name, plain, "", "", Flag(plain))
            : null;
    }

    /// <summary>Whether the row itself says, or its words show, that this is out of the ordinary.</summary>
    public static bool IsUnusual(string text) =>
        Flag(text) is not null
        || text.Contains("positive", StringComparison.OrdinalIgnoreCase)
        || (text.Length > 24 && !Ordinary.IsMatch(text.Trim()));

    private static string? Flag(string text) =>
        text.StartsWith("normal", StringComparison.OrdinalIgnoreCase) ? null
        : High.IsMatch(text) ? "high"
        : Low.IsMatch(text) ? "low"
        : null;
}
