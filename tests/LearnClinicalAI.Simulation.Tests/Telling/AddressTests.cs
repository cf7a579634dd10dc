namespace LearnClinicalAI.Simulation.Tests;

/// <summary>A name that somebody is called by asks nothing, whatever word it looks like.</summary>
public sealed class AddressTests
{
    private static readonly CaseScript Tolliver = NightChestPain.Script with
    {
        Slug = "tolliver",
        Narrator = new Narrator(NarratorKind.Patient, "Ray Tolliver"),
        Patient = new SimulatedPatient("Ray Tolliver", 58, "male", "he", []),
    };

    [Theory]
    [InlineData("Mr Tolliver, where is the pain?", "where is the pain?")]
    [InlineData("Where is the pain, Mr Tolliver?", "Where is the pain?")]
    [InlineData("Where is the pain, Ray?", "Where is the pain?")]
    [InlineData("Thank you, Mr Tolliver. Goodbye.", "Thank you. Goodbye.")]
    [InlineData("Thanks Ray, I'll be back.", "Thanks, I'll be back.")]
    [InlineData("Hello Mr Tolliver, I'm Dr Lee.", "Hello, I'm Dr Lee.")]
    [InlineData("Tolliver", "Tolliver")]
    [InlineData("Are you Ray Tolliver?", "Are you Ray Tolliver?")]
    [InlineData("Is your name Ray?", "Is your name Ray?")]
    [InlineData("Have you had an X ray?", "Have you had an X ray?")]
    [InlineData("Have you had an X-Ray?", "Have you had an X-Ray?")]
    [InlineData("Have you had an X Ray?", "Have you had an X Ray?")]
    [InlineData("mr tolliver, where is the pain?", "where is the pain?")]
    [InlineData("Where is the pain?", "Where is the pain?")]
    [InlineData("", "")]
    public void A_call_is_heard_past_and_a_name_spoken_of_is_not(string said, string heard) =>
        Assert.Equal(heard, Address.Without(ScriptIndex.Of(Tolliver), "base", said));

    [Theory]
    [InlineData("Thank you, Mr Tolliver. Goodbye.")]
    [InlineData("Mr Tolliver, I'm Dr Lee, one of the doctors.")]
    public void A_name_that_looks_like_an_organ_asks_for_none(string said) =>
        Assert.Empty(new Play(Tolliver).Say(said).Facts);

    [Fact]
    public void A_question_to_somebody_by_name_is_the_question() =>
        Assert.Equal(["pain-site"], new Play(Tolliver).Say("Mr Tolliver, where is the pain?").Facts);

    [Theory]
    [InlineData("Are you Ray Tolliver?")]
    [InlineData("Hello, is this Ray Tolliver?")]
    [InlineData("You're Mr Tolliver, is that right?")]
    public void Asked_for_their_own_name_they_say_yes(string said)
    {
        var play = new Play(Tolliver);
        var reply = play.Say(said);
        Assert.True(reply.Understood);
        Assert.Empty(reply.Facts);
        Assert.Contains("Yes", reply.Text);
    }
}
