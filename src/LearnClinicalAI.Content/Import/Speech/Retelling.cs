using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>
/// A record's sentence in the narrator's mouth: "The patient reports a 2-week history of cough" becomes "I've had cough
/// for 2 weeks" or, told by a parent, "She's had cough for 2 weeks". By rule, so that an author rewords rather than writes.
/// </summary>
internal sealed partial class Retelling(Person person)
{
    private readonly Voice voice = new(person);
    private readonly Subjects subjects = new(person, new Voice(person));

    /// <summary>A whole sentence of the record.</summary>
    public string Tell(string sentence)
    {
        var plain = Beside.Replace(LayWords.Of(sentence).Trim().TrimEnd('.'), "");
        // "and reports cough": cut off from its subject
        var whole = Verbs.IsKnown(plain.Split(' ')[0]) ? $"The patient {Lowered(plain)}" : plain;
        var said = Unframed(whole);
        return CleanText.Sentence(subjects.In(said));
    }

    /// <summary>What is not there: "No fever."; "I haven't been smoking."</summary>
    public string Denied(string item)
    {
        var plain = subjects.In(Lowered(LayWords.Of(item).Trim().TrimEnd('.')));
        return CleanText.Sentence(
            Gerund.Match(plain) is { Success: true } gerund
            && gerund.Groups["stem"].Value is "experienc" or "hav" or "suffer" or "notic"
                ? $"No {gerund.Groups["what"].Value}"
            : plain.Split(' ')[0].EndsWith("ing", StringComparison.Ordinal) && !IsNoun(plain.Split(' ')[0])
                ? $"{voice.DoNot.Replace("don't", "haven't", StringComparison.Ordinal).Replace("doesn't", "hasn't", StringComparison.Ordinal)} been {plain}"
            : $"No {plain}"
        );
    }

    private static bool IsNoun(string word) =>
        word.ToLowerInvariant()
            is "vomiting"
                or "itching"
                or "swelling"
                or "bleeding"
                or "wheezing"
                or "bruising"
                or "sweating"
                or "tingling"
                or "burning"
                or "coughing"
                or "thinning"
                or "sparing"
                or "resting"
                or "craving"
                or "stuttering"
                or "increasing"
                or "worsening"
                or "decreasing"
                or "shooting"
                or "pitting"
                or "persisting"
                or "intensifying"
                or "recurring"
                or "radiating"
                or "stabbing"
                or "throbbing"
                or "lasting"
                or "spotting"
                or "hearing"
                or "ringing"
                or "discharging"
                or "bullying";

    private string Unframed(string text)
    {
        if (RelativeTells.Match(text) is { Success: true } told)
        {
            return OfRelative(told);
        }
        if (BroughtIn.Match(text) is { Success: true } brought)
        {
            var why = $"{Link(brought)} {Lowered(brought.Groups["rest"].Value)}";
            return voice.IsOwn ? $"I was brought in {why}" : $"We brought {voice.Object} in {why}";
        }
        if (Presents.Match(text) is { Success: true } presents)
        {
            return presents.Groups["link"].Value == "with"
                ? Reported(presents.Groups["rest"].Value)
                : $"{voice.Is} here {Link(presents)} {Lowered(presents.Groups["rest"].Value)}";
        }
        if (HasHistory.Match(text) is { Success: true } has)
        {
            return Reported(has.Groups["rest"].Value);
        }
        if (HasExperienced.Match(text) is { Success: true } experienced)
        {
            return Reported(experienced.Groups["rest"].Value);
        }
        if (PatientTells.Match(text) is { Success: true } tells)
        {
            var rest = tells.Groups["rest"].Value;
            return text.Contains("describes ", StringComparison.OrdinalIgnoreCase)
                && DescribedAs.Match(rest) is { Success: true } like
                    ? $"{like.Groups["what"].Value} is {like.Groups["like"].Value}"
                : tells.Groups["that"].Success || IsClause(rest) ? rest
                : Reported(rest);
        }
        return IsSentence(text) ? text : Bare(text) ?? text;
    }

    private string OfRelative(Match told)
    {
        var rest = told.Groups["rest"].Value;
        if (DescribedAs.Match(rest) is { Success: true } like && like.Groups["what"].Value is "him" or "her" or "them")
        {
            return $"{voice.Is} {like.Groups["like"].Value}";
        }
        var isClause = told.Groups["that"].Success || IsClause(rest);
        if (!voice.IsOwn)
        {
            return isClause ? rest
                : Gerund.Match(rest) is { Success: true } gerund
                && gerund.Groups["stem"].Value.Equals("notic", StringComparison.OrdinalIgnoreCase)
                    ? $"I've noticed {gerund.Groups["what"].Value}"
                : told.Groups["verb"].Value.Contains("notice", StringComparison.OrdinalIgnoreCase)
                    ? $"I've noticed {Lowered(rest)}"
                : Reported(rest);
        }
        var last = told.Groups["who"].Value.Split(' ')[^1].ToLowerInvariant();
        var who = last == "members" ? "family" : last;
        var verb = who is "parents" or "roommates" ? "say" : "says";
        return isClause ? $"My {who} {verb} {rest}" : $"My {who} {verb} {Lowered(Reported(rest))}";
    }

    /// <summary>What follows "reports": a thing that the patient has, mostly.</summary>
    private string Reported(string rest)
    {
        if (HistoryFor.Match(rest) is { Success: true } history)
        {
            var n = history.Groups["n"].Value;
            var unit = history.Groups["unit"].Value.ToLowerInvariant();
            var one = n.Length == 0 || n.ToLowerInvariant() is "a" or "an" or "one" or "1";
            var time = one ? $"{(unit == "hour" ? "an" : "a")} {unit}" : $"{n} {unit}s";
            return $"{voice.HaveHad} {Lowered(history.Groups["what"].Value)}, for {time} now";
        }
        if (
            rest.StartsWith("a history of ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("no ", StringComparison.OrdinalIgnoreCase)
        )
        {
            return $"{voice.Have} {Lowered(rest)}";
        }
        if (
            Gerund.Match(rest) is { Success: true } gerund
            && !rest.Contains(" ago ", StringComparison.OrdinalIgnoreCase)
        )
        {
            return gerund.Groups["stem"].Value.ToLowerInvariant() switch
            {
                "notic" => $"{voice.HaveHad[..^4]} noticed {gerund.Groups["what"].Value}",
                "be" when gerund.Groups["what"].Value.Split(' ')[0].EndsWith("ed", StringComparison.Ordinal) =>
                    $"{voice.Was} {gerund.Groups["what"].Value}",
                "be" => $"{voice.Is} {gerund.Groups["what"].Value}",
                "experienc" or "hav" or "suffer" or "develop" => $"{voice.HaveHad} {gerund.Groups["what"].Value}",
                _ => $"{voice.HaveBeen} {rest}",
            };
        }
        var first = rest.Split(' ')[0];
        if (
            first.EndsWith("ing", StringComparison.Ordinal)
            && !IsNoun(first)
            && rest.Contains(" ago", StringComparison.OrdinalIgnoreCase)
        )
        {
            return $"{voice.Was} {rest}";
        }
        return first.EndsWith("ing", StringComparison.Ordinal) && !IsNoun(first)
            ? $"{voice.HaveBeen} {rest}"
            : $"{voice.HaveHad} {Lowered(rest)}";
    }

    private static bool IsClause(string rest) =>
        ClauseStart.IsMatch(rest) && !rest.StartsWith("a ", StringComparison.OrdinalIgnoreCase);

    private static string Link(Match match) =>
        match.Groups["link"].Value.ToLowerInvariant() switch
        {
            "due to" or "because of" => "because of",
            "with" => "with",
            var link => link,
        };

    /// <summary>A small first letter, but for names and abbreviations.</summary>
    internal static string Lowered(string text)
    {
        var first = text.Split(' ', 2)[0];
        var keeps =
            first.Length < 2
            || first.Skip(1).Any(char.IsUpper)
            || first.Any(char.IsDigit)
            || first.Contains("'s", StringComparison.Ordinal)
            || Names.Contains(first.TrimEnd(',', '.', ';'))
            || first == "I'm"
            || first == "I've";
        return keeps || text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private static readonly HashSet<string> Names = new(
        "Crohn Graves Lyme Kaposi Meniere Parkinson Hodgkin Hashimoto Raynaud Barrett Wilson Down Turner Marfan Addison Cushing Sjogren Behcet Caucasian African Asian January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(
            ' '
        ),
        StringComparer.Ordinal
    );
}
