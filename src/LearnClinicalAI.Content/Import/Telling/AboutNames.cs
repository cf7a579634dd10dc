using System.Text.RegularExpressions;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>The names by which a doctor may call a symptom of a row.</summary>
internal static partial class AboutNames
{
    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?:(?:presence|appearance|sensation|feeling|episodes?|history|signs?|development|onset)\s+of\s+(?:an?\s+|the\s+|being\s+)?|(?:an?|the|severe|mild|moderate|intense|recurrent|recent|new|new-onset|sudden-onset|sudden|progressive|progressively|chronic|acute|persistent|occasional|frequent|generalized|increasing|increased|decreased|worsening|painful|bilateral|left|right|multiple|large|episodic|excessive|significant|sustained|noticeable|previous|daily|aggressive|mildly|low-grade|high|resting|burning|sharp|thick)\s+)+",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Before { get; }

    [GeneratedRegex(
        @"(?:,|\s+(?:in|on|of|with|at|during|over|to|for|and|or|that|after|following|radiating|lasting|relieved|worsens?|improves?|noted|from|by|despite|when|is|are|has|started|due|upon|daily|without|worse|especially|specifically|post)\b).*$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex After { get; }

    [GeneratedRegex(
        @"\bpain\w*\s+(?:and swelling\s+)?(?:in|of|over|on)\s+(?:the\s+|his\s+|her\s+)?(?:(?:left|right|both|upper|lower)\s+)?(?<where>\w+)",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex PainIn { get; }

    /// <summary>"Not painful", "symptoms worsen with activity": nothing that has a name of its own.</summary>
    [GeneratedRegex(
        @"^(?:not|able|unable|inability|symptoms?|no|painful|itchy|painless|tender|husband|relief|exacerbation|improvement|appears|use of|denies)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex NoThing { get; }

    private static readonly HashSet<string> Nothing = new(
        "inability difficulty use lack loss improvement symptoms symptom able failure no not trouble change increase".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    public static IReadOnlyList<string> Of(string phrase)
    {
        var lay = LayWords.Of(phrase).ToLowerInvariant().Trim('.', ' ');
        var names = new List<string>();
        if (lay.Split(' ').Length <= 6)
        {
            names.Add(lay);
        }
        var core = After.Replace(Before.Replace(lay, ""), "").Trim(' ', '\'', '"');
        if (core.Length > 2 && !Nothing.Contains(core) && core.Split(' ').Length <= 4)
        {
            names.Add(core);
        }
        if (PainIn.Match(lay) is { Success: true } pain)
        {
            names.Add($"{pain.Groups["where"].Value} pain");
            names.Add("pain");
        }
        else if (core.EndsWith(" pain", StringComparison.Ordinal))
        {
            names.Add("pain");
        }
        if (names.Count == 0)
        {
            names.Add(string.Join(' ', lay.Split(' ').Take(5)));
        }
        return [.. names.Where(name => name.Any(char.IsLetter)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The about, or null where the phrase has no word to call it by.</summary>
    public static About? About(string phrase, string kind, bool main, HashSet<string> taken)
    {
        var names = Of(phrase);
        var isNone = NoThing.IsMatch(phrase) && !main;
        return names.Count == 0 || isNone
            ? null
            : new About(Words.Id(names[^1], "complaint", taken, 4), kind, main, names);
    }
}
