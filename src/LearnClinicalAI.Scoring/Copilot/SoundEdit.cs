using System.Globalization;

namespace LearnClinicalAI.Scoring;

/// <summary>
/// Whether an edit breaks a sound output: it keeps less than half of its words, puts another figure in the place of one of
/// its own, or denies what it said (or no longer denies what it denied). Shortening and adding do no harm.
/// </summary>
internal static class SoundEdit
{
    private const double KeptByAHarmlessEdit = 0.5;

    public static bool Breaks(string shown, string edited)
    {
        var (original, now) = (new FoldedText(shown), new FoldedText(edited));
        var words = Distinct(original);
        var kept = Distinct(now).Count(words.Contains);
        return words.Count > 0
            && (
                (double)kept / words.Count < KeptByAHarmlessEdit
                || SwapsAFigure(original, now)
                || TurnsRound(original, now)
            );
    }

    private static bool SwapsAFigure(FoldedText original, FoldedText now)
    {
        var (before, after) = (Figures(original), Figures(now));
        return before.Except(after).Any() && after.Except(before).Any();
    }

    /// <summary>Two words that stood together stand together still, and only under the opposite sign.</summary>
    private static bool TurnsRound(FoldedText original, FoldedText now)
    {
        var after = Pairs(now).ToLookup(pair => pair.Words, pair => pair.Denied);
        return Pairs(original)
            .GroupBy(pair => pair.Words, pair => pair.Denied)
            .Where(pair => after.Contains(pair.Key))
            .Any(pair => pair.Distinct().Count() == 1 && !after[pair.Key].Contains(pair.First()));
    }

    private static IEnumerable<((string, string) Words, bool Denied)> Pairs(FoldedText text)
    {
        for (var at = 0; at + 1 < text.Words.Count; at++)
            if (text.Words[at + 1].Before is Gap.Plain && IsContent(text, at) && IsContent(text, at + 1))
                yield return ((text.Words[at].Text, text.Words[at + 1].Text), IsDenied(text, at));
    }

    /// <summary>By the word right before: a longer reach would change when words between are cut.</summary>
    private static bool IsDenied(FoldedText text, int at) =>
        at > 0 && text.Words[at].Before is Gap.Plain && Negation.IsNegation(text.Words[at - 1].Text);

    private static bool IsContent(FoldedText text, int at) =>
        text.Words[at].Text.Length > 2 && !Negation.IsNegation(text.Words[at].Text);

    private static HashSet<string> Distinct(FoldedText text) =>
        new(text.Words.Select(word => word.Text), StringComparer.Ordinal);

    private static HashSet<decimal> Figures(FoldedText text) =>
        [.. text.Words.Select(word => Figure(word.Text)).OfType<decimal>()];

    private static decimal? Figure(string word) =>
        decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
            ? figure
            : null;
}
