namespace LearnClinicalAI.Simulation.Tests;

public sealed class ActTests
{
    [Fact]
    public void What_the_case_does_not_have_is_refused_by_name()
    {
        var play = new Play();
        Assert.Equal(Refusal.UnknownDocument, play.Refused(new Act.Open("x")));
        Assert.Equal(Refusal.UnknownExamination, play.Refused(new Act.Examine("x")));
        Assert.Equal(Refusal.UnknownInvestigation, play.Refused(new Act.Order("x")));
        Assert.Equal(Refusal.UnknownTreatment, play.Refused(new Act.Treat("x", null, null, null)));
        Assert.Equal(Refusal.UnknownTool, play.Refused(new Act.AskTool("x", "hello")));
        Assert.Equal(Refusal.UnknownOutput, play.Refused(new Act.Request("x")));
        Assert.Equal(Refusal.UnknownDocument, play.Refused(new Act.Write("x", "text")));
        Assert.Equal(Refusal.UnknownEnd, play.Refused(new Act.End("asleep")));
        Assert.Equal(Refusal.NothingSaid, play.Refused(new Act.Say("  ")));
        Assert.Equal(Refusal.TooLong, play.Refused(new Act.Say(new string('a', Encounter.LongestTurn + 1))));
        Assert.Equal(
            Refusal.TooLong,
            play.Refused(new Act.Write("ed-note", new string('a', Encounter.LongestDocument + 1)))
        );
    }

    [Fact]
    public void Leave_and_chaperone_are_on_record_and_leave_asked_in_the_talk_before_counts()
    {
        var play = new Play();
        Examined Examine(bool consent, bool chaperone) =>
            play.Do(new Act.Examine("heart-sounds", consent, chaperone)).OfType<Examined>().Single();
        Assert.True(Examine(false, false) is { Consent: false, Chaperone: false });
        Assert.True(Examine(true, false) is { Consent: true, Chaperone: false });
        Assert.True(Examine(false, true) is { Consent: false, Chaperone: true });
        play.Say("Is it all right if I examine you?");
        Assert.True(Examine(false, false) is { Consent: true, Chaperone: false });
    }

    [Fact]
    public void A_drug_needs_a_dose_a_unit_and_a_route_it_has()
    {
        var play = new Play();
        Assert.Equal(Refusal.DoseMissing, play.Refused(new Act.Treat("aspirin", null, null, "oral")));
        Assert.Equal(Refusal.DoseNotPositive, play.Refused(new Act.Treat("aspirin", 0, "mg", "oral")));
        Assert.Equal(Refusal.UnitNotKnown, play.Refused(new Act.Treat("aspirin", 300, "ml", "oral")));
        Assert.Equal(Refusal.RouteMissing, play.Refused(new Act.Treat("aspirin", 300, "mg", null)));
        Assert.Equal(Refusal.UnknownRoute, play.Refused(new Act.Treat("aspirin", 300, "mg", "iv")));
        var given = play.Do(new Act.Treat("aspirin", 0.3m, "g", "po")).OfType<Treated>().Single();
        Assert.Equal((0.3m, "g", "oral"), (given.Dose, given.Unit, given.Route));
    }

    [Fact]
    public void An_overdose_is_given_as_ordered_because_the_marking_judges_it() =>
        Assert.Contains(new Play().Do(new Act.Treat("aspirin", 3, "g", "oral")), row => row is Treated { Dose: 3 });

    [Fact]
    public void The_provisional_diagnosis_comes_first_and_each_is_made_once()
    {
        var play = new Play();
        Assert.Equal(Refusal.ProvisionalMissing, play.Refused(Play.Commit()));
        Assert.Equal(Refusal.DiagnosisMissing, play.Refused(Play.Provisional(" ")));
        Assert.Equal(Refusal.NotCommitted, play.Refused(new Act.End("handed-over")));
        play.Do(Play.Provisional());
        Assert.Equal(Refusal.ProvisionalAlreadyMade, play.Refused(Play.Provisional()));
        play.Do(Play.Commit());
        Assert.Equal(Refusal.AlreadyCommitted, play.Refused(Play.Commit()));
        play.Do(new Act.End("handed-over"));
        Assert.Equal("handed-over", play.Now.EndedHow);
    }

    [Fact]
    public void A_refused_act_changes_nothing_and_takes_no_time()
    {
        var play = new Play();
        var before = play.Now;
        play.Refused(new Act.Examine("x"));
        Assert.Equal((before.Minute, before.LastSeq), (play.Now.Minute, play.Now.LastSeq));
    }

    [Fact]
    public void Orders_said_in_the_chat_are_carried_out_beside_the_talk()
    {
        var play = new Play();
        var rows = play.Do(new Act.Say("I'd like an ECG and a troponin, please."));
        Assert.Equal(["ecg", "troponin"], rows.OfType<Ordered>().Select(row => row.Investigation));
        Assert.True(rows.OfType<Replied>().Single().Understood);
        var given = play.Do(new Act.Say("Please give him aspirin 300 mg orally.")).OfType<Treated>().Single();
        Assert.Equal((300m, "mg", "oral"), (given.Dose, given.Unit, given.Route));
        Assert.Single(play.Do(new Act.Say("I'm going to listen to your heart now.")).OfType<Examined>());
    }

    [Theory]
    [InlineData("Have you ever had an ECG?")]
    [InlineData("Do you take aspirin?")]
    [InlineData("We don't need a troponin.")]
    [InlineData("Let me explain what a troponin is.")]
    [InlineData("May I listen to your heart?")]
    public void Speaking_of_a_test_orders_nothing(string text) =>
        Assert.DoesNotContain(new Play().Do(new Act.Say(text)), row => row is Ordered or Treated or Examined);

    [Fact]
    public void Typing_finds_by_the_beginnings_of_names_and_synonyms()
    {
        Assert.Equal("ecg", Catalogue.Find(NightChestPain.Script, "elec")[0].Id);
        Assert.Equal("heart-sounds", Catalogue.Find(NightChestPain.Script, "listen hea")[0].Id);
        Assert.Equal("troponin", Catalogue.Find(NightChestPain.Script, "trop")[0].Id);
        Assert.Empty(Catalogue.Find(NightChestPain.Script, "zzz"));
        Assert.Empty(Catalogue.Find(NightChestPain.Script, " "));
    }
}
