using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>What people say where a record says it in Latin or Greek.</summary>
internal static partial class LayWords
{
    private static readonly (string Term, string Lay)[] Pairs =
    [
        ("scleral icterus", "yellow eyes"),
        ("dyspnea on exertion", "shortness of breath on exertion"),
        ("dyspnea", "shortness of breath"),
        ("dyspnoea", "shortness of breath"),
        ("diplopia", "double vision"),
        ("dysuria", "pain passing urine"),
        ("burning micturition", "burning when passing urine"),
        ("micturating", "passing urine"),
        ("micturition", "passing urine"),
        ("hematuria", "blood in the urine"),
        ("haematuria", "blood in the urine"),
        ("nocturia", "getting up at night to pass urine"),
        ("epistaxis", "nosebleeds"),
        ("rhinorrhea", "a runny nose"),
        ("rhinorrhoea", "a runny nose"),
        ("pruritus", "itching"),
        ("nonpruritic", "non-itchy"),
        ("pruritic", "itchy"),
        ("syncope", "fainting"),
        ("myalgias", "muscle aches"),
        ("myalgia", "muscle aches"),
        ("arthralgias", "joint pains"),
        ("arthralgia", "joint pain"),
        ("paresthesias", "tingling"),
        ("paresthesia", "tingling"),
        ("pedal edema", "swelling of the feet"),
        ("edema", "swelling"),
        ("oedema", "swelling"),
        ("emesis", "vomiting"),
        ("defecation", "opening the bowels"),
        ("anorexia", "no appetite"),
        ("hyperlipidemia", "high cholesterol"),
        ("hypercholesterolemia", "high cholesterol"),
        ("dyslipidemia", "high cholesterol"),
        ("essential hypertension", "high blood pressure"),
        ("hypertension", "high blood pressure"),
        ("type 2 diabetes mellitus", "type 2 diabetes"),
        ("type II diabetes mellitus", "type 2 diabetes"),
        ("diabetes mellitus type II", "type 2 diabetes"),
        ("diabetes mellitus", "diabetes"),
        ("photophobia", "light hurting the eyes"),
        ("dysphagia", "trouble swallowing"),
        ("tinnitus", "ringing in the ears"),
        ("rigors", "shaking chills"),
        ("hemoptysis", "coughing up blood"),
        ("hematemesis", "vomiting blood"),
        ("melena", "black stools"),
        ("petechiae", "tiny red spots on the skin"),
        ("ecchymoses", "bruises"),
        ("erythematous", "red"),
        ("dyspareunia", "pain during intercourse"),
        ("menarche", "first period"),
        ("gastric reflux", "acid reflux"),
    ];

    private static readonly Dictionary<string, string> ByTerm = Pairs.ToDictionary(
        pair => pair.Term,
        pair => pair.Lay,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly Regex Terms = new(
        $@"\b(?:{string.Join('|', Pairs.Select(pair => Regex.Escape(pair.Term)))})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    [GeneratedRegex(@"\s*\([^()]*\)", RegexOptions.CultureInvariant, CleanText.Patience)]
    private static partial Regex Bracketed { get; }

    /// <summary>As it is said aloud: no brackets, everyday words; a capital stays a capital.</summary>
    public static string Of(string text) =>
        Said(text)
            .Replace(" an red ", " a red ", StringComparison.Ordinal)
            .Replace(" a itchy ", " an itchy ", StringComparison.Ordinal);

    private static string Said(string text) =>
        Terms.Replace(
            Bracketed.Replace(text, ""),
            found =>
                char.IsUpper(found.Value[0])
                    ? char.ToUpperInvariant(ByTerm[found.Value][0]) + ByTerm[found.Value][1..]
                    : ByTerm[found.Value]
        );
}
