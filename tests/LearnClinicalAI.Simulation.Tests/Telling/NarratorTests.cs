namespace LearnClinicalAI.Simulation.Tests;

/// <summary>Who is not the patient speaks of the patient in the third person, and the verbs agree.</summary>
public sealed class NarratorTests
{
    private const string Nonsense = "flurble the wobbit zzz";

    [Theory]
    [InlineData("he", "He's been like this since Friday, and he says it comes and goes.")]
    [InlineData("she", "She's been like this since Friday, and she says it comes and goes.")]
    [InlineData("they", "They've been like this since Friday, and they say it comes and goes.")]
    public void A_parent_speaks_of_the_child(string pronouns, string told) =>
        Assert.Equal(told, new Play(SchoolBoy.With(NarratorKind.Parent, pronouns)).Say("When did it start?").Text);

    [Theory]
    [InlineData("{He} isn't sick, {he} just doesn't eat.", "They aren't sick, they just don't eat.")]
    [InlineData("{He}'s got a rash and {he}'s hot.", "They've got a rash and they're hot.")]
    [InlineData("{He} watches, carries, goes, misses and was here.", "They watch, carries, goes, misses and was here.")]
    [InlineData("{He} always sleeps on {his} side.", "They always sleep on their side.")]
    [InlineData("{He} hasn't, {he} wasn't, {he} does.", "They haven't, they weren't, they do.")]
    [InlineData("{He} can walk. I saw {him}.", "They can walk. I saw them.")]
    public void The_verb_after_they_agrees(string authored, string said) =>
        Assert.Equal(said, PatientWording.Fill(authored, new SimulatedPatient("Sam Reed", 9, "other", "they", [])));

    [Fact]
    public void An_interpreter_gives_the_patients_own_words_as_the_patients()
    {
        var play = new Play(SchoolBoy.With(NarratorKind.Interpreter, "she"));
        Assert.Matches(
            "^(She says|She's saying): \"Here, by my belly button\\.\"$",
            play.Say("Where is the pain?").Text
        );
        // and what is told of her, as it is
        Assert.StartsWith("She's been like this since Friday", play.Say("When did it start?").Text);
    }

    [Theory]
    [InlineData(NarratorKind.Parent)]
    [InlineData(NarratorKind.Carer)]
    [InlineData(NarratorKind.Interpreter)]
    [InlineData(NarratorKind.Colleague)]
    public void No_line_of_the_engine_puts_the_patients_body_in_another_mouth(NarratorKind who)
    {
        string[] turns =
        [
            Nonsense,
            "Hello, I'm Dr Lee.",
            "That must be really frightening.",
            "Are you Jane Smith?",
            "Is it all right if I examine him?",
            "If he gets worse, come straight back.",
            "Do you have any questions?",
            "I'm sorry you had to wait.",
            "Thank you, goodbye.",
        ];
        for (var seed = 1; seed <= 6; seed++)
        {
            var play = new Play(SchoolBoy.With(who, "she"), seed: seed);
            foreach (var reply in turns.Select(play.Say))
            {
                Assert.DoesNotContain("that's me", reply.Text);
                Assert.DoesNotContain("I'm Sam", reply.Text);
                Assert.DoesNotContain('{', reply.Text);
            }
        }
    }

    [Fact]
    public void An_interpreter_who_does_not_understand_asks_for_the_patient() =>
        Assert.Matches(
            "(asking what you mean|put that to her|doesn't follow)",
            new Play(SchoolBoy.With(NarratorKind.Interpreter, "she")).Say(Nonsense).Text
        );
}
