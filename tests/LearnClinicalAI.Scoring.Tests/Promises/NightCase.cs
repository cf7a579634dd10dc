using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests.Promises;

/// <summary>A small invented case whose script and key the tests of this folder mark runs against.</summary>
internal static class NightCase
{
    public static readonly Truth Truth = new()
    {
        Diagnosis = new Diagnosis(
            "Inferior myocardial infarction",
            ["inferior STEMI", "acute inferior myocardial infarction"],
            ["acute coronary syndrome", "myocardial infarction", "heart attack"],
            ["isolated right ventricular infarction"]
        ),
        Differential =
        [
            new DifferentialEntry("dissection", "Aortic dissection", ["dissecting aorta"], 3, [], []),
            new DifferentialEntry("pe", "Pulmonary embolism", ["PE"], 2, [], []),
            new DifferentialEntry("reflux", "Gastro-oesophageal reflux", ["acid reflux", "GORD"], 1, [], []),
        ],
    };

    public static CaseScript Script { get; } =
        new()
        {
            Slug = "night",
            Hash = "h1",
            Info = new CaseInfo
            {
                Id = new Guid("3f0c7a52-0000-4000-8000-000000000001"),
                Title = "Night",
                Summary = "A night.",
                Specialty = "emergency-medicine",
                Setting = "Emergency department",
                Fictional = "Invented.",
                Brief = "See him.",
            },
            Narrator = new Narrator(NarratorKind.Patient, "Sam Roe"),
            Patient = new SimulatedPatient("Sam Roe", 58, "male", "he", []),
            Variants = [new Variant("base", "as written"), new Variant("ai-all-sound", "control", AllSound: true)],
            Persona = new Persona { Opening = "My chest hurts." },
            Facts =
            [
                new Fact { Id = "pain-onset", Intents = ["hpc.onset"] },
                new Fact { Id = "smoking", Intents = ["sh.smoking"] },
            ],
            Abouts =
            [
                new About("chest-pain", "symptom", true, ["the pain"]),
                new About("father", "relative", false, ["dad"]),
            ],
            Examinations =
            [
                new Examination
                {
                    Id = "jvp",
                    Name = "Neck veins",
                    Finding = "Raised.",
                },
            ],
            Investigations =
            [
                new Investigation
                {
                    Id = "ecg",
                    Name = "12-lead ECG",
                    Indication = Indication.Essential,
                },
                new Investigation
                {
                    Id = "ct",
                    Name = "CT of the aorta",
                    Indication = Indication.Harmful,
                },
                new Investigation { Id = "troponin", Name = "Troponin" },
            ],
            Treatments =
            [
                new Treatment
                {
                    Id = "aspirin",
                    Name = "Aspirin",
                    Doses = new DoseRange(160, 325, "mg"),
                    Routes = ["oral"],
                    Indication = TreatmentIndication.Indicated,
                },
                new Treatment
                {
                    Id = "gtn",
                    Name = "Glyceryl trinitrate",
                    Indication = TreatmentIndication.Contraindicated,
                },
                new Treatment { Id = "oxygen", Name = "Oxygen" },
            ],
            States = [new PatientState { Id = "stable", Initial = true }, new PatientState { Id = "worse" }],
            Chart = [new ChartDocument("triage", "Triage note", "…")],
            Tools = [new CopilotTool("chat", "chat", "Copilot", "", "", true)],
            Outputs = [.. Outputs()],
            Documents =
            [
                new WritingTask
                {
                    Id = "handover",
                    Kind = "letter",
                    Title = "Handover",
                },
            ],
        };

    /// <summary>Six flawed outputs (<c>bad-1</c>…) and six sound ones (<c>good-1</c>…).</summary>
    private static IEnumerable<CopilotOutput> Outputs()
    {
        for (var n = 1; n <= 6; n++)
        {
            yield return new CopilotOutput
            {
                Id = $"bad-{n}",
                Tool = "chat",
                Title = $"Advice {n}",
                Text = "Give aspirin 3 g now and keep him on the monitor.",
                SoundText = "Give aspirin 300 mg now and keep him on the monitor.",
                Checks =
                [
                    new OutputCheck("chart", "triage", null, "300 mg"),
                    new OutputCheck("source", null, "esc", "300 mg"),
                ],
            };
            yield return new CopilotOutput
            {
                Id = $"good-{n}",
                Tool = "chat",
                Title = $"Reminder {n}",
                Text = "Record right-sided leads and compare the pressure in both arms.",
            };
        }
    }

    /// <summary>The flaw of every <c>bad-n</c>: ten times the dose, mended when the edit no longer says so.</summary>
    public static IReadOnlyList<PlantedFlaw> Flaws { get; } =
    [
        .. Enumerable
            .Range(1, 6)
            .Select(n => new PlantedFlaw
            {
                Output = $"bad-{n}",
                Kind = FlawKind.WrongDose,
                Span = "aspirin 3 g",
                Catch = "Ten times the dose.",
                Catchable = ["chart:triage"],
                FixedWhen = new EvidenceRule.EditSays([], ["aspirin 3 g"]),
            }),
    ];

    public static CaseKey Key(params Criterion[] criteria) => Key(0.6m, criteria);

    public static CaseKey Key(decimal passMark, params Criterion[] criteria) =>
        new(
            Truth,
            new Rubric
            {
                PassMark = passMark,
                Standard = new Standard("provisional", "", null),
                Criteria = criteria,
            },
            Flaws
        );

    public static Criterion Criterion(EvidenceRule rule, int points = 5, string id = "c1", bool critical = false) =>
        new()
        {
            Id = id,
            Text = id,
            Points = points,
            Critical = critical,
            Rule = rule,
            Domain = ScoreDomain.AiOversight,
        };

    public static ScoreReport Mark(RunScript run, params Criterion[] criteria) =>
        Marking.Mark(Script, Key(criteria), run.Log);

    public static CriterionResult Decide(RunScript run, EvidenceRule rule, int points = 5) =>
        Marking.Mark(Script, Key(Criterion(rule, points)), run.Log).Criteria[0];
}
