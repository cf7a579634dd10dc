namespace LearnClinicalAI.Scoring.Tests.Promises;

/// <summary>The worked examples of the statistics: each row names its source.</summary>
public sealed class PublishedFigureTests
{
    [Theory]
    [InlineData(20, 5, 10, 15, 1.044499, -0.278845)]
    [InlineData(10, 0, 0, 10, 3.381243, 0)]
    [InlineData(3, 3, 1, 5, 0.791639, 0.395819)]
    [InlineData(6, 0, 6, 0, 0, -1.465234)]
    public void Sensitivity_and_criterion_follow_the_log_linear_correction_of_Hautus_1995(
        int hits,
        int misses,
        int falseAlarms,
        int correct,
        double dPrime,
        double criterion
    )
    {
        var figures = SignalDetection.Of(hits, misses, falseAlarms, correct);

        Assert.Equal(dPrime, figures.DPrime, 6);
        Assert.Equal(criterion, figures.Criterion, 6);
    }

    [Fact]
    public void The_score_formula_is_that_of_HealthBench_2025()
    {
        // +10 met, +5 not met, −8 met, +5 met: (10 − 8 + 5) / 20
        var run = new RunScript().Order("ecg").Treat("gtn").Examine("jvp");

        var report = NightCase.Mark(
            run,
            NightCase.Criterion(new EvidenceRule.Ordered(["ecg"]), 10, "a"),
            NightCase.Criterion(new EvidenceRule.Ordered(["troponin"]), 5, "b"),
            NightCase.Criterion(new EvidenceRule.Treated(["gtn"], null, null, null, null), -8, "c"),
            NightCase.Criterion(new EvidenceRule.Examined(["jvp"]), 5, "d")
        );

        Assert.Equal(0.35m, report.Score);
        Assert.Equal((7, 20), (report.Points, report.Positive));
        Assert.False(report.Passed);
    }

    [Fact]
    public void One_run_may_score_below_zero_and_a_group_is_clipped_only_after_its_mean()
    {
        var run = new RunScript().Treat("gtn");

        var report = NightCase.Mark(
            run,
            NightCase.Criterion(new EvidenceRule.Ordered(["ecg"]), 4, "a"),
            NightCase.Criterion(new EvidenceRule.Treated(["gtn"], null, null, null, null), -2, "b")
        );

        Assert.Equal(-0.5m, report.Score);
        Assert.Equal(0.25m, Marking.MeanScore([-0.5m, 1m]));
        Assert.Equal(0m, Marking.MeanScore([-0.5m, 0.2m]));
    }
}
