using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>What around a number tells that it is a measurement, a count or a reference, and so nobody's identifier.</summary>
internal static partial class Surroundings
{
    /// <summary>A unit or a counted noun stands right behind.</summary>
    public static bool IsMeasured(this Candidate candidate) => Unit().IsMatch(candidate.After());

    /// <summary>The number of a study, a guideline, a code system or a standard.</summary>
    public static bool IsReference(this Candidate candidate) =>
        ReferenceBefore().IsMatch(candidate.Before(40)) || ReferenceInside().IsMatch(candidate.Value);

    /// <summary>A laboratory value or a count that is commonly written without its unit.</summary>
    public static bool IsCount(this Candidate candidate) => CountBefore().IsMatch(candidate.Before(40));

    /// <summary>An author in a list of references: other authors, a journal or a year of publication stand near.</summary>
    public static bool IsCited(this Candidate candidate) => Citation().IsMatch(candidate.After(250));

    /// <summary>A year, alone.</summary>
    public static bool IsYear(this Candidate candidate) => Year().IsMatch(candidate.Value);

    /// <summary>A number that goes on: 120/80, 38.5, 1,500, a time.</summary>
    public static bool GoesOn(this Candidate candidate) => Continuation().IsMatch(candidate.After(4));

    [GeneratedRegex(
        @"^[ -]?(?:m[cg]g?|µg|ug|ng|pg|k?g|gm|gr|[mdμu]?l|cc|fl|mmol|µmol|umol|nmol|pmol|mol|meq|m?iu|u|units?|cells?|copies|cfu|bpm|mm ?hg|kpa|cm|mm|nm|m|ft|feet|inch(?:es)?|lbs?|pounds|%|percent|°|hz|khz|mhz|joules?|j|k?cal(?:ories)?|hours?|hrs?|h|minutes?|mins?|seconds?|secs?|s|ms|msec|days?|weeks?|wks?|months?|years?|yrs?|tablets?|tabs?|pills|capsules?|caps?|puffs?|drops?|doses?|times|x|patients|people|persons|participants|subjects|women|men|children|adults|infants|births|deaths|cases|beds|visits|words|steps|euros?|dollars|usd|per|\^|×|x10|/|mcl|μl)(?![A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"(?:\b(?:nct|isrctn|pmid|pmcid|pmc|doi|isbn|issn|icd(?:-?(?:9|10|11))?(?:-?cm|-?pcs)?(?: codes?)?|cpt(?: codes?)?|hcpcs(?: codes?)?|drg|ndc|snomed(?: ct)?(?: codes?)?|loinc(?: codes?)?|rxnorm|rxcui|mesh|omim|atc|eudract|prospero|crd|cochrane|iso|iec|ieee|nice|rfc|version|ver|build|article|section|§|cfr|usc|public law|grant|protocol)[ .:#-]{0,3}|\bdoi\.org/[^ ]{0,30}|10\.[0-9]{4,5}/[^ ]{0,30})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex ReferenceBefore();

    [GeneratedRegex(
        @"^(?:NCT|ISRCTN|PMID|PMC|ICD|CPT|CRD|UMIN|ACTRN|ISO|IEC|NG|CG|TA|QS|RS|LOINC|SNOMED|GPT|COVID|SARS|NDC|CYP|HLA|CD|IL|TNF|OMIM)[- ]?[0-9]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex ReferenceInside();

    [GeneratedRegex(
        @"(?:\b(?:platelets?|plts?|wbcs?|leu[ck]ocytes?|neutrophils?|anc|rbcs?|viral load|vl|copies|cd4|cfu|counts?|titers?|titres?|ferritin|ck|cpk|troponin|(?:nt-?pro)?bnp|d-?dimer|hcg|amylase|lipase|ast|alt|ldh|psa|afp|ca-?125|population(?: of)?|million|cost|costs|costing|price|roughly|approximately|about|around|n ?=|total of|over|under|than|nearly)[ a-z:=>≥<≤~(]{0,18}|[$€£<>≤≥=~±]) ?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex CountBefore();

    [GeneratedRegex(
        @"^[,;]? (?:et al\b|(?:& |and )?\p{Lu}[\p{L}'-]{1,30} (?:\p{Lu}\.? ?){1,3}[,.;:&(])|\bdoi\b|\barxiv\b|\b(?:19|20)[0-9]{2};|\b[0-9]{1,4} ?\([0-9]{1,3}\)|\b(?:JAMA|Lancet|BMJ|Nature|Circulation|Journal|N Engl|NEJM|Eur Heart|PLoS|Proc Natl|Ann Intern)\b|^,? \((?:19|20)[0-9]{2}\)",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Citation();

    [GeneratedRegex("^(?:19|20)[0-9]{2}(?:[-/](?:19|20)?[0-9]{2})?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Year();

    [GeneratedRegex("^(?:[/.,:][0-9]|[0-9])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Continuation();
}
