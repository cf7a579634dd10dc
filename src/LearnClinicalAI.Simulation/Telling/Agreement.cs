using System.Text.RegularExpressions;

namespace LearnClinicalAI.Simulation;

/// <summary>
/// Lets the verb after <c>{he}</c> agree with "they": "{He}'s been sick and {he} says" → "{He}'ve been sick and {he} say".
/// </summary>
internal static partial class Agreement
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["is"] = "are",
        ["isn't"] = "aren't",
        ["was"] = "were",
        ["wasn't"] = "weren't",
        ["has"] = "have",
        ["hasn't"] = "haven't",
        ["does"] = "do",
        ["doesn't"] = "don't",
        ["goes"] = "go",
    };

    /// <summary>Words that end in s and are no verb.</summary>
    private static readonly HashSet<string> NoVerbs = ["always", "this", "as", "perhaps", "sometimes", "his"];

    /// <summary>What follows "{he}'s" where it stands for "has".</summary>
    private static readonly HashSet<string> Participles =
    [
        .. "been had got gone lost come taken done made seen felt kept said told put eaten drunk known left".Split(' '),
    ];

    private static readonly string[] Hissing = ["ses", "shes", "ches", "xes", "oes", "zes"];

    public static string WithThey(string text) =>
        Verb()
            .Replace(
                Short().Replace(text, Long),
                found => found.Groups["before"].Value + Plural(found.Groups["verb"].Value)
            );

    /// <summary>"{he}'s been" is has, "{he}'s ill" is is.</summary>
    private static string Long(Match found)
    {
        var next = found.Groups["next"].Value;
        var had = Participles.Contains(next) || (next.Length > 4 && next.EndsWith("ed", StringComparison.Ordinal));
        return found.Groups["he"].Value + (had ? "'ve" : "'re") + found.Groups["after"].Value;
    }

    private static string Plural(string verb)
    {
        if (Verbs.TryGetValue(verb, out var irregular))
        {
            return irregular;
        }
        if (
            NoVerbs.Contains(verb)
            || verb.Length < 3
            || !verb.EndsWith('s')
            || verb.EndsWith("ss", StringComparison.Ordinal)
        )
        {
            return verb;
        }
        return verb switch
        {
            _ when verb.EndsWith("ies", StringComparison.Ordinal) && verb.Length > 4 => verb[..^3] + "y",
            _ when Array.Exists(Hissing, verb.EndsWith) => verb[..^2],
            _ => verb[..^1],
        };
    }

    [GeneratedRegex(
        @"(?<he>\{[Hh]e\})'s\b(?<after>(?:\s+(?:never|always|just|only|not|also|already))?\s+(?<next>[a-z]+))?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Short();

    [GeneratedRegex(
        @"(?<before>\{[Hh]e\}\s+(?:(?:never|always|just|only|also|still|really|often|usually|sometimes)\s+)?)(?<verb>[a-z]+(?:'t)?)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Verb();
}
