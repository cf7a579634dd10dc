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

    public static string WithThey(string text) =>
        Verb()
            .Replace(
                Short()
                    .Replace(text, found => found.Groups["he"].Value + (found.Groups["had"].Success ? "'ve" : "'re")),
                found => found.Groups["before"].Value + Plural(found.Groups["verb"].Value)
            );

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
            _ when HissEnding().IsMatch(verb) => verb[..^2],
            _ => verb[..^1],
        };
    }

    /// <summary>"{he}'s been" is has, "{he}'s ill" is is.</summary>
    [GeneratedRegex(
        @"(?<he>\{[Hh]e\})'s\b(?=(?<had>\s+(?:(?:never|always|just|only|not|also|already)\s+)?(?:been|had|got|gone|lost|come|taken|done|made|seen|felt|kept|said|told|put|eaten|drunk|known|left|\w+ed)\b)?)"
    )]
    private static partial Regex Short();

    [GeneratedRegex(
        @"(?<before>\{[Hh]e\}\s+(?:(?:never|always|just|only|also|still|really|often|usually|sometimes)\s+)?)(?<verb>[a-z]+(?:'t)?)\b"
    )]
    private static partial Regex Verb();

    [GeneratedRegex("(?:s|sh|ch|x|o|z)es$")]
    private static partial Regex HissEnding();
}
