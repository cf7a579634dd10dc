namespace LearnClinicalAI.Simulation.Tests;

/// <summary>What opens the patient up and what closes them.</summary>
public sealed class TrustTests
{
    private static readonly CaseScript Script = NightChestPain.Script with
    {
        Slug = "trust",
        Persona = NightChestPain.Script.Persona with
        {
            Trust = 50,
            Raises = new Dictionary<string, int>
            {
                ["act.introduce"] = 5,
                ["act.consent"] = 3,
                ["act.empathy"] = 8,
                ["act.explain"] = 4,
                ["open-question"] = 2,
            },
            Lowers = new Dictionary<string, int>
            {
                ["judgement"] = 10,
                ["jargon"] = 3,
                ["interrupting"] = 4,
                ["ignored-cue"] = 6,
            },
        },
    };

    [Theory]
    [InlineData("Hello, I'm Dr Lee.", 5)]
    [InlineData("Is it all right if I examine you?", 3)]
    [InlineData("That must be really frightening.", 8)]
    [InlineData("The tracing shows that your heart is short of blood.", 4)]
    [InlineData("What brings you in tonight?", 2)]
    [InlineData("You should have come sooner.", -10)]
    [InlineData("Any haemoptysis?", -3)]
    [InlineData("Just answer yes or no. Do you smoke?", -4)]
    [InlineData("Do you smoke?", 0)]
    public void Each_way_of_speaking_moves_trust_as_the_persona_says(string said, int points) =>
        Assert.Equal(50 + points, After(said));

    [Fact]
    public void An_introduction_counts_once_and_a_kindness_each_time()
    {
        Assert.Equal(55, After("Hello, I'm Dr Lee.", "I'm Dr Lee, one of the doctors."));
        Assert.Equal(66, After("That must be really frightening.", "That must be really frightening."));
    }

    [Fact]
    public void Trust_stays_between_nothing_and_a_hundred()
    {
        Assert.Equal(0, After([.. Enumerable.Repeat("You should have come sooner.", 8)]));
        Assert.Equal(100, After([.. Enumerable.Repeat("That must be really frightening.", 9)]));
    }

    [Fact]
    public void A_patient_of_high_literacy_does_not_mind_the_jargon()
    {
        var learned = Script with { Slug = "learned", Persona = Script.Persona with { Literacy = "high" } };
        var play = new Play(learned);
        play.Say("Any haemoptysis?");
        Assert.Equal(50, play.Now.Trust);
    }

    [Fact]
    public void A_kindness_counts_before_the_question_in_the_same_breath() =>
        Assert.Equal(
            ["missed"],
            new Play(Script with { Slug = "near", Persona = Script.Persona with { Trust = 53 } })
                .Say("That must be really frightening. Do you ever forget to take your tablets?")
                .Facts
        );

    [Fact]
    public void The_trace_names_each_step_of_trust()
    {
        var trace = new Play(Script).Now.Trace("You should have come sooner. What brings you in?");
        Assert.Contains(new TrustStep("judgement", -10), trace.TrustSteps);
        Assert.Contains(new TrustStep("open-question", 2), trace.TrustSteps);
        Assert.Equal(50, trace.TrustBefore);
        Assert.Equal(42, trace.Hearing.TrustAfter);
    }

    private static int After(params string[] said)
    {
        var play = new Play(Script);
        foreach (var turn in said)
        {
            play.Say(turn);
        }
        return play.Now.Trust;
    }
}
