using System.Text.RegularExpressions;

namespace LearnClinicalAI.Credit;

/// <summary>Who may be awarded a credit type (C7).</summary>
public static partial class Degrees
{
    private static readonly char[] BetweenEntries = [',', ';', '&', '+'];

    /// <param name="held">
    /// As typed, several set apart by commas: <c>M.D., Ph.D.</c>. A degree that is still studied for is not held: neither
    /// "MD candidate" nor "MD (student)" nor "MD/PhD candidate" is MD.
    /// </param>
    public static bool AreEligible(CreditType type, string held)
    {
        if (type.Degrees.Count == 0)
            return true;
        var eligible = type.Degrees.Select(Letters).ToHashSet(StringComparer.Ordinal);
        return held.Split(BetweenEntries)
            .Where(entry => !StudiedFor().IsMatch(entry))
            .SelectMany(entry => Remark().Replace(entry, "/").Split('/'))
            .Any(degree => eligible.Contains(Letters(degree)));
    }

    // Digits stay, because a student of the third year who writes MD3 is no MD.
    private static string Letters(string degree) =>
        new([.. degree.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(candidate|cand|student|expected|pending|applicant|incomplete|in progress)\b", Options)]
    private static partial Regex StudiedFor();

    /// <summary>What stands in brackets says something of the degree before it: <c>MD (Hons)</c>.</summary>
    [GeneratedRegex(@"\([^)]*\)?", Options)]
    private static partial Regex Remark();
}
