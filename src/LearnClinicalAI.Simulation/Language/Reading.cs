namespace LearnClinicalAI.Simulation;

/// <summary>One thing that a turn asks.</summary>
/// <param name="Intent">What is asked.</param>
/// <param name="About">The case's <see cref="Simulation.About"/> or the plain name it concerns; null for the main complaint or the person.</param>
/// <param name="Symptom">The <c>ros.*</c> intent of the symptom that the question is about, if any.</param>
/// <param name="NamesRelative">About is a relative: only what is known of them answers.</param>
/// <param name="OnlyFacts">A default would be too much: the question leans on something that has only facts.</param>
/// <param name="Bare">Only the name of the symptom was said.</param>
/// <param name="Fact">The fact whose own wording was used.</param>
internal sealed record Ask(
    string Intent,
    string? About = null,
    string? Symptom = null,
    bool NamesRelative = false,
    bool OnlyFacts = false,
    string? Fact = null,
    bool Bare = false
);

/// <summary>All that was read in a turn.</summary>
/// <param name="Open">It invites the patient to tell in their own words.</param>
/// <param name="Slips">What closes a patient up: <c>judgement</c>, <c>jargon</c>, <c>interrupting</c>.</param>
internal sealed record Reading(Understanding Public, IReadOnlyList<Ask> Asks, bool Open, IReadOnlyList<string> Slips)
{
    public static readonly Reading NotUnderstood = new(new Understanding([], null, false, 0), [], false, []);

    /// <summary>A sentence that orders something is understood, whatever else it means.</summary>
    public Reading WithOrders(int orders) =>
        orders == 0 || Public.Understood
            ? this
            : this with
            {
                Public = Public with { Understood = true, Confidence = 1 },
            };
}
