namespace LearnClinicalAI.Simulation.Tests;

/// <summary>Hints that the patient drops, and questions of their own.</summary>
public sealed class CueTests
{
    private const string Hint = "My wife made me come.";

    /// <summary>The hint's fact is told only on trust, which is not there yet.</summary>
    private static readonly CaseScript Locked = NightChestPain.Script with
    {
        Slug = "locked-cue",
        Facts =
        [
            .. NightChestPain.Script.Facts.Select(fact =>
                fact.Id == "fear" ? fact with { Disclose = Disclosure.Trust, Trust = 90 } : fact
            ),
        ],
    };

    [Fact]
    public void A_cue_is_dropped_once_and_passing_it_over_costs_trust()
    {
        var play = new Play();
        Assert.Contains(Hint, play.Say("When did the pain start?").Text);
        var trust = play.Now.Trust;
        play.Say("Do you have any allergies?");
        Assert.Equal(trust - 4, play.Now.Trust);
        Assert.DoesNotContain(Hint, play.Say("When did it start?").Text);
    }

    [Theory]
    [InlineData("What do you mean by that?")]
    [InlineData("Why do you say that?")]
    [InlineData("What's on your mind?")]
    [InlineData("What is worrying you most?")]
    [InlineData("So your wife made you come?")]
    public void A_cue_is_picked_up_by_its_question_or_by_taking_it_up(string said)
    {
        var play = new Play();
        play.Say("When did the pain start?");
        var trust = play.Now.Trust;
        var reply = play.Say(said);
        Assert.Contains("fear", reply.Facts);
        Assert.True(play.Now.Trust >= trust);
    }

    [Theory]
    [InlineData("Are you married?")]
    [InlineData("Does your wife smoke?")]
    [InlineData("When did you come?")]
    public void A_question_of_its_own_is_left_to_itself(string said)
    {
        var play = new Play();
        play.Say("When did the pain start?");
        Assert.DoesNotContain("fear", play.Say(said).Facts);
    }

    [Fact]
    public void The_same_words_without_a_cue_before_them_pick_nothing_up() =>
        Assert.DoesNotContain("fear", new Play().Say("What do you mean by that?").Facts);

    [Fact]
    public void A_cue_met_with_kindness_is_not_passed_over()
    {
        var play = new Play();
        play.Say("When did the pain start?");
        var trust = play.Now.Trust;
        play.Say("That must be really frightening.");
        Assert.Equal(trust + 8, play.Now.Trust);
    }

    [Fact]
    public void Asking_for_it_is_picking_it_up_even_when_the_patient_will_not_say()
    {
        var play = new Play(Locked);
        play.Say("When did the pain start?");
        var trust = play.Now.Trust;
        Assert.Empty(play.Say("What is worrying you most?").Facts);
        Assert.Equal(trust, play.Now.Trust);
    }

    [Fact]
    public void The_patient_asks_back_once_after_its_time()
    {
        var play = new Play();
        play.Do(new Act.Wait(11));
        Assert.Contains("Am I going to die?", play.Say("Where is the pain?").Text);
        Assert.DoesNotContain("Am I going to die?", play.Say("How bad is it?").Text);
    }

    [Fact]
    public void Invited_the_patient_asks_before_its_time_and_says_nothing_else() =>
        Assert.Equal("Am I going to die?", new Play().Say("Do you have any questions for me?").Text);

    [Fact]
    public void A_question_of_their_own_does_not_follow_what_was_hard_to_say()
    {
        var play = new Play();
        play.Say("Hello, I'm Dr Lee. That must be really frightening.");
        play.Do(new Act.Wait(11));
        var hard = play.Say("Do you ever forget to take your tablets?");
        Assert.Equal(["missed"], hard.Facts);
        Assert.DoesNotContain("die", hard.Text);
        Assert.Contains("Am I going to die?", play.Say("Do you smoke?").Text);
    }

    [Fact]
    public void A_question_of_their_own_waits_while_many_answers_are_given()
    {
        var play = new Play();
        play.Do(new Act.Wait(11));
        var many = play.Say("Any fever? Where is the pain? How bad is it?");
        Assert.Equal(3, many.Facts.Count);
        Assert.DoesNotContain("die", many.Text);
        Assert.Contains("Am I going to die?", play.Say("Do you smoke?").Text);
    }
}
