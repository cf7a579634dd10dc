namespace LearnClinicalAI.Simulation.Tests;

public sealed class DisclosureTests
{
    [Fact]
    public void An_open_question_brings_what_is_volunteered_a_few_at_a_time()
    {
        var play = new Play();
        var first = play.Say("What brings you in tonight?");
        Assert.Contains("pain", first.Facts);
        Assert.InRange(first.Facts.Count, 1, 4);
        Assert.DoesNotContain("pain-severity", first.Facts);
    }

    [Fact]
    public void A_direct_question_brings_the_fact_asked_for_and_no_other()
    {
        Assert.Equal(["pain-severity"], new Play().Say("How bad is the pain?").Facts);
        Assert.Equal(["cough-onset"], new Play().Say("When did the cough start?").Facts);
        Assert.Equal(["pain-onset"], new Play().Say("When did it start?").Facts);
    }

    [Fact]
    public void What_comes_on_an_open_question_comes_on_a_direct_one_too_and_not_unasked()
    {
        Assert.Contains("pain-onset", new Play().Say("What brings you in tonight?").Facts);
        Assert.Equal(["pain-onset"], new Play().Say("When did it start?").Facts);
        Assert.DoesNotContain("pain-onset", new Play().Say("How bad is the pain?").Facts);
    }

    [Fact]
    public void A_fact_told_only_on_trust_stays_hidden_below_it()
    {
        var play = new Play();
        Assert.Empty(play.Say("Do you ever forget to take your tablets?").Facts);
        play.Say("Hello, I'm Dr Lee. That must be really frightening for you.");
        Assert.Equal(63, play.Now.Trust);
        Assert.Equal(["missed"], play.Say("Do you ever forget to take your tablets?").Facts);
    }

    [Fact]
    public void A_downplayed_fact_is_told_as_such_until_trust_lifts_it()
    {
        var play = new Play();
        var before = play.Say("Do you smoke?");
        Assert.Equal(["distorted:smoking"], before.Facts);
        Assert.Contains("odd one", before.Text);
        play.Say("That must be really frightening.");
        var after = play.Say("Do you smoke?");
        Assert.Equal(["smoking"], after.Facts);
        Assert.Contains("twenty", after.Text);
    }

    [Fact]
    public void A_fact_after_a_result_comes_only_then()
    {
        var play = new Play();
        Assert.DoesNotContain("viagra", play.Say("Any over-the-counter medicines?").Facts);
        play.Do(new Act.Order("ecg"));
        Assert.DoesNotContain("viagra", play.Say("Any over-the-counter medicines?").Facts);
        play.Do(new Act.Wait(6));
        Assert.Contains("viagra", play.Say("Any over-the-counter medicines?").Facts);
    }

    [Fact]
    public void What_is_never_told_is_never_told()
    {
        var play = new Play();
        for (var i = 0; i < 12; i++)
        {
            play.Say("That must be awful. Thank you for telling me.");
            var reply = play.Say("Are you sexually active?");
            Assert.Empty(reply.Facts);
            Assert.DoesNotContain("spring", reply.Text);
        }
    }

    [Fact]
    public void An_intent_without_a_fact_has_its_authored_answer()
    {
        var reply = new Play().Say("Have you had a fever?");
        Assert.Equal(["default:ros.fever"], reply.Facts);
        Assert.StartsWith("No", reply.Text);
    }

    [Fact]
    public void One_answer_serves_a_list_of_questions()
    {
        var reply = new Play().Say("Any fever, rash or headache?");
        Assert.Equal(3, reply.Facts.Count);
        Assert.Equal(reply.Text, new Play().Say("Have you had a fever?").Text);
    }

    [Fact]
    public void Asked_again_the_patient_tells_more_and_then_says_so()
    {
        var play = new Play();
        var first = play.Say("When did the pain start?").Text;
        var second = play.Say("When did the pain start?").Text;
        var third = play.Say("When did the pain start?").Text;
        Assert.Contains("looked at the clock", second);
        Assert.DoesNotContain("clock", first);
        Assert.Matches("^(As I said|Like I said|As I told you),", third);
    }

    [Fact]
    public void A_question_about_someone_else_is_not_answered_with_the_father()
    {
        var reply = new Play().Say("Does your mother have heart disease?");
        Assert.DoesNotContain("father-heart", reply.Facts);
        Assert.DoesNotContain("father", reply.Text);
    }

    [Theory]
    [InlineData("Does anything run in your family?")]
    [InlineData("Tell me about your dad.")]
    public void What_runs_in_the_family_is_told_when_asked_in_general(string question) =>
        Assert.Equal(["father-heart"], new Play().Say(question).Facts);

    [Fact]
    public void An_open_question_about_something_else_does_not_open_the_complaint() =>
        Assert.DoesNotContain("pain", new Play().Say("Tell me about your family.").Facts);

    [Fact]
    public void A_parent_asked_to_step_out_leaves_the_room_private()
    {
        var script = NightChestPain.Script with
        {
            Slug = "with-parent",
            Narrator = new Narrator(NarratorKind.Parent, "Ann"),
            Facts =
            [
                new Fact
                {
                    Id = "drinks",
                    Intents = ["sh.alcohol"],
                    Says = ["A bit, at parties."],
                    Private = true,
                },
            ],
        };
        var play = new Play(script);
        Assert.Empty(play.Say("Do you drink?").Facts);
        play.Say("Could we talk in private for a moment?");
        Assert.Equal(["drinks"], play.Say("Do you drink?").Facts);
    }

    [Fact]
    public void The_complaint_itself_answers_a_screening_question_for_it() =>
        Assert.Equal(["pain"], new Play().Say("Do you have any chest pain?").Facts);

    [Fact]
    public void Names_and_ages_are_the_variants()
    {
        Assert.Contains("Rosa Hale", new Play(variant: "woman").Say("What is your name?").Text);
        Assert.Contains("61", new Play(variant: "woman").Say("How old are you?").Text);
    }

    [Fact]
    public void The_same_seed_says_the_same_and_seeds_differ()
    {
        string Reply(int seed) => new Play(seed: seed).Say("flurble the wobbit").Text;
        Assert.Equal(Reply(7), Reply(7));
        Assert.True(Enumerable.Range(0, 20).Select(Reply).Distinct().Count() > 1);
    }
}
