namespace LearnClinicalAI.Simulation;

/// <summary>Resolves what a clause leaves out from the exchange before: "since when?", "and your mother?", "how many a day?"</summary>
internal sealed class FollowUps(ScriptIndex script, Exchange? last)
{
    private const int LongestFollowUp = 10;
    private static readonly Dictionary<string, string> OfColor = new() { ["ros.cough"] = "ros.sputum" };
    private static readonly Dictionary<string, string> OfBlood = new()
    {
        ["ros.cough"] = "ros.haemoptysis",
        ["ros.sputum"] = "ros.haemoptysis",
        ["ros.bowels"] = "ros.rectal-bleeding",
        ["ros.urinary"] = "ros.haematuria",
    };

    private readonly string? topic = last?.Intents.LastOrDefault(intent => !Families.IsAct(intent));

    /// <summary>The clause's meaning with what it leans on filled in.</summary>
    public ClauseMeaning Resolve(Clause clause, ClauseMeaning meaning)
    {
        if (clause.Kind == ClauseKind.Statement || meaning.Silences)
        {
            return meaning;
        }
        if (meaning.Relative is { } relative && meaning.Asks.Count == 0 && meaning.Acts.Count == 0)
        {
            return OfRelative(relative, meaning, clause);
        }
        if (OfSomebodyElse(clause, meaning))
        {
            return meaning with { Asks = [Same()], Confidence = 0.8, Leans = false };
        }
        if (IsMoreOfTheFamily(clause, meaning))
        {
            return meaning with
            {
                Asks = [.. meaning.Asks.Select(ask => new Ask(Families.InTheFamily(ask.Intent))).Distinct()],
            };
        }
        if (
            topic is not null
            && (meaning.Asks.Count == 0 || meaning.Leans || IsRest(meaning))
            && clause.Words.Count <= LongestFollowUp
        )
        {
            if (Leaning(clause, meaning) is { } asks)
            {
                return meaning with { Asks = asks, Confidence = Math.Max(meaning.Confidence, 0.8), Leans = false };
            }
        }
        return meaning with { Asks = [.. meaning.Asks.Select(ask => WithSubject(clause, meaning, ask))] };
    }

    /// <summary>"How old was he?" after a question about a relative, put to a patient who speaks for themself.</summary>
    private bool OfSomebodyElse(Clause clause, ClauseMeaning meaning) =>
        topic is not null
        && Families.Of(topic) == "fh"
        && script.Script.Narrator.Who == NarratorKind.Patient
        && clause.Words.Count <= LongestFollowUp
        && clause.Words.Any(word => word.Stem is "he" or "she" or "they" or "him" or "her" or "them")
        && meaning.Acts.Count == 0;

    /// <summary>"And diabetes?" after a question about the family.</summary>
    private bool IsMoreOfTheFamily(Clause clause, ClauseMeaning meaning) =>
        topic is not null
        && Families.Of(topic) == "fh"
        && meaning.Relative is null
        && meaning.Asks.Count > 0
        && meaning.Asks.All(ask => Families.Of(ask.Intent) == "pmh")
        && clause.Words.Count <= LongestFollowUp
        && !clause.Words.Any(word => word.Stem is "you" or "your" or "yourself");

    private static bool IsRest(ClauseMeaning meaning) =>
        meaning.Asks is [{ Intent: "hpc.associated" }] or [{ Intent: "hpc.opening" }] or [{ Intent: "fh.general" }];

    private ClauseMeaning OfRelative(string relative, ClauseMeaning meaning, Clause clause)
    {
        if (clause.Words.Count > LongestFollowUp)
        {
            return meaning;
        }
        var intent = topic is null
            ? relative.Length == 0
                ? "fh.general"
                : "fh.parents"
            : Families.Of(topic) is "fh"
                ? topic
                : Families.Of(topic) is "pmh" or "ros"
                    ? Families.InTheFamily(topic)
                    : relative.Length == 0
                        ? "fh.general"
                        : "fh.parents";
        var about = relative.Length == 0 ? null : relative;
        return meaning with { Asks = [new Ask(intent, about, NamesRelative: about is not null)], Confidence = 0.8 };
    }

    private IReadOnlyList<Ask>? Leaning(Clause clause, ClauseMeaning meaning)
    {
        var found = Lexicon.English.FollowUps.In(clause.Words, clause.Lead);
        if (found.Count == 0)
        {
            return null;
        }
        var family = Families.Of(topic!);
        var kind = found[0].Intent;
        var complaint = family is "hpc" or "ros" or "ice";
        switch (kind)
        {
            // "Anyone else in the family?" asks the same of the others.
            case "else" when family == "fh":
                return [new Ask(topic!)];
            case "else" when meaning.Asks is [{ Intent: "fh.general" }]:
                return null;
            case "else":
                return [new Ask(Families.Rest(topic!))];
            case "color" when OfColor.TryGetValue(topic!, out var colored):
                return [new Ask(colored)];
            case "blood" when OfBlood.TryGetValue(topic!, out var bloody):
                return [new Ask(bloody)];
            case "color" or "blood":
                return [Same()];
            case "more":
                return family is "hpc" && topic != "hpc.opening" && meaning.Asks.Count > 0 ? null : [Same()];
            case "quantity" or "frequency" when family == "meds":
                return [new Ask("meds.dose", last!.About)];
            case "event" or "which" when family == "allergy":
                return [new Ask("allergy.reaction")];
            case "quantity" when family == "ros":
                return meaning.Asks.Count > 0 ? null : [Same()];
        }
        return complaint ? null : [Same()];
    }

    private Ask Same() =>
        new(topic!, last!.About, NamesRelative: Families.Of(topic!) == "fh" && last.About is not null);

    /// <summary>A question about a complaint that names none: the symptom just spoken of, else the main one.</summary>
    private Ask WithSubject(Clause clause, ClauseMeaning meaning, Ask ask)
    {
        if (!Families.IsComplaint(ask.Intent) || ask.About is not null)
        {
            return ask;
        }
        var pain = clause.Words.Any(word => word.Stem is "pain" or "ache" or "hurt");
        if (!pain && ask.Intent is not ("hpc.associated" or "hpc.opening") && SpokenOf() is { } spoken)
        {
            return ask with { About = spoken.About, Symptom = spoken.Symptom };
        }
        return ask with { About = script.Main?.Id };
    }

    private (string About, string? Symptom)? SpokenOf()
    {
        if (topic is null)
        {
            return null;
        }
        if (Families.IsComplaint(topic) && last!.About is { } about && !script.IsMain(about))
        {
            return (about, script.FactsFor("ros." + about).Any() ? "ros." + about : null);
        }
        // "Do you have a cough?" – "Yes, a dry one." – "When did it start?" A symptom denied is not what "it" means.
        if (Families.IsSymptom(topic) && !script.MainIntents.Contains(topic) && last!.Facts.Any(IsPresent))
        {
            return (script.AboutOfSymptom(topic) ?? topic[4..], topic);
        }
        return null;
    }

    private bool IsPresent(string told) =>
        script.Facts.TryGetValue(told, out var fact)
        && fact.Polarity == Polarity.Present
        && fact.Intents.Contains(topic!);
}
