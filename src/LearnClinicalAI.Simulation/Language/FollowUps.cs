namespace LearnClinicalAI.Simulation;

/// <summary>Resolves what a clause leaves out from the exchange before: "since when?", "and your mother?", "how many a day?"</summary>
internal sealed class FollowUps(ScriptIndex script, Exchange? last)
{
    private const int LongestFollowUp = 10;
    private const int MostOwn = 2;

    /// <summary>From here on so short a clause seldom has a subject of its own.</summary>
    private const int ShortFollowUp = 6;

    /// <summary>Below this what a short clause says by itself counts less than what was spoken of.</summary>
    private const double Doubtful = 0.65;

    private readonly Lexicon lexicon = Lexicon.English;
    private readonly string? topic = last?.Intents.LastOrDefault(intent => !Families.IsAct(intent));

    /// <summary>The clause's meaning with what it leans on filled in.</summary>
    public ClauseMeaning Resolve(Clause clause, ClauseMeaning meaning)
    {
        if (
            clause.Kind == ClauseKind.Statement && meaning.Asks.Count == 0
            || meaning.Silences
            || meaning.Acts.Count > 0
        )
        {
            return meaning;
        }
        if (meaning.Relative is { } relative && meaning.Asks.Count == 0 && meaning.Acts.Count == 0)
        {
            return OfRelative(relative, meaning, clause);
        }
        if (meaning.Asks is [{ About: null } same] && same.Intent == topic && meaning.Relative is null)
        {
            return meaning with { Asks = [Same()] };
        }
        if (OfSomebodyElse(clause, meaning))
        {
            return meaning with { Asks = [Same()], Confidence = 0.8 };
        }
        if (IsMoreOfTheFamily(clause, meaning))
        {
            return meaning with
            {
                Asks = [.. meaning.Asks.Select(ask => new Ask(Families.InTheFamily(ask.Intent))).Distinct()],
            };
        }
        var kinds = lexicon.FollowUps.In(clause.Words, clause.Lead).Select(found => found.Intent).ToHashSet();
        if (topic is not null && clause.Words.Count <= LongestFollowUp && LeansOn(clause, meaning, kinds))
        {
            if (Leaning(meaning, clause, kinds) is { } asks)
            {
                return meaning with { Asks = asks, Confidence = Math.Max(meaning.Confidence, 0.8) };
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

    /// <summary>It names no subject of its own, so it asks more of what was spoken of.</summary>
    private bool LeansOn(Clause clause, ClauseMeaning meaning, HashSet<string> kinds)
    {
        if (meaning.Names || meaning.Relative is not null)
        {
            return false;
        }
        var sure = meaning.Confidence >= Doubtful && !meaning.Asks.All(ask => Families.IsComplaint(ask.Intent));
        if (kinds.Count > 0 && clause.Words.Count <= ShortFollowUp && (!sure || kinds.Any(Turns)))
        {
            return true;
        }
        if (meaning.Asks.Count > 0)
        {
            // "Which knee was it?" after an operation names no symptom of its own.
            var elsewhere = Families.Of(topic!) is "pmh" or "fh" or "sh" or "og" or "allergy";
            return (!meaning.NamesSubject || elsewhere)
                && (
                    meaning.Asks.All(ask => Families.IsComplaint(ask.Intent) || ask.Intent is "meds.dose")
                    || (meaning.Confidence < Doubtful && clause.Words.Count <= ShortFollowUp)
                );
        }
        // A strange word is the subject of another question, and assent asks nothing.
        return (clause.Kind == ClauseKind.Question || clause.Words.Count > 1)
            && !meaning.Refuses
            && clause.Words.All(word => word.Known)
            && clause.Words.Count(word => !lexicon.IsFiller(word.Stem)) <= MostOwn
            && !clause.Words.All(word => lexicon.Clause["assents"].Contains(word.Stem));
    }

    /// <summary>"When was the last one?" after "do you take sildenafil?" is worded like a question of the case about it.</summary>
    private Ask? OfOwn(Clause clause, ClauseMeaning meaning)
    {
        if (last!.About is not { } about || !script.Vocabulary.Abouts.ContainsKey(about) || script.IsMain(about))
        {
            return null;
        }
        var named = Sentences.Of(lexicon, about.Replace('-', ' ')).SelectMany(sentence => sentence.Words);
        var whole = clause with { Words = [.. clause.Words, .. named] };
        var own = OwnWordings.In(script.Vocabulary, whole, ("", meaning.Confidence));
        return own is null || own.Intent == topic ? null : own with { About = own.About ?? about };
    }

    private bool Turns(string kind) => Turn(kind) is not null;

    private string? Turn(string kind) =>
        lexicon.Turns.GetValueOrDefault((kind, topic!)) ?? lexicon.Turns.GetValueOrDefault((kind, Families.Of(topic!)));

    private IReadOnlyList<Ask>? Leaning(ClauseMeaning meaning, Clause clause, HashSet<string> kinds)
    {
        if (OfOwn(clause, meaning) is { } asked)
        {
            return [asked];
        }
        var family = Families.Of(topic!);
        var own = meaning.Asks.Count > 0 ? meaning.Asks[0].Intent : null;
        if (kinds.Contains("else") || own is "hpc.associated" or "fh.general")
        {
            return family is "fh" or "sh" ? [Same()]
                : own == "fh.general" ? null
                : [new Ask(Families.Rest(topic!))];
        }
        foreach (var kind in kinds)
        {
            if (Turn(kind) is { } turned)
            {
                return [new Ask(turned, last!.About ?? (Families.IsComplaint(turned) ? SpokenOf()?.About : null))];
            }
        }
        if (own == "meds.dose" && family == "meds")
        {
            return [new Ask(own, last!.About)];
        }
        if (own is null || !Families.IsComplaint(own))
        {
            return [Same()];
        }
        return family switch
        {
            "hpc" or "ice" or "case" => null,
            "allergy" => [new Ask("allergy.reaction", last!.About)],
            "ros" => KeepsOwn(own, clause) ? null : [Same()],
            _ => [Same()],
        };
    }

    /// <summary>"Since when?" asks for the onset of a symptom; "how many times?" asks more about having had it.</summary>
    private static bool KeepsOwn(string own, Clause clause) =>
        own switch
        {
            "hpc.onset" => clause.Words.Any(word =>
                word.Stem is "start" or "begin" or "since" or "when" or "first" or "come"
            ),
            "hpc.timing" or "hpc.severity" or "hpc.character" or "hpc.site" or "hpc.opening" or "hpc.previous" => false,
            _ => true,
        };

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
