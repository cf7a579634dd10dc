namespace LearnClinicalAI.Simulation.Tests;

public sealed class CopilotTests
{
    [Fact]
    public void Outputs_appear_at_their_stages_by_the_act_that_reaches_them()
    {
        var play = new Play();
        Assert.Equal(["triage-note"], play.Now.Shown);
        foreach (
            var question in (string[])["Where is the pain?", "How bad is it?", "Do you smoke?", "How old are you?"]
        )
        {
            play.Say(question);
        }
        Assert.DoesNotContain("history-hint", play.Now.Shown);
        Assert.Contains(play.Do(new Act.Say("Any allergies?")), row => row is Suggested { Output: "history-hint" });
        play.Do(new Act.Order("ecg"));
        Assert.Contains(play.Do(new Act.Wait(5)), row => row is Suggested { Output: "ecg-read" });
        Assert.Contains(play.Do(Play.Provisional()), row => row is Suggested { Output: "second-opinion" });
        var management = play.Do(new Act.Wait(15)).OfType<Suggested>().Single();
        Assert.Equal("plan", management.Output);
        Assert.Equal(play.Now.Minute - 5, management.Minute);
        Assert.Contains(play.Do(new Act.Open("ed-note")), row => row is Suggested { Output: "draft" });
    }

    [Fact]
    public void The_first_treatment_brings_the_management_outputs() =>
        Assert.Contains(
            new Play().Do(new Act.Treat("aspirin", 300, "mg", "oral")),
            row => row is Suggested { Output: "plan" }
        );

    [Fact]
    public void A_question_that_was_not_understood_does_not_count_towards_a_stage()
    {
        var play = new Play();
        for (var i = 0; i < 8; i++)
        {
            play.Say("flurble the wobbit grommet");
        }
        Assert.False(play.Now.StageReached(CopilotStage.History));
    }

    [Fact]
    public void A_tool_asked_in_words_shows_what_was_asked_for_or_says_nothing()
    {
        var play = new Play();
        Assert.Contains(
            play.Do(new Act.AskTool("chat", "What's the HEART score please?")),
            row => row is Suggested { Output: "heart-score" }
        );
        Assert.Empty(play.Do(new Act.AskTool("chat", "What is the meaning of life?")));
        Assert.Empty(play.Do(new Act.AskTool("search", "What's the HEART score?")));
    }

    [Fact]
    public void An_output_is_requested_only_once_its_stage_is_reached()
    {
        var play = new Play();
        Assert.Equal(Refusal.NotShownYet, play.Refused(new Act.Request("plan")));
        Assert.Contains(play.Do(new Act.Request("heart-score")), row => row is Suggested);
    }

    [Fact]
    public void Only_outputs_in_view_are_answered_and_checked_and_the_last_answer_counts()
    {
        var play = new Play();
        Assert.Equal(Refusal.NotShownYet, play.Refused(new Act.Answer("plan", "accepted", null)));
        Assert.Equal(Refusal.UnknownAnswer, play.Refused(new Act.Answer("triage-note", "ignored", null)));
        Assert.Equal(Refusal.EditMissing, play.Refused(new Act.Answer("triage-note", "edited", " ")));
        Assert.Equal(Refusal.UnknownCheck, play.Refused(new Act.Check("triage-note", "horoscope")));
        play.Do(new Act.Answer("triage-note", "accepted", null));
        play.Do(new Act.Check("triage-note", "chart"));
        Assert.Equal("Aspirin 75 mg.", play.Now.CheckOf("triage-note", "chart")!.Shows);
        play.Do(new Act.Answer("triage-note", "edited", "He takes aspirin 75 mg."));
        Assert.Equal("edited", play.Now.Answers["triage-note"].How);
    }

    [Fact]
    public void The_all_sound_variant_shows_the_sound_twins()
    {
        Assert.Equal("He takes aspirin 3 g.", new Play().Now.TextOf("triage-note"));
        Assert.Equal("He takes aspirin 75 mg.", new Play(variant: "ai-all-sound").Now.TextOf("triage-note"));
        Assert.Equal("Ask about radiation.", new Play(variant: "ai-all-sound").Now.TextOf("history-hint"));
    }

    [Theory]
    [InlineData("Summarise Robert Hale, please", "name")]
    [InlineData("hale, robert has chest pain", "name")]
    [InlineData("Mr Hale is 58", "name")]
    [InlineData("R. Hale has pain", "name")]
    [InlineData("mrn44710982", "mrn")]
    [InlineData("his number is MRN-4471 0982", "mrn")]
    [InlineData("born 14/03/1968", "date")]
    [InlineData("born 14th of March 1968", "date")]
    [InlineData("dob 3/14/1968", "date")]
    [InlineData("born March 14, 1968", "date")]
    [InlineData("call 555 0142", "phone")]
    [InlineData("call ５５５-０１４２", "phone")]
    public void The_cases_identifiers_are_seen_however_they_are_written(string text, string category)
    {
        var rows = new Play().Do(new Act.AskTool("search", text));
        var row = Assert.Single(rows.OfType<Identifier>());
        Assert.Equal((category, "search"), (row.Category, row.Tool));
        Assert.DoesNotContain("1968", EncounterLog.Write(rows));
    }

    [Theory]
    [InlineData("58-year-old man with chest pain")]
    [InlineData("hale and hearty until tonight")]
    [InlineData("pain since 14 hours, 3 out of 10, 1968 ng/L")]
    [InlineData("order 5550 1421")]
    public void A_text_without_them_gives_nothing_away(string text) =>
        Assert.Empty(new Play().Do(new Act.AskTool("search", text)).OfType<Identifier>());

    [Fact]
    public void A_variants_name_is_an_identifier_too() =>
        Assert.Contains(
            new Play(variant: "woman").Do(new Act.AskTool("chat", "Rosa Hale has chest pain")),
            row => row is Identifier { Category: "name" }
        );

    [Fact]
    public void Talk_with_the_patient_may_hold_identifiers() =>
        Assert.DoesNotContain(
            new Play().Do(new Act.Say("Are you Robert Hale, born 14 March 1968?")),
            row => row is Identifier
        );
}
