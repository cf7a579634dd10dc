using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>The ways in which one diagnosis is spelled, and the words of it that tell it.</summary>
internal static partial class DiagnosisSpellings
{
    /// <summary>A word at least this long that is no everyday word of medicine tells its diagnosis.</summary>
    private const int ShortestTelling = 8;

    private static readonly HashSet<string> Families = new(
        (
            "leukemia lymphoma cancer carcinoma tumor cyst arthritis dermatitis hepatitis colitis nephritis bursitis "
            + "neuralgia vertigo syncope seizure jaundice dislocation dementia pneumonia hemorrhage nephropathy retinitis "
            + "cystitis cholangitis torsion fracture anemia neuropathy myopathy encephalopathy vasculitis"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Everyday = new(
        (
            "abdominal abnormal absolute accident adenocarcinoma adrenal adolescent allergic alcoholic aneurysm anterior apical "
            + "arterial arthritis atherosclerotic attention autoimmune bacterial bacterium behavior benign biliary bilateral "
            + "bladder bleeding bronchial carcinoma cardiac cardiovascular cellulitis central cerebral cervical children "
            + "cholestasis chronic coronary compression congenital contagious contusion cyst cystitis defect deficiency "
            + "deficits degenerative dementia depression depressive dermatitis diabetes diabetic diarrhea diffuse disease "
            + "dislocation disorder disseminated distress duodenal effusion embolism encephalopathy endocrine enlarged "
            + "epithelial erythema esophageal essential exposure external failure familial fracture frontal fungal "
            + "functional gastric gastrointestinal generalized genetic gestational hemolytic hemorrhage hemorrhagic hepatic "
            + "hepatitis hormonal hyperplasia hypertension hypertensive hypertrophic hypothyroidism idiopathic immune impaired "
            + "infection infectious infection infiltration inflammation inflammatory influenza inherited insertion "
            + "insufficiency interstitial intestinal intoxication intracranial intraventricular ischemia ischemic jaundice "
            + "labyrinth lateral leukemia lymphatic lymphoma malformation malignant meningitis metabolic metastatic micturition "
            + "multifocal multiple muscular myocardial necrosis neonatal nephritis nephropathy nervous neuralgia neurologic "
            + "neurological neuropathy nightmare nocturnal obstruction obstructive oppositional ovarian overdose palsy pancreatic "
            + "paralysis partial pediatric pelvic peptic peripheral personality physiological placental pneumonia posterior "
            + "postpartum pregnancy premature primary production profound progressive pulmonary reaction reactive recurrent "
            + "regional respiratory retinitis rheumatic rheumatoid rupture secondary seizure sensitivity sickness similar "
            + "situational spontaneous stenosis stomach subacute superior symptoms syndrome systemic tendinitis testicular "
            + "thoracic thrombosis thyroid toxicity transient traumatic tumor ulcerative unspecified urinary uterine vaginal "
            + "valvular vascular venous vertebral vestibular withdrawal adhesive positional paroxysmal lymphocytic myelogenous "
            + "lymphoblastic membranous eczematous medullary mesenteric"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    [GeneratedRegex(@"\s*\((?<in>[^()]*)\)", RegexOptions.CultureInvariant, CleanText.Patience)]
    private static partial Regex Bracketed { get; }

    [GeneratedRegex(
        @"^(?<name>\p{Lu}[\p{L}-]{4,})(?:'s)? (?:disease|syndrome)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Eponym { get; }

    /// <summary>"Progressive multifocal encephalopathy (PML)": the name and what stands in brackets.</summary>
    public static IEnumerable<string> Written(string raw)
    {
        var name = Bracketed.Replace(raw, "").Trim().TrimEnd('.', ';', ',');
        var inside = Bracketed
            .Matches(raw)
            .Select(found => found.Groups["in"].Value.Trim())
            .Where(text => text.Any(char.IsLetter) && text.Split(' ').Length <= 6);
        return (name.Length > 0 ? [name] : Array.Empty<string>()).Concat(inside);
    }

    /// <summary>With and without possessive, accents, plural; British and American.</summary>
    public static IEnumerable<string> Others(string name)
    {
        var spellings = new List<string>();
        if (name.Contains("'s ", StringComparison.Ordinal))
        {
            spellings.Add(name.Replace("'s ", " ", StringComparison.Ordinal));
        }
        if (Eponym.Match(name) is { Success: true } eponym && !Everyday.Contains(eponym.Groups["name"].Value))
        {
            var last = name[(name.LastIndexOf(' ') + 1)..];
            var who = eponym.Groups["name"].Value;
            spellings.Add($"{who}'s {last}");
            spellings.Add($"{who}'s");
            spellings.Add(who);
        }
        if (Unaccented(name) is var plain && plain != name)
        {
            spellings.Add(plain);
        }
        foreach (var one in spellings.Prepend(name).ToList())
        {
            if (
                one.Contains("tumor", StringComparison.OrdinalIgnoreCase)
                && !one.Contains("tumour", StringComparison.OrdinalIgnoreCase)
            )
            {
                spellings.Add(one.Replace("tumor", "tumour", StringComparison.OrdinalIgnoreCase));
            }
            if (one.EndsWith("oids", StringComparison.Ordinal) || one.EndsWith("ids", StringComparison.Ordinal))
            {
                spellings.Add(one[..^1]);
            }
        }
        return spellings;
    }

    /// <summary>"Acute lymphoblastic leukemia" is a leukemia.</summary>
    public static IEnumerable<string> Broader(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && Families.Contains(words[^1]) ? [words[^1].ToLowerInvariant()] : [];
    }

    /// <summary>Words that nobody would write who does not mean this diagnosis ("coarctation", "molluscum").</summary>
    public static IEnumerable<string> Telling(string name) =>
        name.Split([' ', '-', '/', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', '(', ')').Replace("'s", "", StringComparison.Ordinal))
            .Where(word => word.Length >= ShortestTelling && word.All(char.IsLetter) && !Everyday.Contains(word))
            .Select(word => word.ToLowerInvariant())
            .Where(word => !string.Equals(word, name, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal);

    private static string Unaccented(string text) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormD)
                    .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            )
            .Normalize(NormalizationForm.FormC);
}
