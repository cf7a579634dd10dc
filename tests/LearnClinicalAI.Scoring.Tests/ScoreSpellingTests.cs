using System.Text.Json;
using LearnClinicalAI.Scoring.Tests.Ground;

namespace LearnClinicalAI.Scoring.Tests;

/// <summary>The report of `lcai score`, a contract: {score, positive, passed, critical, criteria: [{id, met, points, evidence: [{event, quote}]}], reliance}.</summary>
public sealed class ScoreSpellingTests
{
    private static readonly ScoreReport Report = new Run()
        .Orders("ecg")
        .Sees("dose")
        .Checks("dose", "source")
        .Answers("dose", "rejected")
        .Thinks("Reflux")
        .Commits("Inferior STEMI")
        .Marked(
            SmallCase.Criterion(new EvidenceRule.Ordered(["ecg"]), 5, "ecg") with
            {
                Domain = ScoreDomain.AiOversight,
            },
            SmallCase.Criterion(
                new EvidenceRule.Treated(["aspirin"], null, null, null, null),
                3,
                "aspirin",
                critical: true
            )
        );

    [Fact]
    public void It_is_written_letter_for_letter() =>
        Assert.Equal(
            """
            {"score":0.625,"positive":8,"points":5,"passed":false,"provisional":false,"passMark":0.6,"critical":["aspirin"],
            "criteria":[{"id":"ecg","met":true,"points":5,"state":"decided","evidence":[{"event":2,"quote":"12-lead ECG"}],"wouldHave":null},
            {"id":"aspirin","met":false,"points":3,"state":"decided","evidence":[],"wouldHave":"Aspirin."}],
            "domains":[{"domain":"history","points":0,"positive":3},{"domain":"ai-oversight","points":5,"positive":5}],
            "reliance":{"hits":1,"misses":0,"falseAlarms":0,"correctAcceptances":0,"unanswered":0,"dPrime":null,"criterionC":null,
            "overTrust":0,"underTrust":null,"movedByAi":"to-right",
            "outputs":[{"output":"dose","flawed":true,"verdict":"hit","how":"rejected","checkedAgainst":["source"],
            "checkCouldShow":true,"shownAt":3,"answeredAt":5,"minutesToDecide":2}]}}
            """.ReplaceLineEndings(""),
            ScoreSpelling.Write(Report)
        );

    [Fact]
    public void What_was_written_reads_back_the_same() =>
        Assert.Equal(
            ScoreSpelling.Write(Report),
            ScoreSpelling.Write(ScoreSpelling.Read(ScoreSpelling.Write(Report, indented: true)))
        );

    [Fact]
    public void Quotes_stand_in_it_as_they_were_said()
    {
        var report = new Run()
            .Says("“Père, c'est <grave> – ça?”", "x")
            .Marked(SmallCase.Criterion(new EvidenceRule.Asked(["x"], null)));

        Assert.Contains("“Père, c'est <grave> – ça?”", ScoreSpelling.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void States_and_domains_are_spelled_in_kebab_case()
    {
        var waiting = new CriterionResult { Id = "a", State = CriterionState.NotApplicable };
        var written = ScoreSpelling.Write(Report with { Criteria = [waiting] });

        Assert.Contains("\"state\":\"not-applicable\"", written, StringComparison.Ordinal);
        Assert.Equal(CriterionState.NotApplicable, ScoreSpelling.Read(written).Criteria[0].State);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    public void What_is_no_report_is_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => ScoreSpelling.Read(text));
}
