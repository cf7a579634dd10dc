using static LearnClinicalAI.Scoring.EvidenceRule;

namespace LearnClinicalAI.Scoring.Tests.Promises;

/// <summary>Every predicate of the case format, once with a run that satisfies it and once with one that does not.</summary>
public sealed class EvidenceTableTests
{
    private static readonly Dictionary<string, (EvidenceRule Rule, RunScript Met, RunScript Unmet)> Predicates =
        Table();

    public static TheoryData<string> Names => [.. Predicates.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_predicate_holds_for_what_the_learner_did_and_shows_the_moment(string name)
    {
        var (rule, met, unmet) = Predicates[name];

        var result = NightCase.Decide(met, rule);

        Assert.True(result.Met);
        Assert.Null(result.WouldHave);
        Assert.False(NightCase.Decide(unmet, rule).Met);
        if (rule is not None)
            Assert.NotEmpty(result.Evidence);
        Assert.All(result.Evidence, moment => Assert.Contains(met.Log, row => row.Seq == moment.Event));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_unmet_criterion_says_what_would_have_met_it(string name)
    {
        var (rule, _, unmet) = Predicates[name];

        var said = NightCase.Decide(unmet, rule).WouldHave;

        Assert.False(string.IsNullOrWhiteSpace(said), $"{name}: nothing is said.");
    }

    [Fact]
    public void The_authors_own_words_come_before_words_made_from_the_rule()
    {
        var criterion = NightCase.Criterion(new Ordered(["ecg"])) with { WouldHave = "“An ECG now, please.”" };

        Assert.Equal("“An ECG now, please.”", NightCase.Mark(new RunScript(), criterion).Criteria[0].WouldHave);
    }

    private static RunScript Run() => new();

    private static Dictionary<string, (EvidenceRule, RunScript, RunScript)> Table() =>
        Talk()
            .Concat(Acts())
            .Concat(Judgement())
            .Concat(Copilot())
            .ToDictionary(row => row.Name, row => (row.Rule, row.Met, row.Unmet));

    private static IEnumerable<(string Name, EvidenceRule Rule, RunScript Met, RunScript Unmet)> Talk()
    {
        yield return (
            "learned",
            new Learned(["pain-onset"]),
            Run().Tell("Half past one.", "pain-onset"),
            Run().Tell("What?")
        );
        yield return (
            "learned, all of a list",
            new Learned(["pain-onset", "smoking"]),
            Run().Tell("Half past one.", "pain-onset").Tell("Ten a day.", "smoking"),
            Run().Tell("Half past one.", "pain-onset")
        );
        yield return (
            "asked",
            new Asked(["hpc.onset"], null),
            Run().Say("When?", "hpc.onset"),
            Run().Say("Hello", "act.greet")
        );
        yield return (
            "asked about",
            new Asked(["hpc.onset"], "father"),
            Run().Say("When was his?", "father", ["hpc.onset"]),
            Run().Say("When was yours?", "chest-pain", ["hpc.onset"])
        );
        yield return (
            "did, any of a list",
            new Asked(["act.empathy", "act.reassure"], null),
            Run().Say("You are safe here.", "act.reassure"),
            Run().Say("When?", "hpc.onset")
        );
        yield return (
            "said",
            new LearnerSaid(["right sided leads"]),
            Run().Say("Right-sided leads, please."),
            Run().Tell("Right-sided leads, please.")
        );
    }

    private static IEnumerable<(string Name, EvidenceRule Rule, RunScript Met, RunScript Unmet)> Acts()
    {
        var aspirin = new Treated(["aspirin"], 160, 325, "mg", "oral");
        yield return ("examined", new Examined(["jvp"]), Run().Examine("jvp"), Run().Order("ecg"));
        yield return ("ordered", new Ordered(["ct", "ecg"]), Run().Order("ecg"), Run().Result("ecg"));
        yield return ("resulted", new Resulted(["ecg"]), Run().Order("ecg").Result("ecg"), Run().Order("ecg"));
        yield return (
            "treated",
            new Treated(["oxygen"], null, null, null, null),
            Run().Treat("oxygen"),
            Run().Treat("gtn")
        );
        yield return (
            "treated, dose",
            aspirin,
            Run().Treat("aspirin", 300, "mg", "oral"),
            Run().Treat("aspirin", 75, "mg", "oral")
        );
        yield return (
            "treated, dose in grams",
            aspirin,
            Run().Treat("aspirin", 0.3m, "g", "oral"),
            Run().Treat("aspirin", 3, "g", "oral")
        );
        yield return (
            "treated, route",
            aspirin,
            Run().Treat("aspirin", 160, "mg", "oral"),
            Run().Treat("aspirin", 160, "mg", "rectal")
        );
        yield return ("opened", new Opened(["triage"]), Run().Open("triage"), Run());
        yield return ("identifier", new IdentifierGiven("mrn", "chat"), Run().Give("mrn"), Run().Give("mrn", "search"));
        yield return (
            "identifier, any",
            new IdentifierGiven(null, null),
            Run().Give("phone"),
            Run().Say("0151 496 0000")
        );
        yield return ("ended", new EndedAs(["handed-over"]), Run().End("handed-over"), Run().End("time"));
        yield return ("reached", new Reached("worse"), Run().Become("worse"), Run().Become("stable"));
        yield return ("harmful order", new HarmDone(), Run().Order("ct"), Run().Order("ecg"));
        yield return ("harmful treatment", new HarmDone(), Run().Treat("gtn"), Run().Treat("aspirin", 300, "mg"));
        yield return (
            "harmful dose",
            new HarmDone(),
            Run().Treat("aspirin", 3, "g"),
            Run().Treat("aspirin", 0.3m, "g")
        );
        yield return (
            "within",
            new Ordered(["ecg"]) { Within = 2 },
            Run().Say("Hello").Order("ecg"),
            Run().Say("Hello").Say("Hello").Order("ecg")
        );
        yield return (
            "after",
            new Treated(["aspirin"], null, null, null, null) { After = new Ordered(["ecg"]) },
            Run().Order("ecg").Treat("aspirin", 300, "mg"),
            Run().Treat("aspirin", 300, "mg").Order("ecg")
        );
        yield return (
            "before",
            new Ordered(["ecg"]) { Before = new Resulted(["troponin"]) },
            Run().Order("ecg").Result("troponin"),
            Run().Result("troponin").Order("ecg")
        );
        yield return (
            "all",
            new All([new Ordered(["ecg"]), new Examined(["jvp"])]),
            Run().Order("ecg").Examine("jvp"),
            Run().Order("ecg")
        );
        yield return (
            "any",
            new Any([new Ordered(["ecg"]), new Examined(["jvp"])]),
            Run().Examine("jvp"),
            Run().Open("triage")
        );
        yield return ("none", new None([new Ordered(["ct"])]), Run().Order("ecg"), Run().Order("ct"));
        yield return (
            "at least",
            new AtLeast(2, [new Ordered(["ecg"]), new Examined(["jvp"]), new Opened(["triage"])]),
            Run().Open("triage").Order("ecg"),
            Run().Open("triage").Open("triage")
        );
    }

    private static IEnumerable<(string Name, EvidenceRule Rule, RunScript Met, RunScript Unmet)> Judgement()
    {
        const CommitPoint final = CommitPoint.Committed;
        yield return (
            "diagnosis",
            new DiagnosisIs([DiagnosisGrade.Exact], final),
            Run().Commit("Inferior STEMI"),
            Run().Provisional("Inferior STEMI").Commit("Acid reflux")
        );
        yield return (
            "diagnosis, provisional",
            new DiagnosisIs([DiagnosisGrade.Exact, DiagnosisGrade.TooBroad], CommitPoint.Provisional),
            Run().Provisional("Heart attack"),
            Run().Commit("Heart attack")
        );
        yield return (
            "differential",
            new InDifferential("dissection", 2, final),
            Run().Commit("Inferior STEMI", "", "PE", "Aortic dissection"),
            Run().Commit("Inferior STEMI", "", "PE", "Reflux", "Aortic dissection")
        );
        yield return (
            "plan",
            new PlanSays(
                [
                    ["cath lab", "pci"],
                ],
                final
            ),
            Run().Commit("x", "Primary PCI."),
            Run().Commit("x", "No PCI tonight.")
        );
        yield return (
            "plan, one of each group",
            new PlanSays(
                [
                    ["pci"],
                    ["aspirin"],
                ],
                final
            ),
            Run().Commit("x", "Aspirin, then PCI."),
            Run().Commit("x", "PCI.")
        );
        yield return (
            "document",
            new DocumentSays(
                "handover",
                [
                    ["heparin"],
                ],
                ["nkda"],
                6
            ),
            Run().Write("NKDA").Write("Reaction to heparin in 2019."),
            Run().Write("Reaction to heparin in 2019.").Write("NKDA, heparin given.")
        );
        yield return (
            "document, words",
            new DocumentSays("handover", [], [], 3),
            Run().Write("Inferior heart attack."),
            Run().Write("An inferior heart attack.")
        );
        yield return (
            "changed to right",
            new ChangedMind(MindChange.ToRight),
            Run().Provisional("PE").Commit("Inferior STEMI"),
            Run().Provisional("Inferior STEMI").Commit("Inferior STEMI")
        );
        yield return (
            "changed to wrong",
            new ChangedMind(MindChange.ToWrong),
            Run().Provisional("Inferior STEMI").Commit("PE"),
            Run().Commit("PE")
        );
        yield return (
            "changed at all",
            new ChangedMind(MindChange.Any),
            Run().Provisional("PE").Commit("Acid reflux"),
            Run().Provisional("Inferior STEMI").Commit("inferior stemi")
        );
    }

    private static IEnumerable<(string Name, EvidenceRule Rule, RunScript Met, RunScript Unmet)> Copilot()
    {
        RunScript Shown(string output) => Run().Show(output);
        yield return (
            "accepted",
            new OutputWas("good-1", OutputFate.Accepted),
            Shown("good-1").Answer("good-1", "rejected").Answer("good-1", "accepted"),
            Shown("good-1").Answer("good-1", "accepted").Answer("good-1", "rejected")
        );
        yield return (
            "edited",
            new OutputWas("good-1", OutputFate.Edited),
            Shown("good-1").Answer("good-1", "edited", "Record right-sided leads."),
            Shown("good-1").Answer("good-1", "accepted")
        );
        yield return (
            "rejected",
            new OutputWas("bad-1", OutputFate.Rejected),
            Shown("bad-1").Answer("bad-1", "rejected"),
            Shown("bad-1").Check("bad-1", "chart")
        );
        yield return (
            "answered",
            new OutputWas("bad-1", OutputFate.Answered),
            Shown("bad-1").Answer("bad-1", "accepted"),
            Shown("bad-1")
        );
        yield return (
            "checked",
            new OutputWas("bad-1", OutputFate.Checked),
            Shown("bad-1").Check("bad-1", "chart"),
            Shown("bad-1").Check("good-1", "chart")
        );
        yield return (
            "caught",
            new OutputWas("bad-1", OutputFate.Caught),
            Shown("bad-1").Answer("bad-1", "edited", "Give aspirin 300 mg now."),
            Shown("bad-1").Answer("bad-1", "edited", "Give aspirin 3 g at once.")
        );
        yield return (
            "harmed",
            new OutputWas("good-1", OutputFate.Harmed),
            Shown("good-1").Answer("good-1", "rejected"),
            Shown("bad-1").Answer("bad-1", "rejected")
        );
    }
}
