using System.Diagnostics;
using LearnClinicalAI.Scoring.Tests.Ground;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests;

/// <summary>The promises of time, with room for a busy machine. Figures are printed for docs/.</summary>
[Trait("Category", "Soak")]
public sealed class SpeedTests(ITestOutputHelper output)
{
    private static readonly Criterion[] Rubric = [.. Enumerable.Range(0, 60).Select(Criterion)];

    [Fact]
    public void A_run_of_two_hundred_events_is_marked_in_under_five_milliseconds()
    {
        var log = LongRun();
        for (var warm = 0; warm < 200; warm++)
            Mark(log);
        // the best of many small batches: what the marking takes when nobody else has the processor
        var each = Enumerable.Range(0, 40).Min(_ => TimeOf(log, 10));

        output.WriteLine($"{log.Count} events, {Rubric.Length} criteria: {each:0.000} ms");
        Assert.InRange(each, 0, 5);
    }

    [Fact]
    public void Ten_thousand_runs_are_marked_again_in_under_a_minute_at_constant_memory()
    {
        var lines = EncounterLog.Write(LongRun());
        var watch = Stopwatch.StartNew();
        Mark(EncounterLog.Read(lines));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var n = 0; n < 10_000; n++)
            Mark(EncounterLog.Read(lines));
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;

        output.WriteLine(
            $"10,000 runs of {LongRun().Count} events: {watch.Elapsed.TotalSeconds:0.0} s, {grown / 1024} KiB more"
        );
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
        Assert.InRange(grown, long.MinValue, 4 * 1024 * 1024);
    }

    [Theory]
    [InlineData("PE and ")]
    [InlineData("no reflux, ")]
    [InlineData("STEMI inferior ST ")]
    [InlineData("rule out ")]
    [InlineData("1,2.3%(")]
    public void Text_made_to_be_slow_is_marked_in_seconds_at_the_greatest_length_allowed(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Encounter.LongestDocument / piece.Length));
        var log = new Run()
            .Sees("dose", "steps")
            .Answers("steps", "edited", text)
            .Thinks(text, text)
            .Commits(text, text, text)
            .Writes(text)
            .Log;
        var watch = Stopwatch.StartNew();
        Mark(log);

        output.WriteLine($"{text.Length} characters of “{piece}”: {watch.Elapsed.TotalMilliseconds:0} ms");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    private static double TimeOf(IReadOnlyList<EncounterEvent> log, int times)
    {
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < times; n++)
            Mark(log);
        return watch.Elapsed.TotalMilliseconds / times;
    }

    private static ScoreReport Mark(IReadOnlyList<EncounterEvent> log) =>
        Marking.Mark(SmallCase.Script, SmallCase.Key(Rubric), log);

    private static IReadOnlyList<EncounterEvent> LongRun()
    {
        var run = new Run().Sees("dose", "normal", "steps", "transfer");
        for (var n = 0; n < 48; n++)
            run.Says(
                    $"Question {n}: does it spread anywhere, and have you had anything like this before on the stairs?",
                    "hpc.radiation"
                )
                .Hears("Into my jaw, like toothache on both sides, and down the arms, the left more.", "pain-radiation")
                .Orders("troponin")
                .Examines("jvp");
        var note = string.Join(
            ' ',
            Enumerable.Repeat("Inferior STEMI, aspirin 300 mg, no nitrate because of sildenafil.", 25)
        );
        return run.Answers("dose", "edited", note)
            .Commits("Inferior STEMI, not reflux", note, "PE", "Dissection")
            .Writes(note)
            .Log;
    }

    private static Criterion Criterion(int n)
    {
        string[] phrases = [.. Enumerable.Range(0, 10).Select(m => $"phrase {m} of {n}*")];
        EvidenceRule rule = (n % 6) switch
        {
            0 => new EvidenceRule.LearnerSaid(phrases),
            1 => new EvidenceRule.DocumentSays("note", [phrases, ["aspirin"]], phrases, 220),
            2 => new EvidenceRule.DiagnosisIs([DiagnosisGrade.Exact], CommitPoint.Committed),
            3 => new EvidenceRule.Ordered(["troponin"]) { After = new EvidenceRule.Examined(["jvp"]), Within = 90 },
            4 => new EvidenceRule.AtLeast(
                2,
                [new EvidenceRule.OutputWas("dose", OutputFate.Caught), new EvidenceRule.Learned(["pain-radiation"])]
            ),
            _ => new EvidenceRule.PlanSays([phrases], CommitPoint.Committed),
        };
        return SmallCase.Criterion(rule, 5, $"c{n}");
    }
}
