using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Places smaller than a state.</summary>
internal static partial class Places
{
    private const string Word = @"[A-Z][a-z'-]{1,20}";

    private const string Suffix =
        @"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr(?!\.? [A-Z])|Court|Ct|Way|Place|Pl|Terrace|Ter|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Square|Sq|Close|Crescent|Trail|Trl|Alley|Row|Mews|Gardens|Grove|Turnpike|Plaza|Loop)";

    private const string State =
        @"(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming)";

    /// <summary>A house in a street is as good as a name, so it is blocked, more strictly than the table of the rules asks.</summary>
    public static IReadOnlyList<Detector> Sure { get; } =
    [
        new(Category.Address, Tier.B, "street", Street(), candidate => !candidate.IsMeasured()),
        new(Category.Address, Tier.B, "street-abroad", StreetAbroad(), candidate => !candidate.IsMeasured()),
        new(Category.Address, Tier.B, "post-box", PostBox()),
        new(Category.Address, Tier.B, "state-and-zip", StateAndZip()),
    ];

    public static IReadOnlyList<Detector> Doubtful { get; } =
    [
        new(Category.Address, Tier.C, "zip", Zip()),
        new(
            Category.Address,
            Tier.C,
            "postcode",
            Postcode(),
            candidate => !candidate.IsMeasured() && !MeasuredPostcode().IsMatch(candidate.Value)
        ),
        new(
            Category.Address,
            Tier.C,
            "city-and-state",
            CityState(),
            candidate => Vocabulary.MayBeName(candidate.Value[..candidate.Value.IndexOf(',', StringComparison.Ordinal)])
        ),
        new(Category.Address, Tier.C, "institution", Institution(), IsNamedInstitution),
        new(Category.Address, Tier.C, "lives-in", LivesIn(), candidate => !Vocabulary.IsWidePlace(candidate.Value)),
        new(Category.Address, Tier.C, "from-place", From(), candidate => Vocabulary.LooksLikeName(candidate.Value)),
        new(Category.Address, Tier.C, "room", Room()),
    ];

    private static bool IsNamedInstitution(Candidate candidate) => !GeneralInstitution().IsMatch(candidate.Value);

    [GeneratedRegex(
        @"(?<![\w./-])[0-9]{1,6}[A-Za-z]?,? (?:[NSEW]{1,2}\.? |North |South |East |West )?(?:"
            + Word
            + @" |[0-9]{1,3}(?:st|nd|rd|th) ){1,4}"
            + Suffix
            + @"\b(?![a-z])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Street();

    [GeneratedRegex(
        @"(?<![\w./-])[0-9]{1,5}(?: ?bis)?,? (?i:rue|avenue|boulevard|chemin|impasse|allée|quai|calle|avenida|carrer|via|viale|piazza|rua)(?: (?:de|du|des|del|della|la|le|las|los|l')){0,2} ?\p{Lu}[\p{L}'-]{1,25}|\b\p{Lu}[\p{L}'-]{1,25}(?:straße|strasse|str\.|weg|gasse|allee|platz|laan|straat|gatan|vej) [0-9]{1,4}[a-z]?(?![0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex StreetAbroad();

    [GeneratedRegex(@"\bP\.? ?O\.? Box [0-9]{1,7}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PostBox();

    [GeneratedRegex(@"\b" + State + @",? [0-9]{5}(?:-[0-9]{4})?(?![0-9])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex StateAndZip();

    [GeneratedRegex(
        @"\b(?:zip|postal|post)[ -]?(?:code)?[ :#]{1,3}(?:is |was )?(?<v>[0-9]{5}(?:-[0-9]{4})?)(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Zip();

    [GeneratedRegex(
        @"(?<![\w-])(?:[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}|[1-9][0-9]{3} [A-Z]{2}|[A-Z][0-9][A-Z] [0-9][A-Z][0-9])(?![\w-])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Postcode();

    [GeneratedRegex(
        "(?:MG|ML|KG|CM|MM|IU|PM|AM|HR|BP|MD|DR|ED|IV|IM|PO|OF|ON|IN|AT|TO|IS|OR|CC|GM|ST|QD|UG)$",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex MeasuredPostcode();

    [GeneratedRegex(
        @"\b" + Word + "(?: " + Word + "){0,2}, " + State + @"\b(?!,? (?:and|MD|PhD))",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex CityState();

    [GeneratedRegex(
        @"\b(?:(?:St\.?|Saint|Mount|Mt\.?) )?(?:"
            + Word
            + @"(?: (?:of|and|de|for) )? ?){1,4}(?:Hospital|Medical Cent(?:er|re)|Clinic|Infirmary|Hospice|Nursing Home|Care Home|Health System|Health Cent(?:er|re)|Surgery|Manor|Rehab(?:ilitation)? Cent(?:er|re)|Assisted Living|Pharmacy|High School|Elementary(?: School)?|University|Correctional Facility|Shelter)\b",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Institution();

    [GeneratedRegex(
        @"^(?:The |This |That |Our |Your |His |Her |In |At |To |From |Same |Local |A |An |General |Community |Teaching |University |Regional |Day |Acute |Psychiatric |Outpatient |Diabetes |Heart |Failure |Pain |Memory |Eye |Skin |Fracture |Stroke |Preop |Clinical |Hospital |Emergency |Urgent |Primary |Care |Tertiary |Rural |Orthopa?edic |Dental |Fertility |Breast |Chest |Pediatric |Children |Virtual |Walk-in |Retail |Specialty )+(?:Hospital|Clinic|Surgery|Pharmacy|Medical Center|Medical Centre|University|Hospice|Health Center|Health Centre|Shelter)$",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex GeneralInstitution();

    [GeneratedRegex(
        @"\b(?i:live[sd]?|living|resid(?:es|ing|ent)|moved|relocated|grew up|raised|works?|worked|born|travel(?:l)?ed|driv(?:es|ing)|commutes?|transferred|flew|comes|hails|native of|town of|city of|village of|county of|suburb of) (?:alone |here |back |now )?(?:in |at |near |outside |to |from |just outside |of )?(?<v>"
            + Word
            + "(?: "
            + Word
            + @"){0,2}(?: County| Township| Village| Heights| Springs)?)\b",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex LivesIn();

    [GeneratedRegex(
        @"\b(?:room|rm|bed|bay|ward|apt|apartment|suite|unit|floor)\.? ?#?(?<v>[0-9]{2,5}[A-Za-z]?|[A-Z]-?[0-9]{1,4})(?![\w%/.-])(?! (?:mg|ml|units?|cm|degrees|days|hours|patients|beds))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Room();

    [GeneratedRegex(@"\b[Ff]rom (?<v>" + Word + "(?: " + Word + ")?)(?=,)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex From();
}
