namespace LearnClinicalAI.Content.Import;

/// <summary>English verbs as they stand after "he" and after "I".</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["is"] = "am",
        ["isn't"] = "am not",
        ["has"] = "have",
        ["hasn't"] = "haven't",
        ["does"] = "do",
        ["doesn't"] = "don't",
        ["goes"] = "go",
        ["was"] = "was",
    };

    /// <summary>Verbs that a record begins a sentence or goes on with and leaves their subject out.</summary>
    private static readonly HashSet<string> Known = new(
        (
            "is has does was goes isn't hasn't doesn't seeks dresses expresses admits appears attends avoids believes complains consumes continues craves denies describes "
            + "does drinks eats endorses enjoys exercises experiences feels finds gets gives had keeps lives looks maintains "
            + "makes mentions needs notes notices owns performs plays prefers presents recalls receives reports requires says "
            + "shares shows sleeps smokes speaks spends states struggles suffers takes thinks travels tries uses visits vomits "
            + "walks wants wears works yells cries"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> NoVerbs = new(
        "always sometimes perhaps previous this his its as us plus thus less across besides afterwards towards yes was".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"takes" as it may follow a subject that stood before.</summary>
    public static bool IsKnown(string word) => Known.Contains(word);

    public static bool IsAdverb(string word) =>
        word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)
        || word.ToLowerInvariant()
            is "first"
                or "also"
                or "now"
                or "often"
                or "never"
                or "still"
                or "always"
                or "sometimes"
                or "then"
                or "only"
                or "just"
                or "not";

    /// <summary>What stands after "I" where <paramref name="verb"/> stands after "he": "takes" → "take".</summary>
    public static string First(string verb)
    {
        if (Irregular.TryGetValue(verb, out var own))
        {
            return own;
        }
        if (
            NoVerbs.Contains(verb)
            || !verb.EndsWith('s')
            || verb.EndsWith("ss", StringComparison.Ordinal)
            || verb.Length < 4
        )
        {
            return verb;
        }
        return verb.EndsWith("ies", StringComparison.Ordinal) ? verb[..^3] + "y"
            : verb.EndsWith("shes", StringComparison.Ordinal)
            || verb.EndsWith("ches", StringComparison.Ordinal)
            || verb.EndsWith("sses", StringComparison.Ordinal)
            || verb.EndsWith("xes", StringComparison.Ordinal)
                ? verb[..^2]
            : verb[..^1];
    }

    /// <summary>What stands after "they".</summary>
    public static string Plural(string verb) =>
        verb.ToLowerInvariant() switch
        {
            "is" => "are",
            "was" => "were",
            _ => First(verb),
        };
}
