namespace LearnClinicalAI.Simulation.Tests;

/// <summary>A small case of our own for the tests: a man with chest pain at night, and a co-pilot with something to say.</summary>
internal static class NightChestPain
{
    public static CaseScript Script { get; } = Make();

    private static CaseScript Make() =>
        new()
        {
            Slug = "night-chest-pain",
            Hash = "test",
            Info = new CaseInfo
            {
                Id = Guid.Parse("3f0c7a52-0000-4000-8000-000000000001"),
                Title = "Chest pain at night",
                Summary = "A man with pain.",
                Specialty = "emergency-medicine",
                Setting = "Emergency department",
                Fictional = "Invented.",
                Brief = "See him.",
            },
            Narrator = new Narrator(NarratorKind.Patient, "Robert Hale"),
            Patient = new SimulatedPatient(
                "Robert Hale",
                58,
                "male",
                "he",
                [
                    new SyntheticIdentifier("name", "Robert Hale"),
                    new SyntheticIdentifier("date", "1968-03-14"),
                    new SyntheticIdentifier("mrn", "MRN 4471-0982"),
                    new SyntheticIdentifier("phone", "555-0142"),
                ]
            ),
            Clock = new ClockCosts { Start = "02:40", Limit = 120 },
            Variants =
            [
                new Variant("base", "as written"),
                new Variant("ai-all-sound", "sound", AllSound: true),
                new Variant("woman", "swap", Name: "Rosa Hale", Age: 61, Sex: "female", Pronouns: "she"),
            ],
            Persona = new Persona
            {
                Trust = 50,
                Raises = new Dictionary<string, int>
                {
                    ["act.introduce"] = 5,
                    ["act.empathy"] = 8,
                    ["act.explain"] = 4,
                    ["open-question"] = 2,
                },
                Lowers = new Dictionary<string, int>
                {
                    ["judgement"] = 10,
                    ["jargon"] = 3,
                    ["ignored-cue"] = 4,
                },
                Opening = "It's my chest, doctor.",
                NotUnderstood = ["I'm not sure what you mean by that, doctor.", "Sorry, what do you mean?"],
                NoRequest = ["All right.", "Okay, doctor."],
                Refusals = ["I'd rather not say.", "That's not something I want to go into."],
            },
            OwnIntents =
            [
                new CaseIntent(
                    "case.football",
                    "asks what happened at the football",
                    ["what happened at the football match", "did you play football last night"]
                ),
            ],
            Facts = NightChestPainFacts.Facts,
            Abouts =
            [
                new About("chest-pain", "symptom", true, ["chest pain", "the pain", "pain in your chest", "chest"]),
                new About("cough", "symptom", false, ["cough", "coughing"]),
                new About("father", "relative", false, ["father", "dad"]),
                new About("mother", "relative", false, ["mother", "mum"]),
                new About("ramipril", "medicine", false, ["ramipril"]),
            ],
            Defaults =
            [
                new DefaultAnswer(["ros.*"], ["No, nothing like that.", "No, none of that."]),
                new DefaultAnswer(["pmh.*"], ["No, I've never had that."]),
                new DefaultAnswer(["fh.*"], ["Not that I know of."]),
                new DefaultAnswer(["sh.*"], ["Nothing much to say there."]),
                new DefaultAnswer(["meds.*", "allergy.*"], ["No."]),
                new DefaultAnswer(["hpc.*"], ["I couldn't say."]),
                new DefaultAnswer(["ice.*"], ["I hadn't thought about it."]),
                new DefaultAnswer(["og.*", "paed.*"], ["That doesn't apply to me, doctor."]),
                new DefaultAnswer(["id.*"], ["It's on my notes, doctor."]),
            ],
            Cues = [new Cue("My wife made me come.", ["pain-onset"], "fear")],
            Questions = [new PatientQuestion("Am I going to die?", 10)],
            Vitals = new Vitals { HeartRate = 104, Systolic = 148 },
            Examinations =
            [
                new Examination
                {
                    Id = "heart-sounds",
                    Name = "Heart sounds",
                    Synonyms = ["listen to heart", "auscultate the heart"],
                    Finding = "Normal first and second sounds.",
                    Minutes = 2,
                },
                new Examination
                {
                    Id = "abdomen",
                    Name = "Abdominal examination",
                    Finding = "{name} has a soft abdomen.",
                },
            ],
            Investigations =
            [
                new Investigation
                {
                    Id = "ecg",
                    Name = "12-lead ECG",
                    Synonyms = ["ecg", "electrocardiogram", "ekg"],
                    Turnaround = 5,
                    Cost = 30,
                    Indication = Indication.Essential,
                    Results =
                    [
                        Result("Asystole.", state: "arrest"),
                        Result("ST elevation now plain.", fromMinute: 30),
                        Result("Subtle changes in the inferior leads."),
                    ],
                },
                new Investigation
                {
                    Id = "troponin",
                    Name = "High-sensitivity troponin",
                    Synonyms = ["troponin", "trop"],
                    Turnaround = 45,
                    Cost = 20,
                    Results = [Result("86 ng/L.")],
                },
                new Investigation
                {
                    Id = "ct-head",
                    Name = "CT head",
                    Turnaround = 30,
                    Cost = 300,
                    Harm = Harm.Minor,
                    Indication = Indication.LowValue,
                    Results = [Result("Normal.")],
                },
            ],
            Treatments =
            [
                new Treatment
                {
                    Id = "aspirin",
                    Name = "Aspirin",
                    Synonyms = ["asa"],
                    Doses = new DoseRange(160, 325, "mg"),
                    Routes = ["oral"],
                    Indication = TreatmentIndication.Indicated,
                    Cost = 1,
                },
                new Treatment
                {
                    Id = "cardiology",
                    Name = "Cardiology referral",
                    Kind = "referral",
                    Synonyms = ["cardiology"],
                },
            ],
            States =
            [
                new PatientState
                {
                    Id = "stable",
                    Initial = true,
                    Vitals = new Vitals { HeartRate = 104 },
                    To =
                    [
                        To("worse", atMinute: 45, unless: [new Condition(ConditionKind.Treated, "aspirin")]),
                        To("better", when: [new Condition(ConditionKind.Treated, "aspirin")]),
                    ],
                },
                new PatientState
                {
                    Id = "worse",
                    Vitals = new Vitals { HeartRate = 130 },
                    To = [To("arrest", afterMinutes: 20, unless: [new Condition(ConditionKind.Treated, "cardiology")])],
                },
                new PatientState
                {
                    Id = "better",
                    Vitals = new Vitals { HeartRate = 84 },
                },
                new PatientState { Id = "arrest", Ends = "arrest" },
            ],
            Chart = [new ChartDocument("ed-triage", "Triage note", "Robert Hale, 58.")],
            Tools =
            [
                new CopilotTool("chat", "chat", "Copilot", "", "", true),
                new CopilotTool("search", "literature-search", "Search", "", "", false),
            ],
            Outputs =
            [
                Output("triage-note", CopilotStage.Arrival, "He takes aspirin 3 g.", sound: "He takes aspirin 75 mg."),
                Output("history-hint", CopilotStage.History, "Ask about radiation."),
                Output("ecg-read", CopilotStage.Investigations, "Normal ECG."),
                Output("second-opinion", CopilotStage.Provisional, "Consider reflux."),
                Output("plan", CopilotStage.Management, "Discharge."),
                Output("draft", CopilotStage.Documentation, "Draft note."),
                Output("heart-score", CopilotStage.Request, "HEART score 3.", request: "what is the HEART score"),
            ],
            Documents =
            [
                new WritingTask
                {
                    Id = "ed-note",
                    Kind = "note",
                    Title = "ED note",
                },
            ],
        };

    private static InvestigationResult Result(string text, string? state = null, decimal? fromMinute = null) =>
        new(text, state, fromMinute, [], null, null);

    private static Transition To(
        string state,
        decimal? atMinute = null,
        decimal? afterMinutes = null,
        Condition[]? when = null,
        Condition[]? unless = null
    ) => new(state, atMinute, afterMinutes, when ?? [], unless ?? []);

    private static CopilotOutput Output(
        string id,
        CopilotStage stage,
        string text,
        string? sound = null,
        string? request = null
    ) =>
        new()
        {
            Id = id,
            Tool = "chat",
            Stage = stage,
            Title = id,
            Text = text,
            SoundText = sound,
            Request = request is null ? [] : [request],
            Checks = [new OutputCheck("chart", "ed-triage", null, "Aspirin 75 mg.")],
        };
}
