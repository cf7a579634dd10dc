namespace LearnClinicalAI.Simulation.Tests;

/// <summary>Hints and turns taken back: in practice alone, and on the log.</summary>
public sealed class PracticeTests
{
    [Fact]
    public void A_turn_taken_back_leaves_the_world_as_it_was_and_stands_in_the_log()
    {
        var play = new Play();
        play.Say("Where is the pain?");
        var before = play.Now;
        var turn = play.Do(new Act.Treat("aspirin", 300, "mg", "oral"));

        var done = Assert.IsType<ActResult.Done>(Encounter.TakeBack(NightChestPain.Script, play.Log, turn[0].Seq));

        var row = Assert.IsType<Retracted>(Assert.Single(done.Events));
        Assert.Equal((turn[^1].Seq + 1, turn[0].Seq), (row.Seq, row.From));
        Assert.Empty(done.After.Treatments);
        Assert.Equal(
            (before.Minute, before.Cost, before.Trust),
            (done.After.Minute, done.After.Cost, done.After.Trust)
        );
        var log = play.Log.Concat(done.Events).ToList();
        Assert.Empty(EncounterLog.Standing(log).OfType<Treated>());
        Assert.Single(log.OfType<Treated>());
    }

    [Fact]
    public void After_a_turn_was_taken_back_the_replayed_log_is_the_live_state()
    {
        var play = new Play();
        play.Say("Where is the pain?");
        var turn = play.Do(new Act.Order("ecg"));
        var done = Assert.IsType<ActResult.Done>(Encounter.TakeBack(NightChestPain.Script, play.Log, turn[0].Seq));
        var next = Assert.IsType<ActResult.Done>(done.After.Perform(new Act.Wait(30)));
        List<EncounterEvent> log = [.. play.Log, .. done.Events, .. next.Events];

        var replayed = Encounter.Replay(NightChestPain.Script, EncounterLog.Read(EncounterLog.Write(log)));

        Assert.Equal(next.After.LastSeq, replayed.LastSeq);
        Assert.Equal(next.After.Minute, replayed.Minute);
        Assert.Empty(replayed.Results);
        Assert.Equal(log.Select(row => row.Seq), Enumerable.Range(1, log.Count));
    }

    [Fact]
    public void Turns_are_taken_back_one_before_the_other()
    {
        var play = new Play();
        var first = play.Do(new Act.Order("ecg"));
        var second = play.Do(new Act.Order("troponin"));
        var one = Assert.IsType<ActResult.Done>(Encounter.TakeBack(NightChestPain.Script, play.Log, second[0].Seq));
        List<EncounterEvent> log = [.. play.Log, .. one.Events];
        var two = Assert.IsType<ActResult.Done>(Encounter.TakeBack(NightChestPain.Script, log, first[0].Seq));

        Assert.Equal("ecg", Assert.Single(one.After.PendingResults).Investigation);
        Assert.Empty(two.After.PendingResults);
        Assert.Equal(0m, two.After.Minute);
    }

    [Theory]
    [InlineData("assessment")]
    [InlineData("exam")]
    public void Outside_practice_there_is_neither_a_hint_nor_a_turn_back(string mode)
    {
        var begun = Encounter.Begin(NightChestPain.Script, "base", 1, mode);
        var asked = begun.After.Perform(new Act.TakeHint());
        var done = Assert.IsType<ActResult.Done>(begun.After.Perform(new Act.Order("ecg")));

        Assert.Equal(Refusal.OnlyInPractice, Assert.IsType<ActResult.Refused>(asked).Why);
        Assert.Equal(
            Refusal.OnlyInPractice,
            Assert
                .IsType<ActResult.Refused>(
                    Encounter.TakeBack(NightChestPain.Script, [.. begun.Events, .. done.Events], done.Events[0].Seq)
                )
                .Why
        );
    }

    [Fact]
    public void The_beginning_and_what_has_ended_cannot_be_taken_back()
    {
        var play = new Play();
        Assert.Equal(Refusal.NothingToTakeBack, Refused(play, 1));
        Assert.Equal(Refusal.NothingToTakeBack, Refused(play, 1_000));
        play.Do(new Act.End("time"));
        Assert.Equal(Refusal.AlreadyEnded, Refused(play, play.Log[^1].Seq));
    }

    private static Refusal Refused(Play play, int from) =>
        Assert.IsType<ActResult.Refused>(Encounter.TakeBack(NightChestPain.Script, play.Log, from)).Why;

    [Fact]
    public void Hints_cost_no_time_come_once_each_and_run_out()
    {
        var play = new Play();
        var seen = new List<Hint>();
        while (play.Now.Perform(new Act.TakeHint()) is ActResult.Done)
            seen.Add(play.Do(new Act.TakeHint()).OfType<Hinted>().Single().Hint);

        Assert.Equal(0m, play.Now.Minute);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Contains(seen, hint => hint.Kind is HintKind.Ask);
        Assert.Contains(seen, hint => hint.Kind is HintKind.Examine);
        Assert.Contains(seen, hint => hint.Kind is HintKind.CommitProvisional);
        Assert.Equal(Refusal.NoHintLeft, play.Refused(new Act.TakeHint()));
    }

    [Fact]
    public void A_hint_names_a_group_of_questions_a_document_or_an_output_and_never_a_fact()
    {
        var play = new Play();
        play.Say("Where is the pain?");
        var hints = new List<Hint>();
        while (play.Now.Perform(new Act.TakeHint()) is ActResult.Done)
            hints.AddRange(play.Do(new Act.TakeHint()).OfType<Hinted>().Select(row => row.Hint));

        var script = NightChestPain.Script;
        Assert.All(
            hints,
            hint =>
                Assert.True(
                    hint.Kind switch
                    {
                        HintKind.Ask => script.Facts.Any(fact => fact.Intents[0].StartsWith(hint.Subject + ".")),
                        HintKind.Read => script.Chart.Any(document => document.Id == hint.Subject),
                        HintKind.Write => script.Documents.Any(task => task.Id == hint.Subject),
                        HintKind.AnswerTool => play.Now.Shown.Contains(hint.Subject),
                        HintKind.Cue or HintKind.SayAgain => int.TryParse(hint.Subject, out _),
                        _ => hint.Subject.Length == 0,
                    },
                    $"{hint}"
                )
        );
    }

    [Fact]
    public void Words_that_were_not_understood_are_hinted_at_first()
    {
        var play = new Play();
        Assert.False(play.Now.Ended);
        play.Say("Flibber the wobbly gronk?");

        Assert.Equal(HintKind.SayAgain, play.Do(new Act.TakeHint()).OfType<Hinted>().Single().Hint.Kind);
    }
}
