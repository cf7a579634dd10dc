using LearnClinicalAI.Scoring.Tests.Ground;

namespace LearnClinicalAI.Scoring.Tests.Rules;

public sealed class CommitmentRulesTests
{
    [Fact]
    public void The_leading_diagnosis_is_graded_at_the_commitment_the_rule_names()
    {
        var run = new Run().Thinks("STEMI").Commits("Inferior STEMI");

        Met.By(run.By(Is(CommitPoint.Committed, DiagnosisGrade.Exact)), 3, "Inferior STEMI");
        Met.By(run.By(Is(CommitPoint.Provisional, DiagnosisGrade.Exact, DiagnosisGrade.TooBroad)), 2, "STEMI");
        Met.Not(run.By(Is(CommitPoint.Provisional, DiagnosisGrade.Exact)));
    }

    [Fact]
    public void Who_never_commits_has_no_diagnosis_not_even_a_wrong_one() =>
        Met.Not(new Run().Thinks("Reflux").By(Is(CommitPoint.Committed, DiagnosisGrade.Wrong)));

    [Fact]
    public void An_entry_of_the_differential_is_found_among_the_first_n()
    {
        var run = new Run().Commits("Inferior STEMI", "", "STEMI", "Pulmonary embolus", "Aortic dissection");

        Met.By(run.By(Lists("dissection", null)), 2, "Aortic dissection");
        Met.By(run.By(Lists("embolism", 2)), 2, "Pulmonary embolus");
        Met.Not(run.By(Lists("dissection", 2)));
        Met.Not(run.By(Lists("reflux", null)));
        Met.Not(run.By(Lists("no-such-entry", null)));
    }

    [Fact]
    public void The_leading_diagnosis_belongs_to_the_differential() =>
        Met.By(new Run().Commits("Reflux", "", "PE").By(Lists("reflux", 1)), 2, "Reflux");

    [Fact]
    public void A_differential_can_be_asked_for_provisionally()
    {
        var run = new Run().Thinks("STEMI", "", "PE").Commits("Inferior STEMI");

        Met.By(run.By(new EvidenceRule.InDifferential("embolism", null, CommitPoint.Provisional)), 2, "PE");
        Met.Not(run.By(Lists("embolism", null)));
    }

    [Fact]
    public void A_plan_holds_one_phrase_of_each_group_each_with_its_sentence()
    {
        var run = new Run().Commits("STEMI", "Aspirin 300 mg. Call the heart centre now; no nitrate.");

        Met.By(run.By(Plans(["aspirin", "clopidogrel"])), 2, "Aspirin 300 mg");
        Met.ByAll(
            run.By(Plans(["aspirin"], ["cardiologist", "heart centre"])),
            (2, "Aspirin 300 mg"),
            (2, "Call the heart centre now")
        );
        Met.Not(run.By(Plans(["aspirin"], ["heparin"])));
        Met.Not(run.By(Plans(["nitrate"])));
    }

    [Fact]
    public void A_plan_is_read_at_the_commitment_the_rule_names()
    {
        var run = new Run().Thinks("STEMI", "Aspirin.").Commits("STEMI", "Transfer.");

        Met.By(
            run.By(
                new EvidenceRule.PlanSays(
                    [
                        ["aspirin"],
                    ],
                    CommitPoint.Provisional
                )
            ),
            2,
            "Aspirin"
        );
        Met.Not(run.By(Plans(["aspirin"])));
    }

    [Theory]
    [InlineData("Reflux", "Inferior STEMI", MindChange.ToRight, true)]
    [InlineData("Reflux", "STEMI", MindChange.ToRight, true)]
    [InlineData("STEMI", "Inferior STEMI", MindChange.ToRight, true)]
    [InlineData("Inferior STEMI", "Inferior MI", MindChange.ToRight, false)]
    [InlineData("Reflux", "PE", MindChange.ToRight, false)]
    [InlineData("Inferior STEMI", "Reflux", MindChange.ToWrong, true)]
    [InlineData("ACS", "Reflux", MindChange.ToWrong, true)]
    [InlineData("Inferior STEMI", "STEMI", MindChange.ToWrong, false)]
    [InlineData("Reflux", "PE", MindChange.ToWrong, false)]
    [InlineData("Reflux", "PE", MindChange.Any, true)]
    [InlineData("Inferior STEMI", "STEMI", MindChange.Any, true)]
    [InlineData("Inferior STEMI", "STEMI, inferior", MindChange.Any, false)]
    [InlineData("Reflux", "GORD", MindChange.Any, false)]
    [InlineData("Rib fracture", "rib fracture.", MindChange.Any, false)]
    [InlineData("Rib fracture", "Shingles", MindChange.Any, true)]
    public void A_change_of_mind_is_one_of_meaning_not_of_words(string was, string became, MindChange to, bool met)
    {
        var result = new Run().Thinks(was).Commits(became).By(new EvidenceRule.ChangedMind(to));

        Assert.Equal(met, result.Met);
        if (met)
            Met.By(result, 3, became);
    }

    [Fact]
    public void Without_both_commitments_no_mind_was_changed()
    {
        Met.Not(new Run().Commits("Inferior STEMI").By(new EvidenceRule.ChangedMind(MindChange.Any)));
        Met.Not(new Run().Thinks("Inferior STEMI").By(new EvidenceRule.ChangedMind(MindChange.Any)));
    }

    private static EvidenceRule.DiagnosisIs Is(CommitPoint at, params DiagnosisGrade[] grades) => new(grades, at);

    private static EvidenceRule.InDifferential Lists(string entry, int? top) => new(entry, top, CommitPoint.Committed);

    private static EvidenceRule.PlanSays Plans(params string[][] groups) => new(groups, CommitPoint.Committed);
}
