using LearnClinicalAI.Scoring.Tests.Ground;
using static LearnClinicalAI.Scoring.EvidenceRule;

namespace LearnClinicalAI.Scoring.Tests.Rules;

/// <summary>An unmet criterion says what would have met it.</summary>
public sealed class WouldHaveTests
{
    public static TheoryData<EvidenceRule, string> Rules() =>
        new()
        {
            { new Asked(["sh.smoking", "sh.alcohol"], null), "Ask about smoking or alcohol." },
            { new Asked(["hpc.onset"], "cough"), "Ask about onset (cough)." },
            { new Asked(["act.empathy"], null), "In words: empathy." },
            { new Learned(["pain-onset", "smoking"]), "Find out about onset and smoking." },
            { new Examined(["jvp"]), "Examine Neck veins." },
            {
                new Ordered(["ecg"]) { Within = 10 },
                "Order 12-lead ECG within 10 minutes."
            },
            { new Resulted(["troponin"]), "Have the result of Troponin." },
            { new Treated(["aspirin"], 150, 325, "mg", null), "Aspirin, 150 to 325 mg." },
            { new Treated(["aspirin"], 150, null, "mg", null), "Aspirin, at least 150 mg." },
            { new Treated(["aspirin", "call"], null, null, null, null), "Aspirin or Call the cardiologist." },
            { new Opened(["gp-summary"]), "Read GP summary." },
            { new OutputWas("dose", OutputFate.Caught), "Catch the error in “Output dose”." },
            { new OutputWas("steps", OutputFate.Checked), "Check “Output steps”." },
            {
                new DiagnosisIs([DiagnosisGrade.Exact], CommitPoint.Provisional),
                "Commit provisionally the diagnosis “Inferior ST-elevation myocardial infarction”."
            },
            {
                new InDifferential("embolism", null, CommitPoint.Committed),
                "Commit a differential with Pulmonary embolism."
            },
            {
                new PlanSays(
                    [
                        ["right ventric*", "right ventricle"],
                        ["aspirin"],
                    ],
                    CommitPoint.Committed
                ),
                "Name in the plan: right ventricle, aspirin."
            },
            {
                new DocumentSays(
                    "note",
                    [
                        ["heparin"],
                    ],
                    [],
                    null
                ),
                "Write: heparin."
            },
            { new DocumentSays("note", [], ["allerg*", "nkda"], null), "Write it without: nkda." },
            { new LearnerSaid(["blocked artery"]), "Say, for example, “blocked artery”." },
            { new EndedAs(["transferred"]), "End the encounter: transferred." },
            { new Reached("worse"), "Bring the patient to the state “worse”." },
            { new ChangedMind(MindChange.ToRight), "The thing is done" },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void It_is_made_from_the_rule_in_the_names_of_the_case(EvidenceRule rule, string says) =>
        Assert.Equal(says, new Run().By(rule).WouldHave);

    [Fact]
    public void Of_a_combination_only_what_is_missing_is_named()
    {
        var rule = new All([new Ordered(["ecg"]), new Examined(["jvp"]), new Learned(["pain-onset", "smoking"])]);
        var run = new Run().Orders("ecg").Hears("One.", "pain-onset");

        Assert.Equal("Examine Neck veins; find out about smoking.", run.By(rule).WouldHave);
    }

    [Fact]
    public void Of_several_ways_three_are_offered()
    {
        var rule = new Any([.. Enumerable.Range(1, 9).Select(n => new Ordered([$"test-{n}"]))]);

        Assert.Equal("Order test-1; or order test-2; or order test-3.", new Run().By(rule).WouldHave);
    }

    [Fact]
    public void The_authors_words_come_first()
    {
        var criterion = SmallCase.Criterion(new Ordered(["ecg"])) with { WouldHave = "“I'd like an ECG now.”" };

        Assert.Equal("“I'd like an ECG now.”", new Run().Marked(criterion).Criteria[0].WouldHave);
    }

    [Fact]
    public void A_met_criterion_and_an_unmet_bad_one_need_nothing()
    {
        Assert.Null(new Run().Orders("ecg").By(new Ordered(["ecg"])).WouldHave);
        Assert.Null(new Run().Marked(SmallCase.Criterion(new Ordered(["ct"]), -5)).Criteria[0].WouldHave);
    }
}
