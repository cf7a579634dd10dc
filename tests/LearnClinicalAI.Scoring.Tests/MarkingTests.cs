using LearnClinicalAI.Scoring.Tests.Ground;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests;

public sealed class MarkingTests
{
    private static readonly EvidenceRule Done = new EvidenceRule.Ordered(["ecg"]);
    private static readonly EvidenceRule Undone = new EvidenceRule.Ordered(["ct"]);

    [Fact]
    public void What_was_taken_back_earns_and_loses_nothing()
    {
        var run = new Run().Orders("troponin").Orders("ecg");
        var key = SmallCase.Key(SmallCase.Criterion(Done, 5, "good"), SmallCase.Criterion(Done, -10, "bad"));
        List<EncounterEvent> log = [.. run.Log, new Retracted { Seq = run.Last + 1, From = run.Last }];

        Assert.Equal(-5, Marking.Mark(SmallCase.Script, key, run.Log).Points);
        Assert.Equal(0, Marking.Mark(SmallCase.Script, key, log).Points);
    }

    [Fact]
    public void A_run_may_score_below_zero() =>
        Assert.Equal(
            -2m,
            new Run()
                .Orders("ecg")
                .Marked(SmallCase.Criterion(Undone, 5, "good"), SmallCase.Criterion(Done, -10, "bad"))
                .Score
        );

    [Fact]
    public void A_score_at_the_pass_mark_passes()
    {
        Assert.True(Passed(6, 4));
        Assert.False(Passed(5, 4));

        static bool Passed(int met, int unmet) =>
            new Run()
                .Orders("ecg")
                .Marked(SmallCase.Criterion(Done, met, "a"), SmallCase.Criterion(Undone, unmet, "b"))
                .Passed;
    }

    [Theory]
    [InlineData(5, false, true)]
    [InlineData(5, true, false)]
    [InlineData(-5, true, true)]
    [InlineData(-5, false, false)]
    public void A_critical_criterion_fails_the_run_whatever_the_sum(int points, bool met, bool fails)
    {
        var report = new Run()
            .Orders("ecg")
            .Marked(
                SmallCase.Criterion(Done, 10, "sum"),
                SmallCase.Criterion(Done, 10, "sum-2"),
                SmallCase.Criterion(met ? Done : Undone, points, "edge", critical: true)
            );

        Assert.Equal(fails ? ["edge"] : [], report.Critical);
        Assert.Equal(!fails, report.Passed);
    }

    [Fact]
    public void A_judged_criterion_without_phrases_waits_and_counts_neither_way()
    {
        var waiting = Judged(ScoreDomain.Communication) with { Critical = true };

        var report = new Run().Orders("ecg").Marked(waiting, SmallCase.Criterion(Done, 5, "ecg"));

        Assert.Equal(CriterionState.Waiting, report.Criteria[0].State);
        Assert.Equal((1m, 5, true, true), (report.Score, report.Positive, report.Passed, report.Provisional));
        Assert.Empty(report.Critical);
    }

    [Fact]
    public void A_judged_criterion_is_met_when_each_group_of_phrases_stands_in_what_was_said()
    {
        var criterion = Judged(ScoreDomain.Communication, ["heart"], ["artery", "blocked"]);
        var run = new Run().Says("It is your heart. Really.").Hears("Blocked?").Says("An artery has closed.");

        Met.ByAll(run.Marked(criterion).Criteria[0], (2, "It is your heart"), (4, "An artery has closed"));
        Met.Not(new Run().Says("It is your heart.").Hears("An artery?").Marked(criterion).Criteria[0]);
        Assert.False(run.Marked(criterion).Provisional);
    }

    [Fact]
    public void Words_said_together_are_shown_before_words_said_apart()
    {
        var criterion = Judged(ScoreDomain.Communication, ["heart"], ["blocked"]);
        var run = new Run().Says("Any heart disease in the family?").Says("An artery to your heart is blocked.");

        Met.By(run.Marked(criterion).Criteria[0], 3, "An artery to your heart is blocked");
    }

    [Theory]
    [InlineData(ScoreDomain.Communication, true, false, false)]
    [InlineData(ScoreDomain.History, true, false, false)]
    [InlineData(ScoreDomain.Documentation, false, true, false)]
    [InlineData(ScoreDomain.Management, true, true, true)]
    public void Phrases_are_looked_for_where_the_domain_lies(ScoreDomain domain, bool said, bool written, bool planned)
    {
        var criterion = Judged(domain, ["heparin"]);

        Assert.Equal(said, new Run().Says("Heparin is dangerous for you.").Marked(criterion).Criteria[0].Met);
        Assert.Equal(written, new Run().Writes("Heparin: never.").Marked(criterion).Criteria[0].Met);
        Assert.Equal(
            planned,
            new Run().Commits("STEMI", "Heparin card to be copied.").Marked(criterion).Criteria[0].Met
        );
    }

    [Fact]
    public void Domains_add_up_to_the_whole_and_stand_in_a_fixed_order()
    {
        var report = new Run()
            .Orders("ecg")
            .Marked(
                SmallCase.Criterion(Done, -2, "s") with
                {
                    Domain = ScoreDomain.Safety,
                },
                SmallCase.Criterion(Done, 3, "h") with
                {
                    Domain = ScoreDomain.History,
                },
                SmallCase.Criterion(Undone, 4, "h-2") with
                {
                    Domain = ScoreDomain.History,
                }
            );

        Assert.Equal(
            [new DomainScore(ScoreDomain.History, 3, 7), new DomainScore(ScoreDomain.Safety, -2, 0)],
            report.Domains
        );
        Assert.Equal(report.Points, report.Domains.Sum(domain => domain.Points));
        Assert.Equal(report.Positive, report.Domains.Sum(domain => domain.Positive));
    }

    [Fact]
    public void A_rubric_without_positive_points_scores_nothing() =>
        Assert.Equal((0m, false), (new Run().Marked().Score, new Run().Marked().Passed));

    private static Criterion Judged(ScoreDomain domain, params string[][] phrases) =>
        new()
        {
            Id = "judged",
            Text = "Explains",
            Domain = domain,
            Points = 4,
            Judged = new JudgedCriterion("Does the doctor explain?", ["“It is your heart.”"], [], phrases),
        };
}
