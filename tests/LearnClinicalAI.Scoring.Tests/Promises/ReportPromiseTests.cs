using System.Text.Json;

namespace LearnClinicalAI.Scoring.Tests.Promises;

/// <summary>What a report says beside the sum, and how it is spelt.</summary>
public sealed class ReportPromiseTests
{
    private static readonly EvidenceRule Ecg = new EvidenceRule.Ordered(["ecg"]);

    private static Criterion Judged(params string[][] phrases) =>
        new()
        {
            Id = "judged",
            Text = "Explains the plan.",
            Points = 4,
            Judged = new JudgedCriterion("Explained?", [], [], phrases),
        };

    [Fact]
    public void A_critical_criterion_fails_the_run_whatever_the_sum()
    {
        var harm = NightCase.Criterion(new EvidenceRule.HarmDone(), -1, "harm", critical: true);

        var report = NightCase.Mark(new RunScript().Order("ecg").Treat("gtn"), NightCase.Criterion(Ecg, 10), harm);

        Assert.Equal(0.9m, report.Score);
        Assert.Equal(["harm"], report.Critical);
        Assert.False(report.Passed);
    }

    [Fact]
    public void A_critical_criterion_that_was_missed_fails_the_run()
    {
        var missed = NightCase.Criterion(new EvidenceRule.Examined(["jvp"]), 1, "missed", critical: true);

        var report = NightCase.Mark(new RunScript().Order("ecg"), NightCase.Criterion(Ecg, 10), missed);

        Assert.Equal(["missed"], report.Critical);
        Assert.False(report.Passed);
    }

    [Fact]
    public void A_score_at_the_pass_mark_passes()
    {
        var key = NightCase.Key(
            0.5m,
            NightCase.Criterion(Ecg, 5, "a"),
            NightCase.Criterion(new EvidenceRule.Examined(["jvp"]), 5, "b")
        );

        Assert.True(Marking.Mark(NightCase.Script, key, new RunScript().Order("ecg").Log).Passed);
    }

    [Fact]
    public void A_judged_criterion_without_phrases_waits_and_counts_neither_way()
    {
        var report = NightCase.Mark(new RunScript().Order("ecg"), NightCase.Criterion(Ecg), Judged());

        Assert.Equal(CriterionState.Waiting, report.Criteria[1].State);
        Assert.Equal((1m, 5), (report.Score, report.Positive));
    }

    [Fact]
    public void A_judged_criterion_is_met_when_each_group_of_phrases_has_one_in_the_learners_words()
    {
        var criterion = Judged(["we think", "it looks like"], ["heart"]);
        var met = new RunScript().Say("We think it is your heart.");
        var partly = new RunScript().Say("We think you need a scan.");
        var patients = new RunScript().Tell("Do you mean we think it is my heart?");

        Assert.True(NightCase.Mark(met, criterion).Criteria[0].Met);
        Assert.False(NightCase.Mark(partly, criterion).Criteria[0].Met);
        Assert.False(NightCase.Mark(patients, criterion).Criteria[0].Met);
    }

    [Fact]
    public void Every_quote_of_words_stands_word_for_word_in_its_event()
    {
        var said =
            "Hello Mr Roe. "
            + string.Join(' ', Enumerable.Repeat("I am listening to you.", 40))
            + " Right-sided leads, please.";
        var run = new RunScript().Say(said).Tell("It began at half past one, doctor.", "pain-onset");

        var spoken = NightCase.Decide(run, new EvidenceRule.LearnerSaid(["right sided leads"]));
        var told = NightCase.Decide(run, new EvidenceRule.Learned(["pain-onset"]));

        Assert.All(spoken.Evidence, moment => Assert.Contains(moment.Quote, said, StringComparison.Ordinal));
        Assert.Contains(
            spoken.Evidence,
            moment => moment.Quote.Contains("Right-sided leads", StringComparison.Ordinal)
        );
        Assert.Contains(told.Evidence, moment => moment.Quote == "It began at half past one, doctor.");
    }

    [Fact]
    public void The_report_is_spelt_as_the_contract_says()
    {
        var report = NightCase.Mark(
            new RunScript().Order("ecg").Show("bad-1").Answer("bad-1", "rejected"),
            NightCase.Criterion(Ecg)
        );

        using var json = JsonDocument.Parse(ScoreSpelling.Write(report));
        var root = json.RootElement;

        Assert.Equal(1m, root.GetProperty("score").GetDecimal());
        Assert.Equal(5, root.GetProperty("positive").GetInt32());
        Assert.True(root.GetProperty("passed").GetBoolean());
        Assert.Equal(0, root.GetProperty("critical").GetArrayLength());
        var criterion = root.GetProperty("criteria")[0];
        Assert.Equal("c1", criterion.GetProperty("id").GetString());
        Assert.True(criterion.GetProperty("met").GetBoolean());
        Assert.Equal(5, criterion.GetProperty("points").GetInt32());
        Assert.Equal("decided", criterion.GetProperty("state").GetString());
        Assert.Equal(2, criterion.GetProperty("evidence")[0].GetProperty("event").GetInt32());
        Assert.Equal(JsonValueKind.String, criterion.GetProperty("evidence")[0].GetProperty("quote").ValueKind);
        Assert.Equal("ai-oversight", root.GetProperty("domains")[0].GetProperty("domain").GetString());
        Assert.Equal(1, root.GetProperty("reliance").GetProperty("hits").GetInt32());
    }

    [Fact]
    public void A_report_read_back_is_spelt_the_same()
    {
        var written = ScoreSpelling.Write(
            NightCase.Mark(new RunScript().Show("bad-1"), NightCase.Criterion(Ecg), Judged())
        );

        Assert.Equal(written, ScoreSpelling.Write(ScoreSpelling.Read(written)));
    }
}
