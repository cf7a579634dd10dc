namespace LearnClinicalAI.Content.Import;

/// <summary>What an examination by its name is looked up as, and what it takes.</summary>
/// <param name="Words">One of these in the name makes it this kind.</param>
/// <param name="Intimate">Asks for leave and company.</param>
internal sealed record ExamKind(string Region, string[] Words, string[] Synonyms, bool Intimate = false);

internal static class ExamKinds
{
    /// <summary>The first that fits counts; the last are those that any patient may be asked to undergo.</summary>
    private static readonly ExamKind[] All =
    [
        new(
            "genitals",
            ["genit", "scrot", "penis", "penile", "testic", "pelvic", "vagin", "speculum", "bimanual", "gynec"],
            ["genital examination", "pelvic examination"],
            true
        ),
        new("rectum", ["rect", "anal ", "anus", "anoscop"], ["rectal examination", "pr examination"], true),
        new("breasts", ["breast"], ["breast examination", "examine the breasts"], true),
        new("abdomen", ["obstetric", "uterine", "fetal"], ["obstetric examination", "examine the womb"], true),
        new("mind", ["mental", "psychiatr"], ["mental state examination", "mental status examination", "mse"]),
        new(
            "nerves",
            ["neuro", "cranial", "reflex", "sensation", "motor", "coordination", "gait", "strength"],
            ["neurological examination", "examine the nerves", "neuro exam", "cranial nerves", "power and reflexes"]
        ),
        new(
            "eyes",
            ["eye", "ophthal", "fundo", "visual", "vision", "slit"],
            ["eye examination", "fundoscopy", "look in the eyes"]
        ),
        new(
            "ears, nose and throat",
            ["ent", "ear", "nose", "nasal", "throat", "oral", "mouth", "otoscop", "audio", "hearing"],
            ["ENT examination", "look in the ears and throat", "otoscopy"]
        ),
        new(
            "skin",
            ["skin", "derm", "rash", "lesion", "macule"],
            ["skin examination", "look at the skin", "look at the rash"]
        ),
        new(
            "chest",
            ["heart", "cardi", "murmur"],
            [
                "listen to the heart",
                "heart sounds",
                "auscultate the heart",
                "cardiac examination",
                "cardiovascular examination",
            ]
        ),
        new(
            "chest",
            ["lung", "pulmon", "respir", "chest", "thora", "breath"],
            [
                "listen to the chest",
                "listen to the lungs",
                "auscultate the lungs",
                "chest examination",
                "respiratory examination",
            ]
        ),
        new(
            "abdomen",
            ["abdom", "liver", "spleen", "renal", "kidney", "hepat", "flank"],
            ["abdominal examination", "feel the belly", "palpate the abdomen", "examine the abdomen"]
        ),
        new("neck", ["neck", "lymph", "thyroid"], ["neck examination", "lymph nodes", "feel the neck"]),
        new(
            "legs",
            ["leg", "lower extremit", "lower limb", "pedal", "vascular"],
            ["examine the legs", "leg examination", "peripheral pulses"]
        ),
        new(
            "joints and limbs",
            [
                "musculo",
                "joint",
                "knee",
                "hip",
                "shoulder",
                "hand",
                "wrist",
                "finger",
                "spine",
                "back",
                "extremit",
                "limb",
                "ankle",
                "foot",
            ],
            ["musculoskeletal examination", "examine the joint", "examine the limb"]
        ),
        new("growth", ["growth", "head circumference", "weight", "length"], ["growth chart", "weigh and measure"]),
        new(
            "whole",
            ["general", "appearance", "inspection", "observation"],
            ["general inspection", "general appearance", "look at the patient"]
        ),
    ];

    /// <summary>Examinations that a learner may ask for in any case.</summary>
    public static readonly (string Id, string Name, string Region, string[] Synonyms)[] Usual =
    [
        ("general-look", "General look", "whole", ["general inspection", "general appearance", "look at the patient"]),
        (
            "heart",
            "Heart",
            "chest",
            ["listen to the heart", "heart sounds", "auscultate the heart", "cardiovascular examination"]
        ),
        (
            "lungs",
            "Lungs",
            "chest",
            ["listen to the lungs", "listen to the chest", "auscultate the lungs", "respiratory examination"]
        ),
        ("abdomen", "Abdomen", "abdomen", ["abdominal examination", "feel the belly", "palpate the abdomen"]),
        (
            "nervous-system",
            "Nervous system",
            "nerves",
            ["neurological examination", "neuro exam", "cranial nerves", "reflexes"]
        ),
        ("skin", "Skin", "skin", ["look at the skin", "skin examination"]),
    ];

    private static readonly ExamKind Other = new("", [], []);

    public static ExamKind Of(string name)
    {
        var low = $" {name.ToLowerInvariant()} ";
        return Array.Find(All, kind => kind.Words.Any(word => Holds(low, word))) ?? Other;
    }

    /// <summary>Short words only whole: "ent" is not in "movement".</summary>
    private static bool Holds(string low, string word) =>
        word.Length <= 4
            ? low.Contains($" {word.Trim()} ", StringComparison.Ordinal)
                || low.Contains($" {word.Trim()}s ", StringComparison.Ordinal)
            : low.Contains(word, StringComparison.Ordinal);
}
