using System.Text.Json;

namespace LearnClinicalAI.Cli.Tests;

public sealed class CreditAndVerifyTests
{
    private static readonly string Foundations = Path.Combine(Bench.Root, "courses", "foundations");

    [Fact]
    public void An_estimate_shows_minutes_credits_and_the_figures_that_went_in()
    {
        var report = JsonDocument.Parse(Bench.Run("credit", "estimate", Foundations, "--json").Out).RootElement;

        var text = report
            .GetProperty("methods")
            .EnumerateArray()
            .Single(method => method.GetProperty("name").GetString() == "mergener");
        var figures = text.GetProperty("figures")
            .EnumerateArray()
            .ToDictionary(
                figure => figure.GetProperty("name").GetString()!,
                figure => figure.GetProperty("value").GetDecimal()
            );
        var minutes =
            0.9m
            * (
                -22.3m
                + (0.00209m * figures["words"])
                + (2.78m * figures["questions"])
                + (15.5m * figures["difficulty"])
            );
        Assert.Equal(minutes, text.GetProperty("minutes").GetDecimal(), 3);
        Assert.InRange(figures["words"], 2_500, 4_000);
    }

    [Fact]
    public void Pilot_runs_count_from_five_on()
    {
        Assert.Contains(
            "pilot: not enough evidence",
            Bench.Run("credit", "estimate", Foundations, "--pilot", "60,60,60,60").Out
        );
        Assert.Contains(
            "pilot: 61 min",
            Bench.Run("credit", "estimate", Foundations, "--pilot", "61,58.5,72,49,66").Out
        );
        Assert.Equal(2, Bench.Run("credit", "estimate", Foundations, "--pilot", "soon").Code);
    }

    [Fact]
    public void A_file_that_is_no_certificate_does_not_verify()
    {
        var run = Bench.Run("verify", Path.Combine(Bench.Root, "README.md"), "--json");

        Assert.Equal(1, run.Code);
        Assert.Equal("not-a-certificate", JsonDocument.Parse(run.Out).RootElement.GetProperty("state").GetString());
    }

    [Fact]
    public void A_key_file_that_is_no_key_set_is_wrong_use() =>
        Assert.Equal(
            2,
            Bench
                .Run("verify", Path.Combine(Bench.Root, "README.md"), "--keys", Path.Combine(Bench.Root, "README.md"))
                .Code
        );
}
