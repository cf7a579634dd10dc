using LearnClinicalAI.Scoring.Tests.Ground;
using static LearnClinicalAI.Scoring.EvidenceRule;

namespace LearnClinicalAI.Scoring.Tests.Rules;

public sealed class CombinationTests
{
    private static readonly EvidenceRule Ecg = new Ordered(["ecg"]);
    private static readonly EvidenceRule Troponin = new Ordered(["troponin"]);
    private static readonly EvidenceRule Jvp = new Examined(["jvp"]);
    private static readonly EvidenceRule Ct = new Ordered(["ct"]);

    [Fact]
    public void All_wants_every_part_and_shows_each()
    {
        var run = new Run().Orders("ecg").Examines("jvp");

        Met.ByAll(run.By(new All([Jvp, Ecg])), (2, "12-lead ECG"), (3, "Neck veins"));
        Met.Not(run.By(new All([Jvp, Ecg, Troponin])));
    }

    [Fact]
    public void Any_wants_one_part_and_shows_what_was_done()
    {
        Met.By(new Run().Orders("ecg").By(new Any([Jvp, Ecg])), 2, "12-lead ECG");
        Met.Not(new Run().Orders("ecg").By(new Any([Jvp, Troponin])));
        Met.Not(new Run().By(new Any([])));
    }

    [Fact]
    public void None_holds_by_absence_and_shows_nothing()
    {
        Met.ByAbsence(new Run().Orders("ecg").By(new None([Ct, Jvp])));
        Met.Not(new Run().Orders("ecg").By(new None([Ct, Ecg])));
    }

    [Fact]
    public void At_least_n_counts_parts_and_not_repetitions()
    {
        var two = new AtLeast(2, [Ecg, Jvp, Troponin]);

        Met.ByAll(new Run().Orders("troponin").Orders("ecg").By(two), (2, "Troponin"), (3, "12-lead ECG"));
        Met.Not(new Run().Orders("ecg").Orders("ecg").By(two));
    }

    [Fact]
    public void Inner_combinations_keep_the_evidence_of_all_their_parts()
    {
        var rule = new All([new All([Ecg, Jvp]), new Any([Troponin, Ct])]);
        var run = new Run().Orders("ecg").Examines("jvp").Orders("troponin");

        Met.ByAll(run.By(rule), (2, "12-lead ECG"), (3, "Neck veins"), (4, "Troponin"));
    }

    [Fact]
    public void A_part_that_holds_by_absence_counts_from_the_start()
    {
        var rule = new AtLeast(2, [new None([Ct]), Ecg, Jvp]) { Within = 5 };

        Assert.True(new Run().At(3).Orders("ecg").At(40).Examines("jvp").By(rule).Met);
        Assert.False(new Run().At(30).Orders("ecg").By(rule).Met);
    }

    [Fact]
    public void The_same_moment_is_shown_once() =>
        Met.By(new Run().Orders("ecg").By(new All([Ecg, new Ordered(["ecg", "ct"])])), 2, "12-lead ECG");
}
