namespace LearnClinicalAI.Simulation;

/// <summary>What a turn does to trust, by the persona: each act once a turn, names and greetings once at all.</summary>
internal static class TrustRules
{
    public const string IgnoredCue = "ignored-cue";
    private const string OpenQuestion = "open-question";
    private static readonly HashSet<string> OnceOnly = ["act.introduce", "act.greet"];

    /// <summary>What the words themselves do; it counts before anything is told.</summary>
    public static IReadOnlyList<TrustStep> Of(Persona persona, EncounterState now, Reading reading)
    {
        var steps = new List<TrustStep>();
        foreach (var intent in reading.Public.Intents.Distinct())
        {
            if (!(OnceOnly.Contains(intent) && now.ActsDone.Contains(intent)))
            {
                Add(steps, intent, persona.Raises.GetValueOrDefault(intent));
            }
        }
        if (reading.Open)
        {
            Add(steps, OpenQuestion, persona.Raises.GetValueOrDefault(OpenQuestion));
        }
        foreach (var slip in reading.Slips)
        {
            Add(steps, slip, -persona.Lowers.GetValueOrDefault(slip));
        }
        return steps;
    }

    public static int After(int trust, IEnumerable<TrustStep> steps) =>
        Math.Clamp(trust + steps.Sum(step => step.Points), 0, 100);

    /// <summary>A cue dropped in the last reply wants to be picked up: by its question, or by kindness.</summary>
    public static IReadOnlyList<TrustStep> OfCue(
        ScriptIndex script,
        EncounterState now,
        Reading reading,
        Disclosed disclosed
    )
    {
        var steps = new List<TrustStep>();
        if (Cues.Open(script, now) is { } cue && !Cues.IsPickedUp(cue, reading, disclosed))
        {
            Add(steps, IgnoredCue, -script.Script.Persona.Lowers.GetValueOrDefault(IgnoredCue));
        }
        return steps;
    }

    private static void Add(List<TrustStep> steps, string reason, int points)
    {
        if (points != 0)
        {
            steps.Add(new TrustStep(reason, points));
        }
    }
}
