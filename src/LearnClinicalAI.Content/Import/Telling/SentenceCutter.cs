using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>Cuts a record's text into sentences, and these where a new verb begins a new statement.</summary>
internal static partial class SentenceCutter
{
    /// <summary>A longer sentence is cut, so that patterns stay quick whatever a file holds.</summary>
    internal const int Longest = 400;

    private static readonly HashSet<string> Abbreviated = new(
        ["dr", "mr", "mrs", "ms", "vs", "e.g", "i.e", "approx", "no", "st", "c", "s", "e", "p", "b", "h", "m"],
        StringComparer.OrdinalIgnoreCase
    );

    [GeneratedRegex(
        @"(?:,\s*|\s+)(?:and|but)\s+(?=(?:he|she|they|the patient)?\s*(?:also\s+)?(?:denies|reports|mentions|notes that|complains of)\b)|\s+and\s+(?=has no\b)|,?\s+but\s+(?=no\b|has no\b|denies\b)|,\s+(?=denies\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex NewStatement { get; }

    public static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Ends(text, i))
            {
                yield return text[start..(i + 1)].Trim();
                start = i + 1;
            }
        }
        if (text[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    /// <summary>The statements of one sentence: "reports cough but denies fever" is two.</summary>
    public static IEnumerable<string> Statements(string sentence) =>
        Pieces(sentence)
            .SelectMany(piece => NewStatement.Split(piece))
            .Select(part => part.Trim())
            .Where(part => part.Length > 0);

    private static IEnumerable<string> Pieces(string sentence)
    {
        while (sentence.Length > Longest)
        {
            var cut = sentence.LastIndexOfAny([',', ' '], Longest);
            cut = cut < Longest / 2 ? Longest : cut;
            yield return sentence[..cut];
            sentence = sentence[cut..].TrimStart(',', ' ');
        }
        yield return sentence;
    }

    private static bool Ends(string text, int at) =>
        text[at] switch
        {
            ';' => true,
            '\'' or '"' => at > 0
                && text[at - 1] == '.'
                && at + 2 < text.Length
                && text[at + 1] == ' '
                && char.IsUpper(text[at + 2]),
            '!' or '?' => at + 1 == text.Length || text[at + 1] == ' ',
            '.' => (at + 1 == text.Length || text[at + 1] == ' ')
                && !Abbreviated.Contains(text[(text.LastIndexOf(' ', at) + 1)..at]),
            _ => false,
        };
}
