using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests.Ground;

/// <summary>A case small enough to keep in one's head: chest pain, two flawed outputs, two sound ones.</summary>
internal static class SmallCase
{
    public static readonly Truth Truth = new()
    {
        Diagnosis = new Diagnosis(
            "Inferior ST-elevation myocardial infarction",
            ["inferior STEMI", "inferior MI", "inferior myocardial infarction", "RV infarction"],
            ["STEMI", "myocardial infarction", "acute coronary syndrome", "ACS", "heart attack"],
            ["cardiogenic shock", "coronary artery dissection"]
        ),
        Differential =
        [
            new("mi", "Inferior STEMI", ["STEMI", "MI", "acute coronary syndrome"], 10, [], []),
            new("dissection", "Aortic dissection", ["dissection"], 4, [], []),
            new("embolism", "Pulmonary embolism", ["PE", "pulmonary embolus"], 3, [], []),
            new("reflux", "Gastro-oesophageal reflux", ["GORD", "reflux"], 1, [], []),
        ],
    };

    public static readonly CaseScript Script = new()
    {
        Slug = "small",
        Hash = "0",
        Info = new CaseInfo
        {
            Id = Guid.Empty,
            Title = "Small",
            Summary = "Small.",
            Specialty = "emergency-medicine",
            Setting = "Night",
            Fictional = "All invented.",
            Brief = "See him.",
        },
        Narrator = new Narrator(NarratorKind.Patient, "Pat"),
        Patient = new SimulatedPatient("Pat", 58, "male", "he", []),
        Persona = new Persona { Opening = "It hurts." },
        Variants = [new("base", "as written"), new("ai-all-sound", "control", AllSound: true)],
        Abouts = [new("chest-pain", "symptom", true, ["the pain"]), new("cough", "symptom", false, ["cough"])],
        Facts =
        [
            new Fact { Id = "pain-onset", Intents = ["hpc.onset"] },
            new Fact { Id = "smoking", Intents = ["sh.smoking"] },
        ],
        Examinations =
        [
            new Examination
            {
                Id = "jvp",
                Name = "Neck veins",
                Finding = "Full.",
            },
        ],
        Investigations =
        [
            new Investigation
            {
                Id = "ecg",
                Name = "12-lead ECG",
                Turnaround = 2,
            },
            new Investigation
            {
                Id = "troponin",
                Name = "Troponin",
                Turnaround = 45,
            },
            new Investigation
            {
                Id = "ct",
                Name = "CT aorta",
                Indication = Indication.Harmful,
            },
        ],
        Treatments =
        [
            new Treatment
            {
                Id = "aspirin",
                Name = "Aspirin",
                Doses = new DoseRange(150, 325, "mg"),
                Routes = ["oral"],
            },
            new Treatment
            {
                Id = "gtn",
                Name = "GTN",
                Indication = TreatmentIndication.Contraindicated,
            },
            new Treatment { Id = "call", Name = "Call the cardiologist" },
        ],
        States = [new PatientState { Id = "stable", Initial = true }, new PatientState { Id = "worse" }],
        Chart = [new ChartDocument("gp-summary", "GP summary", "Nothing.")],
        Documents =
        [
            new WritingTask
            {
                Id = "note",
                Kind = "note",
                Title = "Note",
            },
        ],
        Outputs =
        [
            Output("dose", "Aspirin 75 mg now as the loading dose.", "Aspirin 300 mg now as the loading dose."),
            Output("normal", "Normal ECG. Nothing to worry about.", "This tool does not assess ischaemia."),
            Output("steps", "ECG within 10 minutes, read by you. Do not wait for the troponin result before acting."),
            Output("transfer", "Monitor and pads on before he leaves. Copies of every tracing go with him."),
        ],
    };

    public static readonly IReadOnlyList<PlantedFlaw> Flaws =
    [
        new PlantedFlaw
        {
            Output = "dose",
            Kind = FlawKind.WrongDose,
            Span = "75 mg now as the loading dose",
            Expected = "edit",
            Catch = "Every guideline.",
            Catchable = ["source:esc"],
            FixedWhen = new EvidenceRule.Any([
                new EvidenceRule.EditSays(["300 mg"], []),
                new EvidenceRule.Treated(["aspirin"], 150, 325, "mg", null),
                new EvidenceRule.DocumentSays(
                    "note",
                    [
                        ["aspirin 300 mg"],
                    ],
                    [],
                    null
                ),
            ]),
        },
        new PlantedFlaw
        {
            Output = "normal",
            Kind = FlawKind.OutOfScope,
            Span = "Normal ECG",
            Catch = "Read the tracing.",
            Catchable = ["chart:gp-summary"],
        },
    ];

    public static CaseKey Key(params Criterion[] criteria) =>
        new(
            Truth,
            new Rubric
            {
                PassMark = 0.6m,
                Standard = new Standard("provisional", "", null),
                Criteria = criteria,
            },
            Flaws
        );

    /// <summary>A criterion decided by a rule.</summary>
    public static Criterion Criterion(EvidenceRule rule, int points = 5, string id = "it", bool critical = false) =>
        new()
        {
            Id = id,
            Text = "The thing is done",
            Points = points,
            Critical = critical,
            Rule = rule,
        };

    private static CopilotOutput Output(string id, string text, string? sound = null) =>
        new()
        {
            Id = id,
            Tool = "chat",
            Title = $"Output {id}",
            Text = text,
            SoundText = sound,
            Checks =
            [
                new OutputCheck("source", null, "esc", "The guideline."),
                new OutputCheck("chart", "gp-summary", null, "The summary."),
                new OutputCheck("patient", null, null, "He says."),
            ],
        };
}
