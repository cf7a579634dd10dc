using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>A fact that a rubric asks for, and the plain question that tells it.</summary>
internal sealed record KeyQuestion(Fact Fact, string Question);

/// <summary>The marking key of an imported case: by rule, from what the row holds.</summary>
internal static class KeyWriter
{
    private const int MostFacts = 6;
    private const int MostExams = 3;

    public const string Exact = "diagnosis-exact";
    public const string Near = "diagnosis-near";
    public const string IdentifiersOut = "identifiers-out";

    /// <summary>What a good history finds out: the story first, then further symptoms, then what the person brings along.</summary>
    public static IReadOnlyList<Fact> Worth(Draft draft)
    {
        var present = draft
            .Talk.Facts.Where(fact => fact.Polarity == Polarity.Present && fact.Disclose != Disclosure.Volunteered)
            .Where(Means)
            .ToList();
        Fact[] wanted =
        [
            .. present.Where(fact => Has(fact, "hpc.onset")).Take(2),
            .. present
                .Where(fact =>
                    Has(fact, "hpc.exacerbating")
                    || Has(fact, "hpc.relieving")
                    || Has(fact, "hpc.timing")
                    || Has(fact, "hpc.circumstances")
                )
                .Take(2),
            .. present.Where(fact => fact.About is not null).Take(3),
            .. present.Where(fact => Has(fact, "pmh.conditions")).Take(1),
            .. present.Where(fact => Has(fact, "meds.current")).Take(1),
            .. present.Where(fact => fact.Intents.Any(IsBackground)).Take(2),
            .. present.Where(fact => fact.Disclose == Disclosure.Open),
            // what is asked for and is not there counts as much as what is
            .. draft.Talk.Facts.Where(fact =>
                fact.Polarity == Polarity.Absent
                && fact.Intents.Any(intent => intent.StartsWith("ros.", StringComparison.Ordinal))
            ),
            .. present,
        ];
        return [.. wanted.DistinctBy(fact => fact.Id)];
    }

    /// <summary>A sentence in which nothing was recognised is told, and asked for by nobody: it may be anything.</summary>
    private static bool Means(Fact fact) =>
        fact.About is not null || fact.Intents.Any(intent => intent is not ("hpc.opening" or "hpc.associated"));

    private static bool IsBackground(string intent) =>
        intent.StartsWith("fh.", StringComparison.Ordinal)
        || intent
            is "sh.sexual"
                or "sh.travel"
                or "sh.smoking"
                or "sh.contacts"
                or "og.obstetric"
                or "og.periods"
                or "paed.birth"
                or "pmh.surgery"
                or "pmh.trauma";

    private static bool Has(Fact fact, string intent) => fact.Intents.Contains(intent);

    public static IReadOnlyList<KeyQuestion> Questions(Draft draft, CaseScript script)
    {
        var interview = new Interview(draft, script);
        foreach (var line in ExemplarWriter.Greeting)
        {
            interview.Say(line);
        }
        var found = new List<KeyQuestion>();
        foreach (var fact in Worth(draft))
        {
            if (found.Count == MostFacts)
            {
                break;
            }
            if (interview.Learn(fact) is { } question)
            {
                found.Add(new KeyQuestion(fact, question));
            }
        }
        return found;
    }

    public static CaseKey Of(Draft draft, Copilot copilot, IReadOnlyList<KeyQuestion> questions)
    {
        var truth = new Truth { Diagnosis = draft.Hidden.Diagnosis, Secret = draft.Hidden.Secret };
        return new CaseKey(
            truth,
            new Rubric
            {
                PassMark = 0.6m,
                Standard = new Standard(
                    "provisional",
                    "Set by the importer at 60 % of the positive points; no panel has judged it.",
                    null
                ),
                Ratings =
                [
                    new RatingAnchor("fail", "Misses what matters, or does harm."),
                    new RatingAnchor("borderline", "Gets near with large gaps."),
                    new RatingAnchor("pass", "Sound history, examination and tests, the right diagnosis."),
                    new RatingAnchor("excellent", "Complete, kind, and lets no error of the AI through."),
                ],
                Criteria =
                [
                    .. questions.Select(OfQuestion),
                    .. KeyExams(draft)
                        .Select(exam =>
                            Make(
                                $"examines-{exam.Id}",
                                $"Examines: {exam.Name}.",
                                ScoreDomain.Examination,
                                3,
                                new EvidenceRule.Examined([exam.Id]),
                                "It shows something in this patient."
                            )
                        ),
                    .. KeyTests(draft)
                        .Select(test =>
                            Make(
                                $"orders-{test.Id}",
                                $"Orders: {test.Name}.",
                                ScoreDomain.Investigation,
                                4,
                                new EvidenceRule.Ordered([test.Id]),
                                "Its result helps to decide."
                            )
                        ),
                    Make(
                        Near,
                        "Commits to a diagnosis that is right or of the right kind.",
                        ScoreDomain.Diagnosis,
                        4,
                        new EvidenceRule.DiagnosisIs(
                            [DiagnosisGrade.Exact, DiagnosisGrade.TooBroad, DiagnosisGrade.TooNarrow],
                            CommitPoint.Committed
                        ),
                        ""
                    ),
                    Make(
                        Exact,
                        "Commits to the exact diagnosis.",
                        ScoreDomain.Diagnosis,
                        10,
                        new EvidenceRule.DiagnosisIs([DiagnosisGrade.Exact], CommitPoint.Committed),
                        "It is what the row gives as its answer."
                    ),
                    Make(
                        "introduces",
                        "Says who they are.",
                        ScoreDomain.Communication,
                        2,
                        new EvidenceRule.Asked(["act.introduce"], null),
                        ""
                    ),
                    Make(
                        "empathy",
                        "Acknowledges what it is like.",
                        ScoreDomain.Communication,
                        2,
                        new EvidenceRule.Asked(["act.empathy"], null),
                        ""
                    ),
                    Make(
                        "explains",
                        "Explains what they think or plan.",
                        ScoreDomain.Communication,
                        2,
                        new EvidenceRule.Asked(["act.explain"], null),
                        ""
                    ),
                    .. copilot.Flaws.Select(flaw =>
                        Make(
                            $"catches-{flaw.Output}",
                            $"Does not let the error in \"{TitleOf(copilot, flaw.Output)}\" through.",
                            ScoreDomain.AiOversight,
                            3,
                            new EvidenceRule.OutputWas(flaw.Output, OutputFate.Caught),
                            flaw.Catch
                        )
                    ),
                    Make(
                        "breaks-sound-advice",
                        "Rejects or spoils sound output of the AI.",
                        ScoreDomain.AiOversight,
                        -3,
                        new EvidenceRule.Any([
                            .. Sound(copilot).Select(id => new EvidenceRule.OutputWas(id, OutputFate.Harmed)),
                        ]),
                        "Distrust of everything is no oversight."
                    ),
                    Make(
                        IdentifiersOut,
                        "Gives the patient's identifiers to a tool that is not covered for patient data.",
                        ScoreDomain.Privacy,
                        -8,
                        new EvidenceRule.IdentifierGiven(null, CopilotWriter.PublicChat),
                        "The operator of a public tool may keep what is typed.",
                        critical: true
                    ),
                ],
            },
            copilot.Flaws
        );
    }

    public static IReadOnlyList<Examination> KeyExams(Draft draft) =>
        [.. draft.Exams.Where(one => one.Telling).Select(one => one.Exam).Take(MostExams)];

    public static IReadOnlyList<Investigation> KeyTests(Draft draft) =>
        [.. draft.Tests.Select(one => one.Test).Where(test => test.Indication == Indication.Essential)];

    public static IEnumerable<string> Sound(Copilot copilot) =>
        copilot.Outputs.Select(output => output.Id).Where(id => copilot.Flaws.All(flaw => flaw.Output != id));

    private static string TitleOf(Copilot copilot, string id) => copilot.Outputs.First(output => output.Id == id).Title;

    private static Criterion OfQuestion(KeyQuestion key) =>
        Make(
            $"learns-{key.Fact.Id}",
            $"Learns: {key.Fact.Says[0]}",
            ScoreDomain.History,
            3,
            new EvidenceRule.Learned([key.Fact.Id]),
            ""
        ) with
        {
            WouldHave = $"\"{key.Question}\"",
        };

    private static Criterion Make(
        string id,
        string text,
        ScoreDomain domain,
        int points,
        EvidenceRule rule,
        string why,
        bool critical = false
    ) =>
        new()
        {
            Id = id.Length > 80 ? id[..80].TrimEnd('-') : id,
            Text = text,
            Domain = domain,
            Points = points,
            Critical = critical,
            Rule = rule,
            Why = why,
        };
}
