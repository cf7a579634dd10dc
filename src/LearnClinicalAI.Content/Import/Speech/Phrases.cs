using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>Phrases of a record without subject or verb, made into something that a person says.</summary>
internal sealed partial class Retelling
{
    [GeneratedRegex(
        @"^(?:the )?(?:presence|appearance|development|sensation|evidence) of (?:an? |the )?",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Presence { get; }

    [GeneratedRegex(
        @"^(?:\S+\s+){1,5}?(?:worsens?|improves?|started|spreads?|developed|resolved|increased|disturbs?|wakes?|involves?|is|are|has|have|was|were|do|does|can|cannot|pain intensifying|shows?|localized)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex SymptomClause { get; }

    [GeneratedRegex(@"^(?:inability|unable) to (?<what>.+)$", Plainly, CleanText.Patience)]
    private static partial Regex Inability { get; }

    [GeneratedRegex(
        @"^(?:(?<worse>exacerbat\w+|worsening|worse)|improvement|relief|better)\s+(?:(?:of|in)\s+symptoms?\s+)?(?<how>(?:with|by|after|during|when|at|on|in)\s.+)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Better { get; }

    [GeneratedRegex(@"^(?:able|ability) to (?<what>.+)$", Plainly, CleanText.Patience)]
    private static partial Regex Ability { get; }

    [GeneratedRegex(@"^use of (?<what>.+)$", Plainly, CleanText.Patience)]
    private static partial Regex UseOf { get; }

    [GeneratedRegex(
        @"^(?:not\s+(?:\w+\s*){1,3}|nontender|non-tender|painless|itchy|sore|tender|painful)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Adjective { get; }

    [GeneratedRegex(
        @"^(?:previously |generally |otherwise |currently )*(?:healthy|sexually active|pregnant|married|single|divorced|widowed|unemployed|retired|independent|enrolled|employed|fully|up[- ]to[- ]date)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex BeingAdjective { get; }

    [GeneratedRegex(
        @"^(?:(?:recently|previously)\s+)?(?:born|diagnosed|delivered|treated|hospitalized|released|admitted|raised)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Passive { get; }

    [GeneratedRegex(
        @"^(?:(?:recently|previously|also)\s+)?(?:underwent|went|stopped|quit|returned|traveled|travelled|started|met|had|took|ate|moved|immigrated|discontinued|abstained)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Past { get; }

    [GeneratedRegex(
        @"^(?:(?:a|an|the)\s+)?(?:(?:current|heavy|active|ex-?|former|chronic)\s+)?smoker\b,?\s*(?<how>.*)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Smoker { get; }

    [GeneratedRegex(@"^(?:(?:a|an)\s+)?(?:non-?|not a )smoker\b(?<how>.*)$", Plainly, CleanText.Patience)]
    private static partial Regex NonSmoker { get; }

    [GeneratedRegex(
        @"^(?:(?:an?|the)\s+)?(?:(?:elementary|high|college|graphic|bank|school|retired|young|university|medical|full-time|part-time)\s+)*(?:student|teacher|engineer|farmer|nurse|accountant|clerk|designer|worker|driver|lawyer|artist|cashier|officer|homemaker|veteran|gym-goer)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Job { get; }

    /// <summary>"The presence of a mass" is a mass.</summary>
    public static string Thing(string phrase) => Presence.Replace(phrase, "");

    /// <summary>A phrase or short sentence that names a symptom.</summary>
    public string Phrase(string phrase)
    {
        var plain = LayWords.Of(phrase).Trim().TrimEnd('.');
        if (RelativeTells.IsMatch(plain) || PatientTells.IsMatch(plain) || SymptomClause.IsMatch(plain))
        {
            return Tell(plain);
        }
        plain = Presence.Replace(plain, "a ") is var present && present != plain ? Article(present[2..]) : plain;
        if (Better.Match(plain) is { Success: true } better)
        {
            var how = better.Groups["how"].Value;
            return Own($"It gets {(better.Groups["worse"].Success ? "worse" : "better")} {how}");
        }
        return Inability.Match(plain) is { Success: true } cannot
                ? Own($"{voice.Subject} can't {cannot.Groups["what"].Value}")
            : Ability.Match(plain) is { Success: true } can ? Own($"{voice.Subject} can {can.Groups["what"].Value}")
            : UseOf.Match(plain) is { Success: true } uses ? Own($"{voice.HaveBeen} using {uses.Groups["what"].Value}")
            : plain.StartsWith("not oriented", StringComparison.OrdinalIgnoreCase) ? Own($"{voice.Is} {Lowered(plain)}")
            : Adjective.IsMatch(plain) ? Own($"It's {Lowered(plain)}")
            : Verbs.IsKnown(plain.Split(' ')[0]) ? Tell(plain)
            : IsDoing(plain) ? Own($"{voice.HaveBeen} {Lowered(plain)}")
            : Own($"{voice.HaveHad} {Article(plain)}");
    }

    [GeneratedRegex(
        @"^(?:only\s+)?(?:significant|remarkable|notable|positive)\s+(?:only\s+)?for\s+|^known\s+",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Significant { get; }

    [GeneratedRegex(@"\b(?:unremarkable|uneventful|normal|none)$", Plainly, CleanText.Patience)]
    private static partial Regex Plain { get; }

    [GeneratedRegex(
        @"^\w+ing\s+(?:\w+\s+)?(?:cough|pains?|sensation|feeling|rash|headaches?|vision|lesions?|wound|tremor|swelling|cramps?|noise|discharge|stools?|skin|spots?|breathing|fever|gait)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex SuchASymptom { get; }

    /// <summary>"Limping for a week", not "barking cough" nor "swelling".</summary>
    private static bool IsDoing(string plain)
    {
        var first = plain.Split(' ')[0];
        return first.EndsWith("ing", StringComparison.Ordinal) && !IsNoun(first) && !SuchASymptom.IsMatch(plain);
    }

    /// <summary>An illness, an operation, or a sentence about them.</summary>
    public string Condition(string text)
    {
        var plain = Significant.Replace(Beside.Replace(LayWords.Of(text).Trim().TrimEnd('.'), ""), "");
        if (plain.Contains("unremarkable", StringComparison.OrdinalIgnoreCase) && plain.Split(' ').Length <= 6)
        {
            return "Nothing of note.";
        }
        return IsSentence(plain) || HasHistory.IsMatch(plain) ? Tell(plain)
            : Bare(plain) is { } said ? said
            : Plain.IsMatch(plain) ? CleanText.Sentence(plain)
            : plain.EndsWith("ed", StringComparison.Ordinal) && plain.Contains(' ') ? CleanText.Sentence(plain)
            : Own($"{voice.Have} {Article(plain)}");
    }

    public string Takes(string text)
    {
        var plain = LayWords.Of(text).Trim().TrimEnd('.');
        return IsSentence(plain) ? Tell(plain)
            : Bare(plain) is { } said ? said
            : Own($"{voice.Subject} {voice.Verb("takes")} {Lowered(plain)}");
    }

    /// <summary>A habit, work, a home: what it says, with the subject that a record leaves out.</summary>
    public string Habit(string text)
    {
        var plain = LayWords.Of(text).Trim().TrimEnd('.');
        if (NonSmoker.Match(plain) is { Success: true } non)
        {
            return Own($"{voice.DoNot} smoke{non.Groups["how"].Value}");
        }
        if (Smoker.Match(plain) is { Success: true } smoker && !IsSentence(plain))
        {
            var past =
                plain.Contains("former", StringComparison.OrdinalIgnoreCase)
                || plain.StartsWith("ex", StringComparison.OrdinalIgnoreCase);
            return Own(
                $"{(past ? $"{voice.Subject} used to smoke" : $"{voice.Subject} {voice.Verb("smokes")}")} {smoker.Groups["how"].Value}"
            );
        }
        if (plain.StartsWith("history of ", StringComparison.OrdinalIgnoreCase))
        {
            return Own($"{voice.Have} a {Lowered(plain)}");
        }
        return IsSentence(plain) ? Tell(plain) : Bare(plain) ?? Own(plain);
    }

    private string? Bare(string plain)
    {
        var low = plain.Length == 0 ? plain : char.ToLowerInvariant(plain[0]) + plain[1..];
        return Job.IsMatch(plain) ? Own($"{voice.Is} {One(plain)}")
            : BeingAdjective.IsMatch(plain) ? Own($"{voice.Is} {low}")
            : Passive.IsMatch(plain) ? Own($"{voice.Was} {low}")
            : Past.IsMatch(plain) ? Own($"{voice.Subject} {low}")
            : Verbs.IsKnown(First(plain)) ? Own(plain)
            : null;
    }

    private static string First(string plain)
    {
        var words = plain.Split(' ');
        return words.FirstOrDefault(word => !Verbs.IsAdverb(word)) ?? words[0];
    }

    [GeneratedRegex(
        @"^(?:the\s+|his\s+|her\s+)?(?:patient|newborn|infant|child|baby|he|she|they|mother|father|family|parents?|medications?|there)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex SentenceStart { get; }

    [GeneratedRegex(@",\s+(?:he|she|they|the patient)\s", Plainly, CleanText.Patience)]
    private static partial Regex LateSubject { get; }

    private static bool IsSentence(string plain) =>
        LateSubject.IsMatch(plain)
        || SentenceStart.IsMatch(plain)
        || ClauseStart.IsMatch(plain) && !Passive.IsMatch(plain) && !Past.IsMatch(plain);

    private string Own(string text) => CleanText.Sentence(subjects.In(text));

    /// <summary>"Episode of fainting" → "an episode of fainting".</summary>
    private static string Article(string phrase)
    {
        var low = Lowered(phrase);
        var first = low.Split(' ')[0];
        var one =
            Singular.Contains(first)
            || (
                Singular.Contains(low.Split(' ').ElementAtOrDefault(1) ?? "")
                && !first.EndsWith('s')
                && first is not ("a" or "an" or "the" or "no")
            );
        return one ? One(low) : low;
    }

    private static string One(string phrase)
    {
        var low = Lowered(phrase);
        return low.Split(' ')[0] is "a" or "an" or "the"
            ? low
            : ("aeiou".Contains(low[0], StringComparison.Ordinal) ? "an " : "a ") + low;
    }

    private static readonly HashSet<string> Singular = new(
        "episode rash lesion mass lump cough fever headache swelling sensation history student teacher engineer farmer nurse accountant clerk designer worker driver lawyer artist cashier plaque wound limp seizure tremor heart resting retired".Split(
            ' '
        ),
        StringComparer.Ordinal
    );
}
