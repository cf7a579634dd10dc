using LearnClinicalAI.Server.Web.Parts.Case;
using Microsoft.AspNetCore.Components;

namespace LearnClinicalAI.Server.Web.Gallery;

/// <summary>An invented moment of an invented case.</summary>
internal static class SampleCase
{
    public static readonly TurnTarget Target = new(
        Guid.Parse("0190a000-0000-7000-8000-000000000001"),
        "/_gallery/case"
    );

    public static readonly CaseHeadView Head = new(
        "Chest pain at 02:40",
        "Daniel Reyes",
        "58 years, male",
        "Emergency department",
        "Pale, in pain",
        Tone.Warning,
        "02:52",
        "12 of 120 min",
        "Practice",
        null,
        "/"
    );

    public static readonly ReceiptView Receipt = new(
        "12 min",
        "$ 148",
        "none",
        [
            new("02:44", "Heart sounds", "1 min", null),
            new("02:46", "12-lead ECG", "0.5 min", "$ 30"),
            new("02:50", "Troponin", "0.5 min", "$ 48"),
            new("02:51", "Chest radiograph", "0.5 min", "$ 70"),
        ]
    );

    public static readonly VitalsView Vitals = new(
        [
            new("Heart rate", "HR", "104", "/min", ValueFlag.High, "was 98"),
            new("Blood pressure", "BP", "148/92", "mmHg", ValueFlag.High),
            new("Respiratory rate", "RR", "20", "/min"),
            new("Oxygen saturation", "SpO₂", "96", "%"),
            new("Temperature", "Temp", "36.8", "°C"),
            new("Pain", "Pain", "7", "/10", ValueFlag.CriticalHigh),
        ],
        "02:52",
        "Sitting up, one hand on his chest, sweating."
    );

    public static readonly ChatLine[] Lines =
    [
        new("l1", ChatSpeaker.Event, "", "You enter the room.", "02:40", "talk"),
        new("l2", ChatSpeaker.Patient, "Daniel Reyes", "Doctor? It's my chest. It won't let up.", "02:40"),
        new("l3", ChatSpeaker.Doctor, "You", "Hello Mr Reyes, I'm Dr Lee. Tell me what happened tonight.", "02:41"),
        new(
            "l4",
            ChatSpeaker.Patient,
            "Daniel Reyes",
            "It woke me about half past one. Like someone standing on me. My wife made me come.",
            "02:41"
        ),
        new(
            "l5",
            ChatSpeaker.Doctor,
            "You",
            "That sounds frightening. Does the pain go anywhere, and do you smoke?",
            "02:42"
        ),
        new(
            "l6",
            ChatSpeaker.Patient,
            "Daniel Reyes",
            "Up into my jaw, a bit. And … I stopped years ago. Mostly.",
            "02:42"
        ),
        new(
            "l7",
            ChatSpeaker.Event,
            "",
            "You listen to his heart.",
            "02:44",
            "stethoscope",
            "#result-heart",
            "See the finding"
        ),
        new(
            "l8",
            ChatSpeaker.Event,
            "",
            "You order a 12-lead ECG, a troponin and a chest radiograph.",
            "02:46",
            "flask"
        ),
        new("l9", ChatSpeaker.Event, "", "The ECG is here.", "02:51", "chart", "#result-ecg", "See the result"),
        new(
            "l10",
            ChatSpeaker.Course,
            "Hint",
            "He said “mostly”. Is there a question that would open this up?",
            "02:51"
        ),
        new("l11", ChatSpeaker.Doctor, "You", "When you say you mostly stopped, what do you mean?", "02:52"),
        new(
            "l12",
            ChatSpeaker.Patient,
            "Daniel Reyes",
            "Three or four when I'm out with the crew. Don't tell her, will you?",
            "02:52"
        ),
    ];

    public static readonly ResultView[] Results =
    [
        new(
            "result-ecg",
            "12-lead ECG",
            "Bedside test",
            "02:51",
            Text: "Rate 104, sinus rhythm. 1 mm ST depression in V4 to V6. No previous tracing.",
            Media: new(
                "/_gallery/ecg.svg",
                "ECG strip: sinus tachycardia with ST depression in the lateral leads",
                MediaKind.Ecg,
                "Lead V5, 25 mm/s"
            ),
            IsNew: true
        ),
        new(
            "result-troponin",
            "Troponin and basic bloods",
            "Blood test",
            "02:51",
            Values:
            [
                new("Troponin T", "86", "ng/L", "< 14", ValueFlag.CriticalHigh),
                new("Potassium", "3.3", "mmol/L", "3.5–5.1", ValueFlag.Low),
                new("Creatinine", "88", "µmol/L", "60–105"),
                new("Haemoglobin", "142", "g/L", "130–170"),
            ]
        ),
        new("result-cxr", "Chest radiograph", "Imaging", "02:51", "03:20"),
        new("result-heart", "Heart sounds", "Examination", "02:44", Text: "Regular, no murmur, no rub."),
    ];

    public static readonly DocumentView[] Documents =
    [
        new(
            "ed-triage",
            "Triage note",
            "Note",
            "02:38",
            "R. Osei, RN",
            new(
                "<p>58 y m, chest pain since 01:30, central, 7/10, sweaty. <strong>Allergy:</strong> penicillin (rash). Walked in with wife.</p><table><thead><tr><th>Taken</th><th>Value</th></tr></thead><tbody><tr><td>BP</td><td>146/90</td></tr></tbody></table>"
            ),
            true
        ),
        new("gp-summary", "Summary from primary care", "Letter", "11 Aug 2026", "Dr P. Lindqvist", null),
        new("medicines", "Medicines on admission", "List", "02:39", null, null),
    ];

    public static readonly CopilotToolView Chat = new(
        "chat",
        "Meridian Assist",
        "Chat assistant",
        "Agreed with a consultant in 82 % of 310 vignettes; not tested on night admissions.",
        "Summaries and suggestions for clinicians; not for dosing.",
        true
    );

    public static readonly CopilotToolView Search = new(
        "search",
        "Paperlane",
        "Literature search",
        "Not stated by the maker.",
        "Finding published evidence.",
        false
    );

    public static readonly CopilotCardView[] Cards =
    [
        new(
            "triage-note",
            Chat,
            "Summary of the first minutes",
            new(
                "<p>58-year-old man, central chest pain since 01:30 radiating to the jaw, ex-smoker. ECG: lateral ST depression. <strong>No known allergies.</strong></p><p>Suggest: aspirin 300 mg oral now; high-sensitivity troponin at 0 and 1 h; cardiology on call.</p>"
            ),
            "58-year-old man, central chest pain since 01:30 radiating to the jaw, ex-smoker. No known allergies. Suggest: aspirin 300 mg oral now.",
            "02:52",
            CopilotAnswer.Open,
            null,
            [
                new("chart", "Triage note", "Allergy: penicillin (rash)."),
                new("patient", "the patient"),
                new("source", "the published source"),
            ],
            true
        ),
        new(
            "evidence",
            Search,
            "Two trials on early discharge",
            new("<p>Reports two trials in which patients with a single normal troponin went home safely.</p>"),
            "Reports two trials …",
            "02:48",
            CopilotAnswer.Rejected,
            "The second reference cannot be found under its DOI.",
            [new("source", "Source", "No article is registered under this DOI.")]
        ),
    ];

    public static readonly WritingDeskView Note = new(
        "ed-note",
        "Emergency department note",
        "For the colleague who takes over in the morning.",
        ["Situation: who, what, since when", "Background: risk, medicines, reactions", "What was given, and when"],
        ["Start of pain, arrival and ECG times", "Drug reactions, from the record and from the patient"],
        250,
        20_000,
        null,
        null
    );

    public static IEnumerable<object> Find(string typed) =>
        new[]
        {
            ("ecg", "12-lead ECG", "Bedside, 5 min"),
            ("troponin", "Troponin", "Blood, 45 min"),
            ("cxr", "Chest radiograph", "Imaging, 30 min"),
            ("ctpa", "CT pulmonary angiogram", "Imaging, 60 min"),
            ("d-dimer", "D-dimer", "Blood, 50 min"),
        }
            .Where(entry => entry.Item2.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .Select(entry => new
            {
                value = entry.Item1,
                text = entry.Item2,
                note = entry.Item3,
            });
}
