namespace LearnClinicalAI.Simulation.Tests;

public sealed class VariantTests
{
    private static readonly CaseScript Script = NightChestPain.Script with
    {
        Slug = "swaps",
        Patient = NightChestPain.Script.Patient with { Ethnicity = "Welsh" },
        Variants =
        [
            new Variant("base", "as written"),
            new Variant(
                "guarded",
                "told less readily",
                Ethnicity: "Bengali",
                Persona: new PersonaSwap(null, "wary", "What do you want, {firstName} asks.", 15)
            ),
        ],
    };

    [Fact]
    public void A_variant_may_change_how_the_narrator_opens_and_trusts_and_leaves_the_rest_as_written()
    {
        var opened = Encounter.Begin(Script, "guarded", 1, "practice");

        var opening = opened.Events.OfType<Replied>().Single();
        Assert.Equal(15, opening.Trust);
        Assert.StartsWith("What do you want", opening.Text);
        Assert.DoesNotContain("{", opening.Text);
        Assert.Equal("wary", opened.After.Persona.Mood);
        Assert.Equal(Script.Persona.Voice, opened.After.Persona.Voice);
        Assert.Equal(opened.After.Persona, Encounter.Replay(Script, opened.Events).Persona);
    }

    [Theory]
    [InlineData("base", "A Welsh face.")]
    [InlineData("guarded", "A Bengali face.")]
    public void Ethnicity_is_filled_in_where_a_text_names_it(string variant, string shown) =>
        Assert.Equal(shown, Encounter.Begin(Script, variant, 1, "practice").After.Render("A {ethnicity} face."));
}
