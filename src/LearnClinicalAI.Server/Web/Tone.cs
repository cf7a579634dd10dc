namespace LearnClinicalAI.Server.Web;

/// <summary>What a colour means here. It never stands alone: a word or an icon says the same.</summary>
public enum Tone
{
    Neutral,
    Accent,
    Good,
    Warning,
    Bad,

    /// <summary>Made by a machine: the co-pilot and whatever else no human wrote.</summary>
    Machine,
}

internal static class Tones
{
    public static string Class(this Tone tone) =>
        tone switch
        {
            Tone.Accent => "tone-accent",
            Tone.Good => "tone-good",
            Tone.Warning => "tone-warning",
            Tone.Bad => "tone-bad",
            Tone.Machine => "tone-machine",
            _ => "tone-neutral",
        };

    /// <summary>The icon that says the same as the colour.</summary>
    public static string Icon(this Tone tone) =>
        tone switch
        {
            Tone.Good => "check-circle",
            Tone.Warning => "warning",
            Tone.Bad => "stop",
            Tone.Machine => "machine",
            _ => "info",
        };
}
