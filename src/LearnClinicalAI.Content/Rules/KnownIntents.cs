namespace LearnClinicalAI.Content.Rules;

/// <summary>The standard vocabulary of an interview: what a sentence may ask or do.</summary>
internal static class KnownIntents
{
    private static readonly (string Group, string Names)[] Groups =
    [
        (
            "act",
            "greet introduce confirm-identity consent consent-ai empathy reassure signpost summarise explain check-understanding invite-questions safety-net shared-decision apologise close"
        ),
        ("id", "name age dob"),
        (
            "hpc",
            "opening onset mode circumstances site character radiation severity timing progression exacerbating relieving associated previous self-treatment impact"
        ),
        ("ice", "ideas concerns expectations ai-advice"),
        (
            "pmh",
            "conditions surgery admissions diabetes hypertension cholesterol heart stroke respiratory kidney liver cancer clots thyroid epilepsy mental-health trauma immunisations"
        ),
        ("meds", "current dose adherence otc changes anticoagulant contraception side-effects"),
        ("allergy", "any reaction"),
        ("fh", "general heart cancer diabetes mental-health clots parents"),
        (
            "sh",
            "smoking alcohol drugs occupation living support relationship diet exercise sleep stress travel contacts pets sexual driving safety finances beliefs"
        ),
        (
            "ros",
            "fever weight appetite fatigue night-sweats chest-pain breathlessness orthopnoea cough sputum haemoptysis wheeze palpitations oedema calf-pain syncope dizziness sweating nausea vomiting abdominal-pain bowels rectal-bleeding dysphagia heartburn jaundice urinary haematuria thirst headache vision photophobia neck-stiffness weakness numbness speech seizure confusion memory balance hearing ent rash itch joints back-pain bleeding lumps mood anxiety self-harm psychosis"
        ),
        ("og", "lmp periods pregnancy bleeding discharge obstetric"),
        ("paed", "birth feeding nappies development behaviour"),
    ];

    public static readonly IReadOnlyList<string> All =
    [
        .. Groups.SelectMany(group => group.Names.Split(' ').Select(name => $"{group.Group}.{name}")),
    ];

    private static readonly HashSet<string> Known = new(All, StringComparer.Ordinal);

    public static bool Contains(string intent) => Known.Contains(intent);

    /// <summary>What a sentence does beside asking; it needs no answer.</summary>
    public static bool IsAct(string intent) => intent.StartsWith("act.", StringComparison.Ordinal);
}
