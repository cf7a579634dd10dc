using LearnClinicalAI.Scoring.Tests.Ground;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests.Copilot;

/// <summary>What lets a flaw through and what stops it: statistics.md, "Signal detection here".</summary>
public sealed class OutputFateTests
{
    private const string Mended = "Aspirin 300 mg now as the loading dose.";
    private static readonly EvidenceRule DoseCaught = new EvidenceRule.OutputWas("dose", OutputFate.Caught);

    [Fact]
    public void A_flaw_that_was_accepted_got_through() =>
        Met.Not(new Run().Sees("dose").Answers("dose", "accepted").By(DoseCaught));

    [Fact]
    public void A_flaw_that_was_shown_and_never_answered_got_through() =>
        Met.Not(new Run().Sees("dose").By(DoseCaught));

    [Fact]
    public void An_edit_that_mends_the_flaw_catches_it_and_is_the_evidence() =>
        Met.By(new Run().Sees("dose").Answers("dose", "edited", Mended).By(DoseCaught), 3, Mended);

    [Fact]
    public void An_edit_that_leaves_the_flaw_lets_it_through() =>
        Met.Not(
            new Run().Sees("dose").Answers("dose", "edited", "Aspirin 75 mg now as the loading dose!").By(DoseCaught)
        );

    [Fact]
    public void An_accepted_flaw_is_caught_by_the_right_order_and_shows_it()
    {
        var run = new Run().Sees("dose").Answers("dose", "accepted").Treats("aspirin", 300, "mg", "oral");

        Met.By(run.Commits("Inferior STEMI").By(DoseCaught), 4, "Aspirin 300 mg oral");
    }

    [Fact]
    public void An_order_after_the_commitment_undoes_nothing() =>
        Met.Not(
            new Run()
                .Sees("dose")
                .Answers("dose", "accepted")
                .Commits("Inferior STEMI")
                .Treats("aspirin", 300, "mg", "oral")
                .By(DoseCaught)
        );

    [Fact]
    public void For_an_output_shown_after_the_commitment_an_order_counts_still() =>
        Assert.True(
            new Run()
                .Commits("Inferior STEMI")
                .Sees("dose")
                .Answers("dose", "accepted")
                .Treats("aspirin", 300, "mg", "oral")
                .By(DoseCaught)
                .Met
        );

    [Fact]
    public void A_document_mends_in_its_last_version_whenever_it_was_written()
    {
        var run = new Run().Sees("dose").Answers("dose", "accepted").Commits("Inferior STEMI");

        Met.By(run.Writes("Plan: aspirin 300 mg given.").By(DoseCaught), 5, "Plan: aspirin 300 mg given");
        Met.Not(run.Writes("Plan: aspirin 75 mg given.").By(DoseCaught));
    }

    [Fact]
    public void A_wrong_order_mends_nothing() =>
        Met.Not(new Run().Sees("dose").Answers("dose", "accepted").Treats("aspirin", 75, "mg", "oral").By(DoseCaught));

    [Fact]
    public void The_last_answer_decides()
    {
        var run = new Run().Sees("dose").Answers("dose", "rejected").Answers("dose", "accepted");

        Met.Not(run.By(DoseCaught));
        Assert.True(run.Answers("dose", "edited", Mended).By(DoseCaught).Met);
    }

    [Fact]
    public void A_check_alone_catches_nothing() =>
        Met.Not(new Run().Sees("dose").Checks("dose", "source").Answers("dose", "accepted").By(DoseCaught));

    [Fact]
    public void Without_a_rule_an_edit_catches_the_flaw_when_its_words_are_gone()
    {
        var caught = new EvidenceRule.OutputWas("normal", OutputFate.Caught);

        Met.Not(new Run().Sees("normal").Answers("normal", "edited", "NORMAL  ECG, all well.").By(caught));
        Assert.True(
            new Run().Sees("normal").Answers("normal", "edited", "ST elevation in II, III, aVF.").By(caught).Met
        );
        Assert.True(new Run().Sees("normal").Answers("normal", "edited", "Not a normal ECG.").By(caught).Met);
    }

    [Fact]
    public void A_text_taken_over_as_it_stood_was_not_mended_by_what_it_lacks()
    {
        var flaw = SmallCase.Flaws[1] with
        {
            FixedWhen = new EvidenceRule.EditSays([], ["a phrase with a slip in it"]),
        };

        Assert.Equal("miss", Verdict(flaw, new Run().Sees("normal").Answers("normal", "accepted")));
        Assert.Equal("miss", Verdict(flaw, new Run().Sees("normal")));
        Assert.Equal("hit", Verdict(flaw, new Run().Sees("normal").Answers("normal", "edited", "Abnormal.")));
    }

    [Fact]
    public void Not_having_done_harm_does_not_mend_an_accepted_flaw()
    {
        var flaw = SmallCase.Flaws[1] with
        {
            FixedWhen = new EvidenceRule.None([new EvidenceRule.Treated(["gtn"], null, null, null, null)]),
        };

        Assert.Equal("miss", Verdict(flaw, new Run().Sees("normal").Answers("normal", "accepted")));
    }

    [Fact]
    public void A_rule_that_asks_for_its_own_fate_is_answered_with_no()
    {
        var flaw = SmallCase.Flaws[1] with { FixedWhen = new EvidenceRule.OutputWas("normal", OutputFate.Caught) };

        Assert.Equal("miss", Verdict(flaw, new Run().Sees("normal").Answers("normal", "edited", "Abnormal.")));
    }

    [Fact]
    public void A_sound_output_is_harmed_by_an_edit_that_breaks_it()
    {
        var harmed = new EvidenceRule.OutputWas("steps", OutputFate.Harmed);
        const string broken = "ECG within 60 minutes, read by you. Do not wait for the troponin result before acting.";
        const string shorter = "ECG within 10 minutes, read by you. Do not wait for the troponin result.";

        Met.By(new Run().Sees("steps").Answers("steps", "edited", broken).By(harmed), 3, broken);
        Met.Not(new Run().Sees("steps").Answers("steps", "edited", shorter).By(harmed));
        Met.Not(new Run().Sees("steps").Answers("steps", "accepted").By(harmed));
        Met.Not(new Run().Sees("steps").By(harmed));
    }

    private static string Verdict(PlantedFlaw flaw, Run run)
    {
        var key = SmallCase.Key() with { Flaws = [flaw] };
        return Marking.Mark(SmallCase.Script, key, run.Log).Reliance.Outputs.Single().Verdict;
    }
}
