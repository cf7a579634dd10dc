namespace LearnClinicalAI.Simulation.Tests;

/// <summary>A small case with whatever narrator a test wants: somebody with tummy pain, and somebody who speaks.</summary>
internal static class SchoolBoy
{
    public static CaseScript With(
        NarratorKind who,
        string pronouns = "he",
        IReadOnlyList<Fact>? facts = null,
        Persona? persona = null
    ) =>
        NightChestPain.Script with
        {
            Slug = $"school-boy-{who}-{pronouns}-{facts?.Count}",
            Narrator = new Narrator(who, "Ann Reed"),
            Patient = new SimulatedPatient("Sam Reed", 9, "male", pronouns, []),
            Persona = persona ?? new Persona { Trust = 50, Opening = "{He} has a sore tummy." },
            Facts = facts ?? Told,
            Variants = [new Variant("base", "as written")],
            Abouts = [],
            Cues = [],
            Questions = [],
        };

    private static IReadOnlyList<Fact> Told { get; } =
    [
        new()
        {
            Id = "onset",
            Intents = ["hpc.onset"],
            Says = ["{He}'s been like this since Friday, and {he} says it comes and goes."],
        },
        new()
        {
            Id = "vomiting",
            Intents = ["ros.vomiting"],
            Says = ["No. {He} isn't sick, {he} just doesn't eat."],
        },
        new()
        {
            Id = "site",
            Intents = ["hpc.site"],
            Says = ["Here, by my belly button."],
        },
    ];
}
