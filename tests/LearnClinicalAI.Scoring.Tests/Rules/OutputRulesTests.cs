using LearnClinicalAI.Scoring.Tests.Ground;

namespace LearnClinicalAI.Scoring.Tests.Rules;

public sealed class OutputRulesTests
{
    [Theory]
    [InlineData("accepted", OutputFate.Accepted)]
    [InlineData("edited", OutputFate.Edited)]
    [InlineData("rejected", OutputFate.Rejected)]
    public void An_answer_counts_as_what_it_was(string how, OutputFate fate)
    {
        var run = new Run().Sees("steps").Answers("steps", how);

        Met.By(run.By(new EvidenceRule.OutputWas("steps", fate)), 3, $"Output steps: {how}");
        Met.By(run.By(new EvidenceRule.OutputWas("steps", OutputFate.Answered)), 3, $"Output steps: {how}");
        Met.Not(run.By(new EvidenceRule.OutputWas("transfer", fate)));
    }

    [Fact]
    public void The_last_answer_counts_and_every_answer_is_an_answer()
    {
        var run = new Run().Sees("steps").Answers("steps", "rejected").Answers("steps", "accepted");

        Met.Not(run.By(new EvidenceRule.OutputWas("steps", OutputFate.Rejected)));
        Met.By(run.By(new EvidenceRule.OutputWas("steps", OutputFate.Accepted)), 4, "Output steps: accepted");
        Assert.Equal(2, run.By(new EvidenceRule.OutputWas("steps", OutputFate.Answered)).Evidence.Count);
    }

    [Fact]
    public void A_check_counts_beside_the_answer()
    {
        var run = new Run().Sees("steps").Checks("steps", "chart");

        Met.By(
            run.By(new EvidenceRule.OutputWas("steps", OutputFate.Checked)),
            3,
            "Output steps: checked against chart"
        );
        Met.Not(run.By(new EvidenceRule.OutputWas("steps", OutputFate.Answered)));
    }

    [Fact]
    public void A_rejected_flaw_is_caught_and_a_rejected_sound_one_harmed()
    {
        var run = new Run().Sees("dose", "steps").Answers("dose", "rejected").Answers("steps", "rejected");

        Met.By(run.By(new EvidenceRule.OutputWas("dose", OutputFate.Caught)), 4, "Output dose: rejected");
        Met.By(run.By(new EvidenceRule.OutputWas("steps", OutputFate.Harmed)), 5, "Output steps: rejected");
        Met.Not(run.By(new EvidenceRule.OutputWas("dose", OutputFate.Harmed)));
        Met.Not(run.By(new EvidenceRule.OutputWas("steps", OutputFate.Caught)));
    }

    [Fact]
    public void A_flaw_is_fixed_by_mending_it_and_not_by_throwing_it_away()
    {
        var rule = new EvidenceRule.OutputWas("dose", OutputFate.Fixed);
        var shown = new Run().Sees("dose");

        Met.By(shown.Answers("dose", "edited", "Aspirin 300 mg now!").By(rule), 3, "Aspirin 300 mg now!");
        Met.By(
            new Run().Sees("dose").Answers("dose", "accepted").Treats("aspirin", 300, "mg", "oral").By(rule),
            4,
            "Aspirin 300 mg oral"
        );
        Met.Not(new Run().Sees("dose").Answers("dose", "rejected").By(rule));
        Met.Not(new Run().Sees("dose").Answers("dose", "accepted").By(rule));
    }

    [Fact]
    public void What_was_never_shown_can_be_neither_caught_nor_harmed()
    {
        Met.Not(new Run().By(new EvidenceRule.OutputWas("dose", OutputFate.Caught)));
        Met.Not(new Run().By(new EvidenceRule.OutputWas("steps", OutputFate.Harmed)));
    }
}
