using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>What the narrator of an imported case knows and says.</summary>
/// <param name="Sources">The sentence of the row behind each fact.</param>
/// <param name="Contradictions">What the row denies and says elsewhere.</param>
internal sealed record Talk(
    Persona Persona,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<About> Abouts,
    IReadOnlyList<DefaultAnswer> Defaults,
    IReadOnlyDictionary<string, string> Sources,
    IReadOnlyList<string> Contradictions
);
