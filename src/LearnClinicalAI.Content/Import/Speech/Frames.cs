using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>The frames in which a record puts what a patient tells: "the patient reports …", "presents with …".</summary>
internal sealed partial class Retelling
{
    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Patient =
        @"(?:(?:the|this)\s+)?(?:patient|newborn|neonate|infant|child|baby|boy|girl|man|woman|toddler)|he|she|they";
    private const string Relative =
        @"(?:(?:the|his|her|their)\s+)?(?:(?:patient|newborn|infant|child|baby|boy|girl)'s\s+)?(?:mother|father|parents?|wife|husband|daughter|son|family(?:\s+members)?|roommates?|caregiver|partner|boyfriend|girlfriend)";
    private const string Tells =
        @"(?:reports?|states?|notes?|mentions?|says?|explains?|describes?|recalls?|adds?|indicates?|believes?|complains?|admits?|endorses?|recounts?|cites?|reveals?|noticed|notices|has noticed|have noticed|observed)";
    private const string Adverb =
        @"(?:also|additionally|further|furthermore|currently|recently|now|previously|initially|reportedly|specifically|occasionally)";

    [GeneratedRegex(
        $@"^(?:upon further questioning,\s+)?(?<who>{Relative})\s+(?:{Adverb}\s+)?(?<verb>{Tells})(?:\s+(?<that>that))?,?\s+(?<rest>.+)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex RelativeTells { get; }

    [GeneratedRegex(
        $@"^(?:{Patient})\s+(?:{Adverb}\s+)?(?:complains of|complained of|admits to|presents with|presented with|is presenting with|{Tells})(?:\s+(?<that>that))?\s+(?<rest>.+)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex PatientTells { get; }

    [GeneratedRegex(
        $@"^(?:{Patient})\s+(?:presents?|presented|is presented|came in|comes in|is here|is seen)(?:\s+(?:to|in|at)\s+(?:the|an?|his|her)\s+[\w\s-]+?)?(?:\s+by\s+(?:his|her|their)\s+\w+)?(?:\s+today)?\s+(?<link>with|for|due to|because of)\s+(?:complaints?\s+of\s+|(?:a\s+)?chief complaints?\s+of\s+|concerns?\s+(?:of|about)\s+)?(?<rest>.+)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Presents { get; }

    [GeneratedRegex(
        $@"^(?:{Patient})\s+(?:was|is|has been)\s+brought\s+(?:in|to)\b(?:\s+(?:to\s+)?the\s+[\w\s]+?)?(?:\s+by\s+(?<by>[\w\s]+?))?\s+(?<link>due to|because of|for|after|with)\s+(?<rest>.+)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex BroughtIn { get; }

    [GeneratedRegex(
        @"^(?:having\s+)?(?:an?|the)?\s*(?<n>\d+|an?|one|two|three|four|five|six|several)?[\s-]*(?<unit>hour|day|week|month|year)s?(?:-long)?\s+history\s+of\s+(?:experiencing\s+)?(?<what>.+)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex HistoryFor { get; }

    [GeneratedRegex(
        @"^(?:(?<stem>experienc|hav|suffer|develop|notic|feel|tak|be)ing)\s+(?<what>.+)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Gerund { get; }

    [GeneratedRegex(@"^(?<what>.+?)\s+as\s+(?:being\s+)?(?<like>.+)$", Plainly, CleanText.Patience)]
    private static partial Regex DescribedAs { get; }

    [GeneratedRegex(
        $@"^(?:{Patient})\s+(?:{Adverb}\s+)?(?:has|have)\s+(?:{Adverb}\s+)?(?:been\s+experiencing|experienced|been\s+having)\s+(?<rest>.+)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex HasExperienced { get; }

    [GeneratedRegex(
        $@"^(?:(?:{Patient})\s+(?:has|had)\s+)?(?<rest>(?:an?\s+|the\s+)?(?:\d+|[a-z]+)?[\s-]*(?:hour|day|week|month|year)s?(?:-long)?\s+history\s+of\s+.+)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex HasHistory { get; }

    [GeneratedRegex(
        @"^(?:additionally|furthermore|moreover|also|specifically|in addition),?\s+",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Beside { get; }

    [GeneratedRegex(
        @"^(?:(?:the|her|his|their|this|these|an?)\s+)?(?:(?!that\b|which\b|who\b|when\b|while\b|due\b|after\b|of\b)[\w'-]+\s+){0,3}?(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|started|began|seems?|feels?|occurs?|occurred|developed|believes|got|fell|felt|went|became|made|took|worsens?|improves?|appeared|resolved|continues?|tends?|lasted|ceased|takes|denies|uses|includes|included|shows|indicated|needs|wants)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex ClauseStart { get; }
}
