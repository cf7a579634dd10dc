using LearnClinicalAI.Scoring.Tests.Ground;

namespace LearnClinicalAI.Scoring.Tests;

/// <summary>Published figures, reproduced.</summary>
public sealed class StatisticsTests
{
    /// <summary>Hautus MJ, Behavior Research Methods, Instruments &amp; Computers 1995: 0.5 added to each cell, 1 to each total.</summary>
    [Theory]
    [InlineData(20, 5, 10, 15, 1.044499, -0.278845)]
    [InlineData(10, 0, 0, 10, 3.381243, 0)]
    [InlineData(3, 3, 1, 5, 0.791639, 0.395819)]
    [InlineData(6, 0, 6, 0, 0, -1.465234)]
    public void Sensitivity_and_criterion_follow_the_log_linear_correction(
        int hits,
        int misses,
        int falseAlarms,
        int correct,
        double dPrime,
        double criterion
    )
    {
        var (d, c) = SignalDetection.Of(hits, misses, falseAlarms, correct);

        Assert.Equal(dPrime, d, 6);
        Assert.Equal(criterion, c, 6);
    }

    /// <summary>Quantiles of the standard normal distribution as every table prints them.</summary>
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963985)]
    [InlineData(0.025, -1.959963985)]
    [InlineData(0.999, 3.090232306)]
    [InlineData(0.01, -2.326347874)]
    public void Quantiles_are_those_of_the_normal_distribution(double share, double value) =>
        Assert.Equal(value, Normal.Quantile(share), 7);

    /// <summary>HealthBench, OpenAI 2025: points of the criteria met over the positive points. (10 − 8 + 5) / 20 = 0.35.</summary>
    [Fact]
    public void A_score_is_the_points_met_over_the_positive_points()
    {
        var done = new EvidenceRule.Ordered(["ecg"]);
        var undone = new EvidenceRule.Ordered(["ct"]);

        var report = new Run()
            .Orders("ecg")
            .Marked(
                SmallCase.Criterion(done, 10, "a"),
                SmallCase.Criterion(undone, 5, "b"),
                SmallCase.Criterion(done, -8, "c"),
                SmallCase.Criterion(done, 5, "d")
            );

        Assert.Equal((0.35m, 7, 20), (report.Score, report.Points, report.Positive));
    }

    /// <summary>HealthBench, OpenAI 2025: the mean is taken over the raw scores and then clipped.</summary>
    [Fact]
    public void The_mean_of_a_group_is_clipped_after_it_was_taken()
    {
        Assert.Equal(0.25m, Marking.MeanScore([-0.5m, 1m]));
        Assert.Equal(0m, Marking.MeanScore([-0.5m, 0.25m]));
        Assert.Equal(0m, Marking.MeanScore([]));
    }
}
