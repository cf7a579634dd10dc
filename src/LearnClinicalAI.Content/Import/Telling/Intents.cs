using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>Which questions a statement answers: by where it stands, by its words, and by what the engine takes its things for.</summary>
internal sealed partial class Intents(Person person)
{
    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Of a further symptom only what it says of how it goes; its place and kind are its own.</summary>
    private static readonly HashSet<string> OfHowItGoes =
    [
        "hpc.exacerbating",
        "hpc.relieving",
        "hpc.radiation",
        "hpc.timing",
        "hpc.progression",
        "hpc.previous",
        "hpc.self-treatment",
        "hpc.impact",
        "hpc.circumstances",
    ];

    [GeneratedRegex(
        @",\s*|;\s*|\s+(?:and|or|with|including|accompanied by|along with|as well as|but|due to|experiencing|of|for|during|which|that|while|in)\s+",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Between { get; }

    [GeneratedRegex(
        @"\b(?:family history|(?:mother|father|brothers?|sisters?|siblings?|uncles?|aunts?|grand(?:mother|father|parents?)|cousins?|parents?)(?:'s\b|\s+(?:\w+\s+){0,2}(?:has|had|have|with|died|who|committing|underwent|was|were|is)\b)|\b(?:history|schizophrenia|\w+) in (?:his|her|the|their) (?:mother|father|brother|sister|family|uncle))",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex OfFamily { get; }

    [GeneratedRegex(
        @"\b(?:report|state|note|notice|mention|say|believe|describe|found|recall|observe)s?d?\b|brought|lives with|living with|concerned",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex TellsRather { get; }

    public IReadOnlyList<string> Of(Statement statement)
    {
        var text = statement.Text;
        List<string> found = statement.Part switch
        {
            _ when IsFamily(statement) => ["fh.general", .. Family(text), .. Parents(text)],
            Part.Primary => ["hpc.opening", .. Things(text), .. IntentTables.OfComplaint(text)],
            Part.Symptom =>
            [
                .. Things(text),
                .. IntentTables.OfComplaint(text).Where(OfHowItGoes.Contains),
                .. Life(text),
                "hpc.associated",
            ],
            Part.History when statement.Absent => [.. Things(text), .. Life(text)],
            Part.History => OfStory(text),
            Part.Past =>
            [
                .. Named(text),
                .. Life(text),
                .. Things(text).Where(intent => intent[..3] == "pmh"),
                "pmh.conditions",
            ],
            Part.Medicines =>
            [
                "meds.current",
                .. Named(text).Where(intent => intent is "meds.otc" or "meds.contraception" or "meds.anticoagulant"),
            ],
            Part.Allergies => ["allergy.any", "allergy.reaction"],
            Part.Social => [.. Life(text), .. Named(text).Where(intent => intent[..3] == "sh.")],
            Part.Birth => [person.IsChild ? "paed.birth" : "og.obstetric", .. Life(text)],
            _ => [.. Things(text), .. Life(text)],
        };
        if (found.Count == 0)
        {
            // told last, when somebody asks what else there is: it may be anything
            found.Add(Otherwise(statement));
        }
        if (statement.Absent)
        {
            found.AddRange(Similar(text));
            // "anything else?" is not answered with all that there is not
            found.RemoveAll(intent => intent == "hpc.associated" && found.Exists(other => other != "hpc.associated"));
        }
        return [.. Fitting(found).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// A sentence of the story speaks of the complaint, unless it names no symptom and tells of life: "sexually active for
    /// 2 years" is no onset.
    /// </summary>
    private List<string> OfStory(string text)
    {
        var things = Things(text).ToList();
        var life = Life(text).ToList();
        var complaint = IntentTables.OfComplaint(text).ToList();
        var strong = life.Where(intent => !InPassing.Contains(intent)).ToList();
        if (things.Count == 0 && strong.Count > 0 && !Ailing.IsMatch(text))
        {
            return
            [
                .. strong,
                .. complaint.Where(intent => intent is "hpc.self-treatment" or "hpc.impact" or "ice.ideas"),
            ];
        }
        return things.Count + complaint.Count > 0 ? [.. complaint, .. things, .. strong] : life;
    }

    /// <summary>What a story mentions to say something else: "difficulty concentrating at work".</summary>
    private static readonly HashSet<string> InPassing =
    [
        "sh.exercise",
        "sh.occupation",
        "sh.sleep",
        "sh.stress",
        "sh.relationship",
        "sh.living",
        "sh.diet",
        "sh.pets",
        "paed.behaviour",
    ];

    [GeneratedRegex(
        @"\b(?:pain\w*|symptoms?|swell\w*|rash|lesions?|lump|mass|episodes?|wound|sores?|weakness|fatigue|discomfort|complain\w*|it (?:started|began)|worse\w*)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Ailing { get; }

    private static string Otherwise(Statement statement) =>
        statement.Part switch
        {
            Part.Social => "sh.living",
            _ => "hpc.associated",
        };

    /// <summary>A man is not asked for his periods, nor a grown-up for the nappies.</summary>
    private IEnumerable<string> Fitting(List<string> found)
    {
        var fits = found
            .Where(intent => person.Sex != "male" || !intent.StartsWith("og.", StringComparison.Ordinal))
            .Where(intent => person.IsChild || !intent.StartsWith("paed.", StringComparison.Ordinal))
            .ToList();
        return fits.Count > 0 ? fits : ["hpc.associated"];
    }

    public static bool IsFamily(Statement statement) =>
        statement.Part == Part.Family
        || (
            statement.Part is Part.History or Part.Past or Part.Social or Part.Symptom
            && OfFamily.IsMatch(statement.Text)
            && !(
                TellsRather.IsMatch(statement.Text)
                && !statement.Text.Contains("family history", StringComparison.OrdinalIgnoreCase)
            )
        );

    private static IEnumerable<string> Family(string text) =>
        Named(text)
            .Select(intent =>
                intent switch
                {
                    "pmh.heart" => "fh.heart",
                    "pmh.cancer" => "fh.cancer",
                    "pmh.diabetes" => "fh.diabetes",
                    "pmh.mental-health" or "ros.self-harm" or "ros.mood" => "fh.mental-health",
                    "pmh.clots" => "fh.clots",
                    _ => intent,
                }
            )
            .Where(intent => intent.StartsWith("fh.", StringComparison.Ordinal));

    /// <summary>"What about your mother?"</summary>
    private static IEnumerable<string> Parents(string text) =>
        IntentTables.RelativesIn(text).Any(who => who is "mother" or "father") ? ["fh.parents"] : [];

    private static IEnumerable<string> Similar(string text) =>
        text.Contains("similar", StringComparison.OrdinalIgnoreCase) ? ["hpc.previous"] : [];

    private IEnumerable<string> Life(string text) =>
        person.IsChild ? IntentTables.OfLife(text).Concat(IntentTables.OfChild(text)) : IntentTables.OfLife(text);

    /// <summary>Symptoms that a sentence names, piece by piece.</summary>
    private static IEnumerable<string> Things(string text) =>
        Named(text).Where(intent => intent.StartsWith("ros.", StringComparison.Ordinal));

    /// <summary>Without words that the engine would take for other things: "steadily", "ring finger", "palpation".</summary>
    private static string Asked(string piece) =>
        Misleading
            .Replace(
                piece,
                found =>
                    found.Value.ToLowerInvariant() switch
                    {
                        "palpation" => "touch",
                        "ring finger" => "finger",
                        _ => "",
                    }
            )
            .Trim(' ', '.', '\'');

    [GeneratedRegex(
        @"\b(?:palpation|ring finger|\w+ly|black spots|slight|(?:has|have) been)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Misleading { get; }

    private static List<string> Named(string text) =>
        [
            .. Between
                .Split(text)
                .Prepend(text)
                .Select(Asked)
                .Where(piece => piece.Length > 2)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(Questions.ThatName)
                .Distinct(StringComparer.Ordinal),
        ];
}
