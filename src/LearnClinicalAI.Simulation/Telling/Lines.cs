namespace LearnClinicalAI.Simulation;

/// <summary>The narrator's lines for an occasion: the persona's own, else the lexicon's for this kind of narrator and mood.</summary>
internal static class Lines
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Echoes = LexiconText.Sections(
        LexiconText.Read("en", "echoes")
    );

    public static string Say(ReplyBrief brief, string occasion, IReadOnlyList<string>? own = null)
    {
        var lines = own is { Count: > 0 } ? own : Of(brief, occasion);
        return PatientWording.Fill(Chance.Pick(lines, brief.Seed, occasion, brief.Turn)!, brief.Patient);
    }

    /// <summary>The subject of a question as the narrator would take it up; null where it needs none.</summary>
    public static string? Echo(string intent, NarratorKind narrator, SimulatedPatient patient)
    {
        var lines =
            narrator != NarratorKind.Patient && Echoes.TryGetValue(intent + " other", out var others)
                ? others
                : Echoes.GetValueOrDefault(intent);
        return lines is null ? null : PatientWording.Fill(lines[0], patient);
    }

    private static IReadOnlyList<string> Of(ReplyBrief brief, string occasion)
    {
        var replies = Lexicon.English.Replies;
        return replies.GetValueOrDefault($"{occasion} {Name(brief.Narrator)}")
            ?? replies.GetValueOrDefault($"{occasion} {Name(brief.Mood)}")
            ?? replies[occasion];
    }

    private static string Name(Enum kind) => kind.ToString().ToLowerInvariant();
}
