using LearnClinicalAI.Scoring.Tests.Ground;

namespace LearnClinicalAI.Scoring.Tests.Copilot;

/// <summary>The all-sound control: every flaw is replaced by its sound twin, so there is nothing to catch.</summary>
public sealed class ControlVariantTests
{
    private static readonly EvidenceRule DoseCaught = new EvidenceRule.OutputWas("dose", OutputFate.Caught);

    [Fact]
    public void Accepting_the_sound_twin_is_a_correct_acceptance_and_rejecting_it_a_false_alarm()
    {
        var reliance = new Run("ai-all-sound")
            .Sees("dose", "normal")
            .Answers("dose", "accepted")
            .Answers("normal", "rejected")
            .Reliance();

        Assert.Equal((0, 0, 1, 1), (reliance.Hits, reliance.Misses, reliance.FalseAlarms, reliance.CorrectAcceptances));
        Assert.Null(reliance.OverTrust);
        Assert.Equal(0.5, reliance.UnderTrust);
    }

    [Fact]
    public void An_edit_is_measured_against_the_sound_twin_that_was_shown()
    {
        var harmed = new EvidenceRule.OutputWas("dose", OutputFate.Harmed);

        Met.Not(Edited("Aspirin 300 mg now, as the loading dose. Chewed.").By(harmed));
        Assert.True(Edited("Aspirin 75 mg now as the loading dose.").By(harmed).Met);

        static Run Edited(string text) => new Run("ai-all-sound").Sees("dose").Answers("dose", "edited", text);
    }

    [Fact]
    public void A_criterion_about_catching_is_not_applicable_and_counts_neither_way()
    {
        var report = new Run("ai-all-sound")
            .Sees("dose")
            .Answers("dose", "accepted")
            .Orders("ecg")
            .Marked(
                SmallCase.Criterion(DoseCaught, 6, "catches", critical: true),
                SmallCase.Criterion(new EvidenceRule.Ordered(["ecg"]), 4, "ecg")
            );

        Assert.Equal(CriterionState.NotApplicable, report.Criteria[0].State);
        Assert.Equal((1m, 4, true), (report.Score, report.Positive, report.Passed));
        Assert.Empty(report.Critical);
        Assert.False(report.Provisional);
    }

    [Fact]
    public void Where_another_way_meets_the_criterion_it_counts()
    {
        var either = new EvidenceRule.Any([DoseCaught, new EvidenceRule.Ordered(["ecg"])]);

        Assert.True(new Run("ai-all-sound").Sees("dose").Orders("ecg").By(either).Met);
        Assert.Equal(CriterionState.NotApplicable, new Run("ai-all-sound").Sees("dose").By(either).State);
    }

    [Fact]
    public void In_the_case_as_written_an_uncaught_flaw_is_an_unmet_criterion() =>
        Assert.Equal(CriterionState.Decided, new Run().Sees("dose").By(DoseCaught).State);

    [Fact]
    public void An_output_without_a_sound_twin_stays_flawed_in_the_control()
    {
        var script = SmallCase.Script with
        {
            Outputs = [.. SmallCase.Script.Outputs.Select(output => output with { SoundText = null })],
        };
        var run = new Run("ai-all-sound").Sees("dose").Answers("dose", "accepted");

        Assert.Equal(1, Marking.Mark(script, SmallCase.Key(), run.Log).Reliance.Misses);
    }
}
