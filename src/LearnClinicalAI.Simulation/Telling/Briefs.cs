namespace LearnClinicalAI.Simulation;

/// <summary>Gathers what the writer of a reply may hold, and leaves the rest of the case behind.</summary>
internal static class Briefs
{
    private const int ColdBelow = 30;
    private const int WarmFrom = 65;

    public static ReplyBrief Of(
        ScriptIndex script,
        EncounterState now,
        string text,
        Reading reading,
        Disclosed disclosed,
        int trust
    )
    {
        var persona = script.Script.Persona;
        var patient = script.PatientOf(now.Variant);
        var acts = reading.Public.Intents.Where(intent => intent.StartsWith("act.", StringComparison.Ordinal)).ToList();
        return new ReplyBrief
        {
            Narrator = script.Script.Narrator.Who,
            Patient = patient with { Identifiers = [] },
            Mood =
                trust < ColdBelow ? Mood.Cold
                : trust >= WarmFrom ? Mood.Warm
                : Mood.Even,
            Seed = now.Seed,
            Turn = now.Turns,
            Understood = reading.Public.Understood,
            Acts = acts,
            Greeted = now.ActsDone.Contains("act.greet") || now.ActsDone.Contains("act.introduce"),
            OtherName = NamesSomebodyElse(patient, text),
            ToAct = acts.Select(act => Authored(script, now, act)).FirstOrDefault(words => words is not null),
            Slips = reading.Slips,
            Asked = reading.Asks.Count > 0,
            Refused = disclosed.Refused.Count > 0,
            Answers = [.. disclosed.Told.Select(unlocked => AsAnswer(script, now, patient, unlocked))],
            Unasked = reading.Public.Understood ? Cues.Unasked(script, now, reading, disclosed) : null,
            NotUnderstood = persona.NotUnderstood,
            NoRequest = persona.NoRequest,
            Refusals = persona.Refusals,
        };
    }

    private static Answer AsAnswer(ScriptIndex script, EncounterState now, SimulatedPatient patient, Unlocked unlocked)
    {
        var (telling, ask, fact, _) = unlocked;
        var times = now.Told.GetValueOrDefault(telling.Id);
        var newness = times switch
        {
            0
                when fact is not null
                    && telling.Id == fact.Id
                    && now.Told.ContainsKey(Disclosures.DistortedPrefix + fact.Id) => Newness.Corrected,
            0 => Newness.First,
            1 when telling.Id == fact?.Id && fact.More is not null => Newness.Fuller,
            _ => Newness.Again,
        };
        return new Answer(
            telling,
            newness,
            Lines.Echo(ask.Intent, script.Script.Narrator.Who, patient),
            script.Phrases.Flows(telling.Words)
        );
    }

    private static string? Authored(ScriptIndex script, EncounterState now, string act) =>
        script.DefaultFor(act) is { } authored
            ? script.Render(Chance.Pick(authored.Says, now.Seed, act, now.Turns) ?? "", now.Variant)
            : null;

    /// <summary>"Are you John Brown?": names written large, and none of them the patient's.</summary>
    private static bool NamesSomebodyElse(SimulatedPatient patient, string text)
    {
        var own = Tokens.Of(patient.Name);
        if (Tokens.Of(text).Exists(own.Contains))
        {
            return false;
        }
        var words = text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].ToLowerInvariant() is "you" or "mr" or "mrs" or "ms" or "miss" or "speaking" or "this")
            {
                var name = words
                    .Skip(i + 1)
                    .FirstOrDefault(word =>
                        word.ToLowerInvariant() is not ("mr" or "mrs" or "ms" or "miss" or "to" or "is")
                    );
                if (name is { Length: > 1 } && char.IsUpper(name[0]) && char.IsLower(name[1]))
                {
                    return true;
                }
            }
        }
        return false;
    }
}
