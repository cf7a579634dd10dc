using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Words that are written with a capital and name nobody: eponyms, drugs, places as wide as a state, ordinary English.</summary>
internal static partial class Vocabulary
{
    private static readonly FrozenSet<string> Eponyms = Load("eponyms");
    private static readonly FrozenSet<string> Ordinary = Load("ordinary");
    private static readonly FrozenSet<string> Wide = Load("wide-places");
    private static readonly FrozenSet<string> Lettered = Load("lettered");
    private static readonly FrozenSet<string> Abbreviations = Load("abbreviations");

    /// <summary>A word of medicine or everyday English, or a place as wide as a state.</summary>
    public static bool IsOrdinaryWord(string word) =>
        In(Ordinary, word) || Wide.Contains(word) || LearnedEnding().IsMatch(word);

    /// <summary>Where the context says that a name stands here: a name, unless every part of it is a known word or eponym.</summary>
    public static bool MayBeName(string phrase) =>
        Words(phrase).Any(word => !IsOrdinaryWord(word) && !In(Eponyms, word));

    /// <summary>Where only capitals say so: no part is a known word, and not all are eponyms. "Wilson disease" is none.</summary>
    public static bool LooksLikeName(string phrase) =>
        Words(phrase).All(word => word.Any(char.IsLower) && !IsOrdinaryWord(word)) && MayBeName(phrase);

    /// <summary>A state, a country or a larger region, which may be named.</summary>
    public static bool IsWidePlace(string phrase) => Wide.Contains(phrase) || Words(phrase).Any(IsOrdinaryWord);

    /// <summary>A word that is followed by a letter to name one of a kind: vitamin D, hepatitis B, group A.</summary>
    public static bool IsLettered(string word) => Lettered.Contains(word);

    public static bool IsAbbreviation(string dotted) =>
        Abbreviations.Contains(dotted.Replace(".", "").Replace(" ", ""));

    public static string FirstWord(string phrase) => Words(phrase).FirstOrDefault() ?? "";

    private static string[] Words(string phrase) =>
        phrase.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool In(FrozenSet<string> list, string word) =>
        list.Contains(word) || list.Contains(WithoutEnding(word));

    private static string WithoutEnding(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('s') ? word[..^1]
        : word;

    private static FrozenSet<string> Load(string list)
    {
        using var stream =
            typeof(Vocabulary).Assembly.GetManifestResourceStream($"LearnClinicalAI.Privacy.Vocabulary.{list}.txt")
            ?? throw new InvalidOperationException($"The list {list}.txt is not built in.");
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n')
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Authorisation, Haematologist, Adalimumab: endings that words of medicine have and names do not.</summary>
    [GeneratedRegex(
        "..(?:[aeiou]tion|ction|ology|ologists?|itis|oses|osis|a?emia|opathy|ectomy|ostomy|oscopy|ography|gram|plasty|cillin|mycin|statin|olol|sartan|azole|umab|ximab|tinib|gliptin|gliflozin|parin|xaban|idone|azepam|ical|ability|ivity|iatrics?|ations?|ments|ness)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex LearnedEnding();
}
