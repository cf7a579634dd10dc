using LearnClinicalAI.Content.Rules;

namespace LearnClinicalAI.Content.Import;

/// <summary>The words of a text that carry its meaning, cut short so that "worsens" and "worsening" are one.</summary>
internal static class Words
{
    private static readonly HashSet<string> Light = new(
        (
            "a about additionally after all also although an and any are as at be been before both but by can current currently did do does "
            + "during each experienced experiencing few for from had has have having he her him his history i in into is it its "
            + "me my no not noted notes noticed of on or other our over past patient presence presents recent recently reported "
            + "reports she significant since some such than that the their them then there these they this those to under up "
            + "was we were when where which while who will with without year years month months week weeks day days"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public static IReadOnlyList<string> Of(string text) =>
        [
            .. CleanText
                .Plainly(text)
                .Where(word => !Light.Contains(word))
                .Select(word => word.Length > 5 ? word[..5] : word)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The share of the words of <paramref name="text"/> that <paramref name="other"/> holds, 0–1.</summary>
    public static double Shared(IReadOnlyCollection<string> text, IReadOnlyCollection<string> other) =>
        text.Count == 0 ? 0 : (double)text.Count(other.Contains) / text.Count;

    /// <summary>An id made of the words that carry the meaning; not one of <paramref name="taken"/>, which gets it.</summary>
    public static string Id(string text, string otherwise, HashSet<string> taken, int most = 5)
    {
        var telling = CleanText
            .Plainly(text)
            .Where(word => !Light.Contains(word))
            .SkipWhile(word => word.All(char.IsAsciiDigit))
            .Take(most);
        var id = CleanText.Cut(string.Join('-', telling));
        id = id.Length == 0 || !BadId.IsId(id) ? otherwise : id;
        var own = id;
        for (var n = 2; !taken.Add(own); n++)
        {
            own = $"{id}-{n.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        }
        return own;
    }
}
