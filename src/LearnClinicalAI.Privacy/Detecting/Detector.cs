using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>A stretch of the normalised text that a rule takes for an identifier.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hit(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// One rule: a pattern for candidates and a check that looks at the candidate and its surroundings. The identifier is the group
/// <c>v</c> where the pattern has one, else the whole match. Every pattern is bounded and has a time limit besides.
/// </summary>
internal sealed record Detector(
    string Category,
    Tier Tier,
    string Rule,
    Regex Pattern,
    Func<Candidate, bool>? Check = null
)
{
    /// <summary>Whether it can find nothing in a text without a digit.</summary>
    public bool NeedsDigit { get; init; }

    public IEnumerable<Hit> Find(string text)
    {
        for (var match = Pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var value = match.Groups["v"] is { Success: true } group ? group : match;
            if (value.Length > 0 && (Check is null || Check(new Candidate(text, match, value.Index, value.Length))))
            {
                yield return new Hit(value.Index, value.Length);
            }
        }
    }
}

/// <summary>A match with the text around it.</summary>
internal sealed record Candidate(string Text, Match Match, int Start, int Length)
{
    public string Value => Text.Substring(Start, Length);

    public int Digits => Text.AsSpan(Start, Length).CountDigits();

    /// <summary>What stands before the identifier, at most so many characters.</summary>
    public string Before(int length = 30) => Text[Math.Max(0, Start - length)..Start];

    /// <summary>What stands behind it.</summary>
    public string After(int length = 30) =>
        Text.Substring(Start + Length, Math.Min(length, Text.Length - Start - Length));

    public string Group(string name) => Match.Groups[name].Value;

    public int Number(string name) =>
        int.TryParse(Match.Groups[name].ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
}

internal static class DigitCount
{
    public static int CountDigits(this ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits;
    }
}
