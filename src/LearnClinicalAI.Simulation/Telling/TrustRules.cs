namespace LearnClinicalAI.Simulation;

/// <summary>What a turn does to trust, by the persona: each act once a turn, names and greetings once at all.</summary>
internal static class TrustRules
{
    private static readonly HashSet<string> OnceOnly = ["act.introduce", "act.greet"];

    public static int After(Persona persona, EncounterState now, Reading reading)
    {
        var trust = now.Trust;
        foreach (var intent in reading.Public.Intents.Distinct())
        {
            if (
                persona.Raises.TryGetValue(intent, out var gained)
                && !(OnceOnly.Contains(intent) && now.ActsDone.Contains(intent))
            )
            {
                trust += gained;
            }
        }
        if (reading.Open)
        {
            trust += persona.Raises.GetValueOrDefault("open-question");
        }
        foreach (var slip in reading.Slips)
        {
            trust -= persona.Lowers.GetValueOrDefault(slip);
        }
        return Math.Clamp(trust, 0, 100);
    }

    /// <summary>A cue dropped in the last reply wants to be picked up: by its question, or by kindness.</summary>
    public static int AfterCue(
        ScriptIndex script,
        EncounterState now,
        Reading reading,
        IReadOnlyList<Telling> told,
        int trust
    )
    {
        if (now.CueOpen is not { } open || open >= script.Script.Cues.Count)
        {
            return trust;
        }
        var cue = script.Script.Cues[open];
        var picked =
            told.Any(telling => telling.Id == cue.Fact || telling.Id == Disclosures.DistortedPrefix + cue.Fact)
            || reading.Public.Intents.Contains("act.empathy")
            || reading.Public.Intents.Contains("act.reassure");
        return picked
            ? trust
            : Math.Clamp(trust - script.Script.Persona.Lowers.GetValueOrDefault("ignored-cue"), 0, 100);
    }
}
