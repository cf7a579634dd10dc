using System.Text.Json;
using System.Text.Json.Nodes;

namespace LearnClinicalAI.Content.Tests.Import;

/// <summary>Rows of our own in the form of AgentClinic, with all its liberties of nesting.</summary>
internal static class OsceRows
{
    /// <summary>A grown-up, everything in its usual place.</summary>
    public const string Gout = """
        {"OSCE_Examination": {
          "Objective_for_Doctor": "Assess and diagnose the patient presenting with a swollen, painful great toe.",
          "Patient_Actor": {
            "Demographics": "52-year-old male",
            "History": "The patient reports a 2-day history of severe pain in his right great toe that woke him from sleep. He notes that the pain is worse with the slightest touch and improves with ice. He had a similar episode last year. He tried ibuprofen without relief.",
            "Symptoms": {"Primary_Symptom": "Painful right great toe", "Secondary_Symptoms": ["Swelling of the toe", "Low-grade fever", "No trauma to the foot"]},
            "Past_Medical_History": "Hypertension, currently managed with hydrochlorothiazide. No known drug allergies.",
            "Social_History": "Non-smoker, drinks two beers nightly. Works as a baker. Lives with his wife.",
            "Review_of_Systems": "Denies chest pain, cough, or changes in bowel or urinary habits. No additional symptoms provided."
          },
          "Physical_Examination_Findings": {
            "Vital_Signs": {"Temperature": "37.8°C (100.0°F)", "Blood_Pressure": "148/92 mmHg", "Heart_Rate": "96 bpm", "Respiratory_Rate": "16 breaths/min", "Oxygen_Saturation": "98% on room air"},
            "Foot_Examination": {"Inspection": "Red, swollen right first metatarsophalangeal joint.", "Palpation": "Exquisitely tender and warm.", "Range_of_Motion": "Limited by pain"},
            "Cardiopulmonary_Examination": {"Heart": "Regular rhythm, no murmurs.", "Lungs": "Clear bilaterally."}
          },
          "Test_Results": {
            "Complete_Blood_Count": {"WBC": "11,800 /μL (elevated)", "Hemoglobin": "14.1 g/dL", "Platelets": "260,000 /μL"},
            "Blood_Tests": {"Creatinine": "1.1 mg/dL (normal range: 0.7-1.3)", "Uric_Acid": "9.4 mg/dL (high)", "C-Reactive_Protein": "Elevated"},
            "Joint_Aspiration": {"Findings": "Needle-shaped, negatively birefringent crystals, consistent with gout."},
            "X-ray_Foot": {"Findings": "Soft tissue swelling, no fracture."},
            "Stool_Culture": {"Findings": "Pending"}
          },
          "Correct_Diagnosis": "Gout"
        }}
        """;

    /// <summary>An infant, told by the mother; lists inside lists.</summary>
    public const string Croup = """
        {"OSCE_Examination": {
          "Objective_for_Doctor": "Evaluate the infant presenting with a barking cough.",
          "Patient_Actor": {
            "Demographics": "14-month-old girl",
            "History": ["The patient's mother reports that her daughter has had a barking cough since last night.", "The mother gave her paracetamol with no improvement. The infant was born at term by vaginal delivery."],
            "Symptoms": {"Primary_Symptom": ["Barking cough"], "Secondary_Symptoms": {"Breathing": ["Noisy breathing when crying"], "General": "Runny nose"}},
            "Past_Medical_History": "Born full term. Immunizations up to date.",
            "Social_History": "Attends daycare. Lives with parents and an older brother.",
            "Review_of_Systems": {"General": "Has had a mild fever.", "Gastrointestinal": "No vomiting or diarrhea."}
          },
          "Physical_Examination_Findings": {
            "Vital_Signs": {"Temperature": "38.2°C", "Heart_Rate": "140 bpm", "Respiratory_Rate": "38 breaths/min"},
            "Respiratory_Examination": {"Inspection": "Mild subcostal retractions.", "Auscultation": {"Upper_Airway": "Inspiratory stridor when crying", "Lungs": "Clear"}}
          },
          "Test_Results": {},
          "Correct_Diagnosis": "Croup (acute laryngotracheobronchitis)"
        }}
        """;

    /// <summary>Odd keys, no vital signs, a newborn of unknown sex, a diagnosis in a list.</summary>
    public const string Newborn = """
        {"osceExamination": {
          "objective": "Examine the newborn.",
          "patientActor": {
            "demographics": {"Age": "3 days", "Birth weight": "3100 g"},
            "presentingHistory": {"story": {"told": "The baby has been feeding poorly since yesterday. There has been no fever."}},
            "symptoms": {"chiefComplaint": "Poor feeding", "others": []},
            "birthHistory": "Born at 39 weeks after an uneventful pregnancy.",
            "Favourite_Colour": "The grandmother thinks the eyes look yellow."
          },
          "physicalExamination": "Yellow skin of face and chest. Otherwise well.",
          "tests": {"Bilirubin_Total": 12.5, "Group": {"Mother": "O positive", "Baby": "A positive"}, "Done": true, "Nothing": null},
          "correctDiagnosis": ["Hemolytic disease of the newborn", "ABO incompatibility"]
        }}
        """;

    /// <summary>Somebody who cannot tell the story; the wife does.</summary>
    public const string Confused = """
        {"OSCE_Examination": {
          "Objective_for_Doctor": "Assess the cause of confusion.",
          "Patient_Actor": {
            "Demographics": "71-year-old man",
            "History": "The patient's wife reports that he has become confused over the past 3 days. She notes that he takes amitriptyline at night. He has not passed urine since yesterday.",
            "Symptoms": {"Primary_Symptom": "Confusion", "Secondary_Symptoms": ["Lower abdominal pain", "Inability to pass urine"]},
            "Past_Medical_History": ["Enlarged prostate", "Depression"],
            "Current_Medications": ["Amitriptyline", "Tamsulosin"],
            "Social_History": "Retired bus driver. Former smoker.",
            "Review_of_Systems": "Patient appears drowsy. Denies fever."
          },
          "Physical_Examination_Findings": {
            "Vital_Signs": {"Temperature": "98.2°F", "Blood_Pressure": "158/90 mm Hg", "Pulse": "104/min"},
            "General_Examination": {"Appearance": "Restless and disoriented.", "Abdomen": "Tender mass above the pubic bone, dull to percussion."},
            "Neurological_Examination": {"Reflexes": "Normal"}
          },
          "Test_Results": {"Imaging": {"Bladder_Ultrasound": {"Findings": "1,150 mL in the bladder, confirming acute urinary retention."}}, "Urinalysis": {"Nitrites": "Negative", "WBC": "0-2 /HPF"}},
          "Correct_Diagnosis": "Acute urinary retention"
        }}
        """;

    /// <summary>Contradicts itself, and names its answer wherever it can.</summary>
    public const string Shingles = """
        {"OSCE_Examination": {
          "Objective_for_Doctor": "Diagnose shingles in a woman with a rash.",
          "Patient_Actor": {
            "Demographics": "A 67 year old woman",
            "History": "She developed burning pain on the left side of her chest 4 days ago, followed by a rash. Her neighbour told her that it was shingles. Her mother had breast cancer. She travelled to Portugal last month.",
            "Symptoms": {"Primary_Symptom": "Painful rash on the chest", "Secondary_Symptoms": ["Fever", "Itching"]},
            "Past_Medical_History": "Rheumatoid arthritis treated with methotrexate. Chickenpox as a child.",
            "Social_History": "Does not smoke or drink alcohol. Retired teacher, lives alone.",
            "Review_of_Systems": "Denies fever, cough, or weight loss."
          },
          "Physical_Examination_Findings": {
            "Vital_Signs": {"Temperature": "37.9 C", "Blood_Pressure": "132/78", "Heart_Rate": "88/min"},
            "Skin_Examination": {"Inspection": "Grouped vesicles on a red base in the left T5 dermatome, typical of shingles.", "Palpation": "Tender"}
          },
          "Test_Results": {"PCR_of_Vesicle_Fluid": {"Result": "Varicella zoster virus DNA detected, diagnostic of shingles"}},
          "Correct_Diagnosis": "Shingles"
        }}
        """;

    public static readonly string[] All = [.. new[] { Gout, Croup, Newborn, Confused, Shingles }.Select(OneLine)];

    public static string OneLine(string json) => JsonNode.Parse(json)!.ToJsonString(Relaxed);

    /// <summary>The row with a text put behind the one at the path.</summary>
    public static string With(string json, string more, params string[] path)
    {
        var root = JsonNode.Parse(json)!;
        var parent = root;
        foreach (var key in path[..^1])
        {
            parent = parent[key]!;
        }
        parent[path[^1]] = $"{parent[path[^1]]} {more}";
        return root.ToJsonString(Relaxed);
    }

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ImportedCase Import(string row)
    {
        var made = Assert.Single(AgentClinic.Import([OneLine(row)]));
        Assert.True(made.Case is not null, made.Fault);
        return made.Case;
    }

    public static CaseFolder Read(ImportedCase made)
    {
        var read = CaseReader.Read(made.Slug, made.Files);
        Assert.DoesNotContain(read.Complaints, one => one.Severity == Severity.Error);
        return read.Value!;
    }

    public static string Text(ImportedCase made, string path) =>
        System.Text.Encoding.UTF8.GetString(made.Files.Single(file => file.Path == path).Bytes);
}
