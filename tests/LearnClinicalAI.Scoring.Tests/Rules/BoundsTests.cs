using LearnClinicalAI.Scoring.Tests.Ground;
using static LearnClinicalAI.Scoring.EvidenceRule;

namespace LearnClinicalAI.Scoring.Tests.Rules;

public sealed class BoundsTests
{
    private static readonly EvidenceRule Ecg = new Ordered(["ecg"]);
    private static readonly EvidenceRule Troponin = new Resulted(["troponin"]);
    private static readonly EvidenceRule Call = Given("call");
    private static readonly EvidenceRule Jvp = new Examined(["jvp"]);

    [Theory]
    [InlineData(9.5, true)]
    [InlineData(10, true)]
    [InlineData(10.5, false)]
    public void Within_counts_minutes_since_the_start_up_to_and_with_the_last(double minute, bool met)
    {
        var run = new Run().At((decimal)minute).Orders("ecg");

        Assert.Equal(met, run.By(Ecg with { Within = 10 }).Met);
    }

    [Fact]
    public void A_late_repetition_does_not_undo_what_was_done_in_time() =>
        Met.By(new Run().At(5).Orders("ecg").At(50).Orders("ecg").By(Ecg with { Within = 10 }), 2, "12-lead ECG");

    [Fact]
    public void After_wants_it_done_again_when_it_was_done_before_as_well()
    {
        var looksAgain = Jvp with { After = Call };

        Met.Not(new Run().Examines("jvp").Treats("call").By(looksAgain));
        Met.By(new Run().Examines("jvp").Treats("call").Examines("jvp").By(looksAgain), 4, "Neck veins");
    }

    [Fact]
    public void After_something_that_never_happened_nothing_comes() =>
        Met.Not(new Run().Examines("jvp").By(Jvp with { After = Call }));

    [Fact]
    public void Before_something_that_never_happened_everything_comes() =>
        Assert.True(new Run().Treats("call").By(Call with { Before = Troponin }).Met);

    [Fact]
    public void Before_looks_at_the_first_time_of_the_other()
    {
        var inTime = Call with { Before = Troponin };

        Assert.True(new Run().Treats("call").Gets("troponin").By(inTime).Met);
        Met.Not(new Run().Gets("troponin").Treats("call").Gets("troponin").By(inTime));
    }

    [Fact]
    public void What_happens_at_the_same_event_is_neither_before_nor_after()
    {
        var run = new Run().Orders("ecg");

        Met.Not(run.By(Ecg with { Before = Ecg }));
        Met.Not(run.By(Ecg with { After = Ecg }));
    }

    [Fact]
    public void Both_bounds_make_a_window()
    {
        var between = Jvp with { After = Ecg, Before = Call };

        Met.By(
            new Run().Examines("jvp").Orders("ecg").Examines("jvp").Treats("call").Examines("jvp").By(between),
            4,
            "Neck veins"
        );
        Met.Not(new Run().Examines("jvp").Orders("ecg").Treats("call").Examines("jvp").By(between));
    }

    [Fact]
    public void All_is_done_when_its_last_part_is()
    {
        var both = new All([Ecg, Jvp]) { Within = 10 };

        Assert.True(new Run().At(2).Orders("ecg").At(10).Examines("jvp").By(both).Met);
        Met.Not(new Run().At(2).Orders("ecg").At(11).Examines("jvp").By(both));
    }

    [Fact]
    public void Any_is_done_again_with_each_of_its_parts()
    {
        var either = new Any([Ecg, Jvp]) { After = Call };

        Met.By(new Run().Orders("ecg").Treats("call").Examines("jvp").By(either), 4, "Neck veins");
        Met.Not(new Run().Orders("ecg").Examines("jvp").Treats("call").By(either));
    }

    [Fact]
    public void At_least_n_is_done_with_the_nth_part()
    {
        var two = new AtLeast(2, [Ecg, Jvp, Call]) { Within = 10 };

        Met.ByAll(
            new Run().At(1).Orders("ecg").At(9).Treats("call").At(30).Examines("jvp").By(two),
            (2, "12-lead ECG"),
            (3, "Call the cardiologist")
        );
        Met.Not(new Run().At(1).Orders("ecg").At(11).Treats("call").At(30).Examines("jvp").By(two));
    }

    [Fact]
    public void None_with_bounds_forbids_only_inside_them()
    {
        var notBefore = new None([Given("gtn")]) { Before = Ecg };
        var notEarly = new None([Given("gtn")]) { Within = 20 };

        Met.Not(new Run().Treats("gtn").Orders("ecg").By(notBefore));
        Met.ByAbsence(new Run().Orders("ecg").Treats("gtn").By(notBefore));
        Met.ByAbsence(new Run().At(21).Treats("gtn").By(notEarly));
        Met.Not(new Run().At(20).Treats("gtn").By(notEarly));
    }

    [Fact]
    public void All_facts_of_a_list_must_be_learned_in_time()
    {
        var both = new Learned(["pain-onset", "smoking"]) { Before = Call };

        Assert.True(new Run().Hears("One.", "pain-onset").Hears("Ten.", "smoking").Treats("call").By(both).Met);
        Met.Not(new Run().Hears("One.", "pain-onset").Treats("call").Hears("Ten.", "smoking").By(both));
    }

    [Fact]
    public void A_bound_may_be_a_combination()
    {
        var afterBoth = Call with { After = new All([Ecg, Jvp]) };

        Met.Not(new Run().Orders("ecg").Treats("call").Examines("jvp").By(afterBoth));
        Assert.True(new Run().Orders("ecg").Examines("jvp").Treats("call").By(afterBoth).Met);
    }

    [Fact]
    public void What_holds_by_absence_held_before_anything_came_after()
    {
        var afterNothingBad = Call with { After = new None([Given("gtn")]) };

        Assert.True(new Run().Treats("call").By(afterNothingBad).Met);
        Met.Not(new Run().Treats("gtn").Treats("call").By(afterNothingBad));
    }

    [Fact]
    public void Bounds_hold_for_diagnoses_documents_and_outputs_as_well()
    {
        var exact = new DiagnosisIs([DiagnosisGrade.Exact], CommitPoint.Committed) { Within = 30 };
        var note = new DocumentSays(
            "note",
            [
                ["aspirin"],
            ],
            [],
            null
        )
        {
            Before = new EndedAs(["transferred"]),
        };
        var check = new OutputWas("steps", OutputFate.Checked) { Before = new OutputWas("steps", OutputFate.Answered) };

        Assert.True(new Run().At(30).Commits("Inferior STEMI").By(exact).Met);
        Met.Not(new Run().At(31).Commits("Inferior STEMI").By(exact));
        Met.Not(new Run().Ends("transferred").Writes("Aspirin.").By(note));
        Met.Not(new Run().Sees("steps").Answers("steps", "accepted").Checks("steps", "chart").By(check));
        Assert.True(new Run().Sees("steps").Checks("steps", "chart").Answers("steps", "accepted").By(check).Met);
    }

    private static EvidenceRule Given(string treatment) => new Treated([treatment], null, null, null, null);
}
