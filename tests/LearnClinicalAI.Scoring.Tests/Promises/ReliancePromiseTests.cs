namespace LearnClinicalAI.Scoring.Tests.Promises;

/// <summary>The definition of signal and response in the notes on statistics, output by output.</summary>
public sealed class ReliancePromiseTests
{
    private const string Mended = "Give aspirin 300 mg now and keep him on the monitor.";

    public static TheoryData<string, string, string?, string> Answers =>
        new()
        {
            { "bad-1", "rejected", null, "hit" },
            { "bad-1", "edited", Mended, "hit" },
            { "bad-1", "edited", "Give aspirin 3 g.", "miss" },
            { "bad-1", "accepted", null, "miss" },
            { "good-1", "accepted", null, "correct-acceptance" },
            {
                "good-1",
                "edited",
                "Record right-sided leads and compare the pressure in both arms, please.",
                "correct-acceptance"
            },
            { "good-1", "edited", "", "false-alarm" },
            { "good-1", "rejected", null, "false-alarm" },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public void What_was_done_with_an_output_decides_its_verdict(
        string output,
        string how,
        string? text,
        string verdict
    )
    {
        var reliance = NightCase.Mark(new RunScript().Show(output).Answer(output, how, text)).Reliance;

        Assert.Equal(verdict, Assert.Single(reliance.Outputs).Verdict);
    }

    [Fact]
    public void An_output_shown_and_never_answered_was_let_through()
    {
        var reliance = NightCase.Mark(new RunScript().Show("bad-1").Show("good-1")).Reliance;

        Assert.Equal((0, 1, 0, 1), (reliance.Hits, reliance.Misses, reliance.FalseAlarms, reliance.CorrectAcceptances));
        Assert.Equal(2, reliance.Unanswered);
    }

    [Fact]
    public void Checked_but_accepted_counts_as_accepted_and_the_check_is_reported_beside_it()
    {
        var run = new RunScript().Show("bad-1").Check("bad-1", "chart").Answer("bad-1", "accepted");

        var output = Assert.Single(NightCase.Mark(run).Reliance.Outputs);

        Assert.Equal("miss", output.Verdict);
        Assert.Equal(["chart"], output.CheckedAgainst);
        Assert.True(output.CheckCouldShow);
        Assert.Equal(2m, output.MinutesToDecide);
    }

    [Fact]
    public void A_check_where_the_flaw_cannot_be_seen_could_not_have_shown_it()
    {
        var run = new RunScript().Show("bad-1").Check("bad-1", "source");

        Assert.False(Assert.Single(NightCase.Mark(run).Reliance.Outputs).CheckCouldShow);
    }

    [Fact]
    public void An_acceptance_undone_before_committing_was_not_let_through()
    {
        var run = new RunScript().Show("bad-1").Answer("bad-1", "accepted").Answer("bad-1", "rejected").Commit("PE");

        Assert.Equal(1, NightCase.Mark(run).Reliance.Hits);
    }

    [Fact]
    public void An_acceptance_undone_only_after_committing_was_let_through()
    {
        var run = new RunScript().Show("bad-1").Answer("bad-1", "accepted").Commit("PE").Answer("bad-1", "rejected");

        Assert.Equal((0, 1), (NightCase.Mark(run).Reliance.Hits, NightCase.Mark(run).Reliance.Misses));
    }

    [Fact]
    public void A_draft_first_answered_after_committing_counts_by_its_last_answer()
    {
        var run = new RunScript().Commit("PE").Show("bad-1").Answer("bad-1", "accepted").Answer("bad-1", "rejected");

        Assert.Equal(1, NightCase.Mark(run).Reliance.Hits);
    }

    [Fact]
    public void A_mending_that_consists_in_leaving_something_undone_does_not_undo_an_acceptance()
    {
        var flaw = NightCase.Flaws[0] with { FixedWhen = new EvidenceRule.None([new EvidenceRule.Ordered(["ct"])]) };
        var key = NightCase.Key() with { Flaws = [flaw] };
        var run = new RunScript().Show("bad-1").Answer("bad-1", "accepted");

        Assert.Equal(1, Marking.Mark(NightCase.Script, key, run.Log).Reliance.Misses);
    }

    [Fact]
    public void In_the_all_sound_control_nothing_is_flawed()
    {
        var run = new RunScript("ai-all-sound")
            .Show("bad-1")
            .Answer("bad-1", "rejected")
            .Show("bad-2")
            .Answer("bad-2", "accepted");

        var reliance = NightCase.Mark(run).Reliance;

        Assert.Equal((0, 0, 1, 1), (reliance.Hits, reliance.Misses, reliance.FalseAlarms, reliance.CorrectAcceptances));
        Assert.Null(reliance.OverTrust);
    }

    [Theory]
    [InlineData(5, 5, true)]
    [InlineData(4, 6, false)]
    [InlineData(6, 4, false)]
    public void Sensitivity_is_shown_only_from_five_trials_of_each_kind(int flawed, int sound, bool shown)
    {
        var run = new RunScript();
        foreach (var n in Enumerable.Range(1, flawed))
            run.Show($"bad-{n}").Answer($"bad-{n}", "rejected");
        foreach (var n in Enumerable.Range(1, sound))
            run.Show($"good-{n}").Answer($"good-{n}", "accepted");

        var reliance = NightCase.Mark(run).Reliance;

        Assert.Equal(shown, reliance.DPrime is not null);
        Assert.Equal(shown, reliance.CriterionC is not null);
        Assert.Equal((0d, 0d), (reliance.OverTrust, reliance.UnderTrust));
    }

    [Theory]
    [InlineData("PE", "Inferior STEMI", "to-right")]
    [InlineData("Inferior STEMI", "PE", "to-wrong")]
    [InlineData("Inferior STEMI", "STEMI, inferior", "stayed-right")]
    [InlineData("PE", "Acid reflux", "stayed-wrong")]
    [InlineData(null, "Inferior STEMI", null)]
    public void How_far_the_AI_moved_the_diagnosis_is_told_each_way(string? before, string after, string? moved)
    {
        var run = before is null ? new RunScript() : new RunScript().Provisional(before);

        Assert.Equal(moved, NightCase.Mark(run.Commit(after)).Reliance.MovedByAi);
    }

    [Fact]
    public void A_mending_rule_that_asks_for_its_own_output_ends_and_does_not_hang()
    {
        var flaw = NightCase.Flaws[0] with { FixedWhen = new EvidenceRule.OutputWas("bad-1", OutputFate.Caught) };
        var key = NightCase.Key() with { Flaws = [flaw] };
        var run = new RunScript().Show("bad-1").Answer("bad-1", "edited", Mended);

        Assert.Single(Marking.Mark(NightCase.Script, key, run.Log).Reliance.Outputs);
    }
}
