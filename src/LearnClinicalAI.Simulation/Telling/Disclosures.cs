namespace LearnClinicalAI.Simulation;

/// <summary>What a turn unlocks. <see cref="Refused"/>: something was asked that the narrator will not say yet.</summary>
internal sealed record Unlocked(IReadOnlyList<Telling> Told, bool Refused);

/// <summary>Decides which facts a reading of the learner's words unlocks, under their disclosure rules.</summary>
internal static class Disclosures
{
    public const string DistortedPrefix = "distorted:";
    public const string DefaultPrefix = "default:";

    /// <summary>A person answers a few things at a time.</summary>
    private const int MostAtOnce = 4;
    private const int MostForOneQuestion = 3;

    public static Unlocked For(ScriptIndex script, EncounterState now, Reading reading, int trust)
    {
        var told = new List<Telling>();
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var refused = false;
        foreach (var ask in reading.Asks)
        {
            var (tellings, held) = Answer(script, now, reading, ask, trust);
            refused |= held && tellings.Count == 0;
            foreach (var telling in tellings)
            {
                if (told.Any(other => other.Id == telling.Id))
                {
                    continue;
                }
                // "No, nothing like that." answers several questions at once.
                if (words.Contains(telling.Words) || words.Count < MostAtOnce)
                {
                    words.Add(telling.Words);
                    told.Add(telling);
                }
            }
        }
        if (reading.Slips.Contains("private") && IsCompanySentOut(script, now))
        {
            told.Add(new Telling(RoomIsPrivate, ""));
        }
        return new Unlocked(told, refused);
    }

    private static (IReadOnlyList<Telling> Told, bool Held) Answer(
        ScriptIndex script,
        EncounterState now,
        Reading reading,
        Ask ask,
        int trust
    )
    {
        var facts = FactChoice.For(script, now, ask);
        var open = new List<Telling>();
        var held = false;
        foreach (var fact in InOrder(now, facts, ask))
        {
            if (Tell(script, now, fact, ask, reading.Open, trust) is { } telling)
            {
                open.Add(telling);
            }
            else
            {
                held = true;
            }
        }
        // What was told already is said again only when nothing new is there to say.
        var fresh = open.Where(telling => !now.Told.ContainsKey(telling.Id)).ToList();
        if (fresh.Count > 0)
        {
            return (fresh.Take(MostForOneQuestion).ToList(), held);
        }
        if (open.Count > 0)
        {
            return (open.Take(1).ToList(), held);
        }
        if (held)
        {
            return ([], true);
        }
        return (Default(script, now, ask), false);
    }

    private static IEnumerable<Fact> InOrder(EncounterState now, IEnumerable<Fact> facts, Ask ask) =>
        facts
            .OrderBy(fact => now.Told.ContainsKey(fact.Id) ? 1 : 0)
            .ThenBy(fact => fact.Id == ask.Fact ? 0 : 1)
            .ThenBy(fact => fact.Intents.Count > 0 && fact.Intents[0] == ask.Intent ? 0 : 1);

    private static Telling? Tell(ScriptIndex script, EncounterState now, Fact fact, Ask ask, bool open, int trust)
    {
        var unprompted = ask.Intent == FactChoice.Opening && !fact.Intents.Contains(FactChoice.Opening);
        var locked = !IsUnlocked(script, now, fact, trust);
        var distorted = fact.Distortion is { } distortion && !IsLifted(now, distortion, trust);
        if (distorted && fact.Disclose != Disclosure.Never && !unprompted)
        {
            var id = DistortedPrefix + fact.Id;
            return new Telling(id, Wording(script, now, id, fact.Distortion!.Says));
        }
        if (locked || distorted)
        {
            return null;
        }
        var times = now.Told.GetValueOrDefault(fact.Id);
        var full = fact.More is not null && (times == 1 || (open && times == 0 && fact.Intents.Contains(ask.Intent)));
        return new Telling(
            fact.Id,
            full ? script.Render(fact.More!, now.Variant) : Wording(script, now, fact.Id, fact.Says)
        );
    }

    private static bool IsUnlocked(ScriptIndex script, EncounterState now, Fact fact, int trust)
    {
        // A narrator who is not the patient is company.
        var alone = script.Script.Narrator.Who == NarratorKind.Patient || now.Told.ContainsKey(RoomIsPrivate);
        if (fact.Private && !alone)
        {
            return false;
        }
        return fact.Disclose switch
        {
            Disclosure.Trust => trust >= fact.Trust && (fact.After.Count == 0 || HasHappened(now, fact.After)),
            Disclosure.After => HasHappened(now, fact.After),
            Disclosure.Never => false,
            _ => true,
        };
    }

    /// <summary>Told as a mark that the learner asked to speak alone.</summary>
    public const string RoomIsPrivate = "room:private";

    /// <summary>It is worth a mark only where the case has something to tell in private.</summary>
    private static bool IsCompanySentOut(ScriptIndex script, EncounterState now) =>
        script.Script.Narrator.Who != NarratorKind.Patient
        && !now.Told.ContainsKey(RoomIsPrivate)
        && script.Script.Facts.Any(fact => fact.Private);

    private static bool IsLifted(EncounterState now, Distortion distortion, int trust) =>
        trust >= distortion.UntilTrust || HasHappened(now, distortion.UntilAfter);

    private static bool HasHappened(EncounterState now, IReadOnlyList<string> ids) =>
        ids.Any(id =>
            now.Told.ContainsKey(id)
            || now.Examined.Contains(id)
            || now.Results.Any(result => result.Investigation == id)
            || now.Treated.Contains(id)
        );

    private static IReadOnlyList<Telling> Default(ScriptIndex script, EncounterState now, Ask ask)
    {
        if (ask.OnlyFacts || script.DefaultFor(ask.Intent) is not { } answer)
        {
            return [];
        }
        // One answer authored for a group is worded alike however many of the group are asked for at once.
        var salt = answer.Intents[0];
        return [new Telling(DefaultPrefix + ask.Intent, Wording(script, now, salt, answer.Says))];
    }

    private static string Wording(ScriptIndex script, EncounterState now, string salt, IReadOnlyList<string> says) =>
        script.Render(Chance.Pick(says, now.Seed, salt + now.Told.GetValueOrDefault(salt)) ?? "", now.Variant);
}
