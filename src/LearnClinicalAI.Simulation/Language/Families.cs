namespace LearnClinicalAI.Simulation;

/// <summary>What intents have to do with each other.</summary>
internal static class Families
{
    private static readonly Dictionary<string, string> OfRelative = new()
    {
        ["pmh.heart"] = "fh.heart",
        ["ros.chest-pain"] = "fh.heart",
        ["ros.palpitations"] = "fh.heart",
        ["pmh.cancer"] = "fh.cancer",
        ["ros.lumps"] = "fh.cancer",
        ["pmh.diabetes"] = "fh.diabetes",
        ["pmh.mental-health"] = "fh.mental-health",
        ["ros.mood"] = "fh.mental-health",
        ["ros.anxiety"] = "fh.mental-health",
        ["ros.self-harm"] = "fh.mental-health",
        ["ros.psychosis"] = "fh.mental-health",
        ["pmh.clots"] = "fh.clots",
    };

    /// <summary>Social questions that speak of relatives without asking for their illnesses.</summary>
    private static readonly HashSet<string> AboutHome =
    [
        "sh.contacts",
        "sh.living",
        "sh.support",
        "sh.relationship",
        "sh.safety",
        "sh.stress",
        "sh.finances",
        "sh.pets",
        "sh.travel",
        "sh.occupation",
        "sh.beliefs",
    ];

    /// <summary>Acts that name symptoms and illnesses without asking for them.</summary>
    private static readonly HashSet<string> TellingActs =
    [
        "act.explain",
        "act.safety-net",
        "act.empathy",
        "act.reassure",
        "act.summarise",
        "act.shared-decision",
        "act.consent",
        "act.check-understanding",
        "act.introduce",
    ];

    public static bool Tells(string intent) => TellingActs.Contains(intent);

    /// <summary>The illness that a question about the family asks for, in the patient; null for none in particular.</summary>
    public static string? InThePatient(string intent) =>
        intent is "fh.heart" or "fh.cancer" or "fh.diabetes" or "fh.mental-health" or "fh.clots"
            ? "pmh." + intent[3..]
            : null;

    public static string Of(string intent) => intent.Split('.', 2)[0];

    public static bool IsAct(string intent) => intent.StartsWith("act.", StringComparison.Ordinal);

    public static bool IsComplaint(string intent) => intent.StartsWith("hpc.", StringComparison.Ordinal);

    public static bool IsSymptom(string intent) => intent.StartsWith("ros.", StringComparison.Ordinal);

    /// <summary>The same subject asked of a relative.</summary>
    public static string InTheFamily(string intent) =>
        Of(intent) is "fh" || AboutHome.Contains(intent) ? intent
        : Of(intent) is "pmh" or "ros" or "sh" or "allergy" or "hpc" or "meds"
            ? OfRelative.GetValueOrDefault(intent, "fh.general")
        : intent;

    /// <summary>Where "anything else?" leads after a question.</summary>
    public static string Rest(string intent) =>
        Of(intent) switch
        {
            "pmh" => "pmh.conditions",
            "meds" => "meds.current",
            "allergy" => "allergy.any",
            "fh" => "fh.general",
            "ice" => intent,
            _ => "hpc.associated",
        };
}
