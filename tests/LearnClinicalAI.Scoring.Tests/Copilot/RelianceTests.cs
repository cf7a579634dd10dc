using LearnClinicalAI.Scoring.Tests.Ground;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests.Copilot;

public sealed class RelianceTests
{
    [Theory]
    [InlineData("dose", "rejected", null, "hit")]
    [InlineData("dose", "edited", "Aspirin 300 mg now as the loading dose.", "hit")]
    [InlineData("dose", "edited", "Aspirin 75 mg now as the loading dose, chewed.", "miss")]
    [InlineData("dose", "accepted", null, "miss")]
    [InlineData("dose", null, null, "miss")]
    [InlineData("steps", "accepted", null, "correct-acceptance")]
    [InlineData("steps", null, null, "correct-acceptance")]
    [InlineData("steps", "rejected", null, "false-alarm")]
    [InlineData(
        "steps",
        "edited",
        "ECG within 90 minutes, read by you. Do not wait for the troponin result.",
        "false-alarm"
    )]
    [InlineData(
        "steps",
        "edited",
        "ECG within 10 minutes, read by you. Do not wait for the troponin result.",
        "correct-acceptance"
    )]
    public void What_was_done_with_an_output_has_one_reading(string output, string? how, string? text, string verdict)
    {
        var run = new Run().Sees(output);
        if (how is not null)
            run.Answers(output, how, text);

        Assert.Equal(verdict, run.Reliance().Outputs.Single().Verdict);
    }

    [Fact]
    public void Counts_and_shares_are_those_of_what_was_shown()
    {
        var reliance = new Run()
            .Sees("dose", "normal", "steps", "transfer")
            .Answers("dose", "rejected")
            .Answers("normal", "accepted")
            .Answers("steps", "accepted")
            .Reliance();

        Assert.Equal((1, 1, 0, 2), (reliance.Hits, reliance.Misses, reliance.FalseAlarms, reliance.CorrectAcceptances));
        Assert.Equal((0.5, 0.0, 1), (reliance.OverTrust, reliance.UnderTrust, reliance.Unanswered));
    }

    [Fact]
    public void Nothing_shown_gives_no_shares()
    {
        var reliance = new Run().Answers("dose", "rejected").Reliance();

        Assert.Empty(reliance.Outputs);
        Assert.Null(reliance.OverTrust);
        Assert.Null(reliance.UnderTrust);
    }

    [Fact]
    public void An_output_shown_twice_is_one_trial() =>
        Assert.Single(new Run().Sees("dose", "dose").Answers("dose", "rejected").Reliance().Outputs);

    [Fact]
    public void A_row_tells_when_it_was_shown_and_answered_and_how_long_that_took()
    {
        var row = new Run().At(3).Sees("dose").At(5.5m).Answers("dose", "rejected").Reliance().Outputs.Single();

        Assert.Equal((2, 3, 2.5m, "rejected"), (row.ShownAt, row.AnsweredAt, row.MinutesToDecide, row.How));
    }

    [Theory]
    [InlineData("dose", "source", true)]
    [InlineData("dose", "chart", false)]
    [InlineData("dose", "patient", false)]
    [InlineData("normal", "chart", true)]
    [InlineData("normal", "source", false)]
    [InlineData("steps", "chart", false)]
    public void A_check_could_show_the_flaw_where_the_author_says_it_can_be_caught(
        string output,
        string against,
        bool could
    )
    {
        var row = new Run().Sees(output).Checks(output, against).Checks(output, against).Reliance().Outputs.Single();

        Assert.Equal(could, row.CheckCouldShow);
        Assert.Equal([against], row.CheckedAgainst);
    }

    [Theory]
    [InlineData("Reflux", "Inferior STEMI", "to-right")]
    [InlineData("STEMI", "Inferior STEMI", "to-right")]
    [InlineData("Inferior STEMI", "Reflux", "to-wrong")]
    [InlineData("ACS", "Reflux", "to-wrong")]
    [InlineData("Inferior STEMI", "Inferior STEMI", "stayed-right")]
    [InlineData("STEMI", "STEMI", "stayed-right")]
    [InlineData("Inferior STEMI", "STEMI", "stayed-right")]
    [InlineData("Reflux", "PE", "stayed-wrong")]
    public void The_report_says_how_the_diagnosis_moved(string before, string after, string moved) =>
        Assert.Equal(moved, new Run().Thinks(before).Commits(after).Reliance().MovedByAi);

    [Fact]
    public void Without_both_commitments_nothing_moved()
    {
        Assert.Null(new Run().Commits("Inferior STEMI").Reliance().MovedByAi);
        Assert.Null(new Run().Thinks("Inferior STEMI").Reliance().MovedByAi);
    }

    [Theory]
    [InlineData(5, 5, true)]
    [InlineData(4, 5, false)]
    [InlineData(5, 4, false)]
    public void No_figure_is_shown_under_five_trials_of_each_kind(int flawed, int sound, bool shown)
    {
        var outputs = Enumerable.Range(0, flawed + sound).Select(n => $"o{n}").ToList();
        var script = SmallCase.Script with { Outputs = [.. outputs.Select(Plain)] };
        var key = SmallCase.Key() with { Flaws = [.. outputs.Take(flawed).Select(Wrong)] };
        var run = new Run().Sees([.. outputs]);

        var reliance = Marking.Mark(script, key, run.Log).Reliance;

        Assert.Equal(shown, reliance.DPrime is not null);
        Assert.Equal(shown, reliance.CriterionC is not null);
        Assert.Equal(flawed, reliance.Misses);
    }

    [Fact]
    public void Several_runs_are_pooled_by_their_counts()
    {
        var one = new Reliance
        {
            Hits = 3,
            Misses = 0,
            FalseAlarms = 1,
            CorrectAcceptances = 2,
            Unanswered = 1,
        };
        var other = new Reliance
        {
            Hits = 0,
            Misses = 3,
            FalseAlarms = 0,
            CorrectAcceptances = 3,
            MovedByAi = "to-wrong",
        };

        var pooled = Reliance.Pooled([one, other]);

        // the third row of statistics.md: 3/3/1/5
        Assert.Equal((3, 3, 1, 5), (pooled.Hits, pooled.Misses, pooled.FalseAlarms, pooled.CorrectAcceptances));
        Assert.Equal(0.791639, pooled.DPrime!.Value, 6);
        Assert.Equal((0.5, 1, null), (pooled.OverTrust!.Value, pooled.Unanswered, pooled.MovedByAi));
        Assert.Null(Reliance.Pooled([]).DPrime);
    }

    private static CopilotOutput Plain(string id) =>
        new()
        {
            Id = id,
            Tool = "chat",
            Title = id,
            Text = "Advice.",
        };

    private static PlantedFlaw Wrong(string output) =>
        new()
        {
            Output = output,
            Span = "Advice",
            Catch = "Read it.",
        };
}
