namespace LearnClinicalAI.Simulation;

/// <summary>What became of an act.</summary>
public abstract record ActResult
{
    private ActResult() { }

    /// <summary>
    /// The act was done. <paramref name="Events"/> are the new rows of the log, in order; they may be empty
    /// (a tool asked for something it has no answer to) or hold only an end that came before the act was finished.
    /// </summary>
    public sealed record Done(Encounter After, IReadOnlyList<EncounterEvent> Events) : ActResult;

    /// <summary>The act was not done; nothing changed and no time passed.</summary>
    public sealed record Refused(Refusal Why) : ActResult;
}
