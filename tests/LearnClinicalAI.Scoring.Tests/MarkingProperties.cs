using FsCheck;
using FsCheck.Fluent;
using LearnClinicalAI.Scoring.Tests.Ground;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests;

/// <summary>What holds for any run and any rubric.</summary>
public sealed class MarkingProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void A_score_lies_between_all_the_bad_points_and_all_the_good_ones() =>
        Check(
            (criteria, log) =>
            {
                var report = Mark(criteria, log);
                var counted = report.Criteria.Where(result => result.State is CriterionState.Decided).ToList();
                var negative = counted.Sum(result => Math.Min(0, result.Points));
                return report.Positive == 0
                    ? report.Score == 0
                    : report.Score <= 1 && report.Score >= (decimal)negative / report.Positive;
            }
        );

    [Fact]
    public void A_further_good_thing_that_was_done_never_lowers_a_score_and_a_bad_one_never_raises_it() =>
        Check(
            (criteria, log) =>
            {
                // met at the first row of every run
                var done = new EvidenceRule.Reached("stable");
                var before = Mark(criteria, log).Score;
                var good = Mark([.. criteria, SmallCase.Criterion(done, 7, "good")], log).Score;
                var bad = Mark([.. criteria, SmallCase.Criterion(done, -7, "bad")], log).Score;
                return good >= Math.Min(before, 1) && bad <= before;
            }
        );

    [Fact]
    public void A_positive_criterion_that_comes_to_be_met_raises_the_points_by_its_own() =>
        Check(
            (criteria, log) =>
            {
                var unmet = Mark(
                    [.. criteria, SmallCase.Criterion(new EvidenceRule.Opened(["gp-summary"]), 6, "read")],
                    log
                );
                IReadOnlyList<EncounterEvent> reads = AnyRun.Numbered([.. log, new Opened { Document = "gp-summary" }]);
                var met = Mark(
                    [.. criteria, SmallCase.Criterion(new EvidenceRule.Opened(["gp-summary"]), 6, "read")],
                    reads
                );
                return met.Points == unmet.Points + 6 && met.Score > unmet.Score && met.Positive == unmet.Positive;
            }
        );

    [Fact]
    public void The_order_of_the_criteria_changes_nothing() =>
        Check(
            (criteria, log) =>
            {
                var (one, other) = (Mark(criteria, log), Mark([.. criteria.Reverse()], log));
                return (one.Score, one.Points, one.Positive, one.Passed)
                        == (other.Score, other.Points, other.Positive, other.Passed)
                    && one.Critical.Order().SequenceEqual(other.Critical.Order())
                    && Written(one.Criteria).SequenceEqual(Written(other.Criteria.Reverse()));
            }
        );

    [Fact]
    public void The_same_log_marked_twice_gives_the_same_report_to_the_letter() =>
        Check((criteria, log) => ScoreSpelling.Write(Mark(criteria, log)) == ScoreSpelling.Write(Mark(criteria, log)));

    [Fact]
    public void A_log_that_was_written_and_read_again_gives_the_same_report() =>
        Check(
            (criteria, log) =>
                ScoreSpelling.Write(Mark(criteria, log))
                == ScoreSpelling.Write(Mark(criteria, EncounterLog.Read(EncounterLog.Write(log))))
        );

    [Fact]
    public void Every_mark_shows_moments_of_the_run_and_every_unmet_one_what_would_have_met_it() =>
        Check(
            (criteria, log) =>
            {
                var seqs = log.Select(row => row.Seq).ToHashSet();
                return Mark(criteria, log)
                    .Criteria.Where(result => result.State is CriterionState.Decided)
                    .All(result =>
                        result.Evidence.All(shown => seqs.Contains(shown.Event))
                        && (result.Met || result.Points < 0 || !string.IsNullOrEmpty(result.WouldHave))
                        && (result.Met || result.Evidence.Count == 0)
                    );
            }
        );

    [Fact]
    public void Quotes_of_texts_stand_in_them_word_for_word() =>
        Check(
            (_, log) =>
                Mark(
                    [
                        SmallCase.Criterion(new EvidenceRule.LearnerSaid(["blocked", "aspirin*"])),
                        SmallCase.Criterion(
                            new EvidenceRule.DocumentSays(
                                "note",
                                [
                                    ["aspirin", "blocked"],
                                ],
                                [],
                                null
                            )
                        ),
                        SmallCase.Criterion(new EvidenceRule.Learned(["pain-onset"])),
                    ],
                    log
                )
                    .Criteria.SelectMany(result => result.Evidence)
                    .All(shown => TextOf(log[shown.Event - 1]).Contains(shown.Quote, StringComparison.Ordinal))
        );

    private static string TextOf(EncounterEvent row) =>
        row switch
        {
            Said said => said.Text,
            Replied replied => replied.Text,
            Wrote wrote => wrote.Text,
            _ => "",
        };

    private static IEnumerable<string> Written(IEnumerable<CriterionResult> results) =>
        results.Select(result => $"{result.Id} {result.Met} {result.State} {string.Join('|', result.Evidence)}");

    private static ScoreReport Mark(IReadOnlyList<Criterion> criteria, IReadOnlyList<EncounterEvent> log) =>
        Marking.Mark(SmallCase.Script, SmallCase.Key([.. criteria]), log);

    private static void Check(Func<IReadOnlyList<Criterion>, IReadOnlyList<EncounterEvent>, bool> holds) =>
        FsCheck.Check.One(
            Often,
            Prop.ForAll(
                Arb.From(AnyRun.Criteria),
                criteria => Prop.ForAll(Arb.From(AnyRun.Log), log => holds(criteria, log))
            )
        );
}
