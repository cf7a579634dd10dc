using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Numbers that a word announces: record, plan, account, licence, device and study numbers.</summary>
internal static partial class LabelledNumbers
{
    // what may stand between the word and the number
    internal const string Link =
        @"[ \t]*(?:(?:number|num|no|nr|ids?|identifier|code|card|ending|ends|in|with|is|was|reads|listed|as|of|the|on|file|last|four|4\b|digits|that's|[#:=.,()'""-])[ \t]*){0,8}";

    // a number with letters and groups; the check asks for three digits
    private const string Id =
        @"(?<v>#?(?:[A-Za-z]{1,6}[-/]){0,2}(?:[A-Za-z]{1,6}[- ]?#?)?(?:[0-9]{2,4}(?: [0-9]{2,4}){1,4}(?![0-9A-Za-z/]|[. ][0-9])|[0-9][A-Za-z0-9]{0,24}(?:-[A-Za-z0-9]{1,12}){0,5})|[A-Za-z]{1,5}[0-9][A-Za-z0-9-]{2,24})";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IReadOnlyList<Detector> All { get; } =
    [
        .. Vehicles.All,
        new(Category.Device, Tier.A, "udi", Udi()),
        new(Category.Device, Tier.A, "mac-address", Mac()),
        new(Category.Device, Tier.A, "device-labelled", Device(), IsCode),
        new(Category.Device, Tier.A, "device-weakly-labelled", DeviceWeak(), IsNumber),
        new(Category.Device, Tier.A, "lot", Lot(), IsLongNumber),
        new(Category.Licence, Tier.A, "npi-labelled", NpiLabelled()),
        new(Category.Licence, Tier.A, "dea", Dea(), candidate => Checksums.Dea(candidate.Value)),
        new(Category.Licence, Tier.A, "licence-labelled", Licence(), IsNumber),
        new(Category.Plan, Tier.A, "mbi", Mbi()),
        new(Category.Plan, Tier.A, "plan-labelled", Plan(), IsNumber),
        new(Category.Plan, Tier.A, "plan-weakly-labelled", PlanWeak(), IsLongNumber),
        new(Category.Account, Tier.A, "iban", Iban(), candidate => Checksums.Iban(candidate.Value)),
        new(
            Category.Account,
            Tier.A,
            "payment-card",
            Card(),
            candidate => candidate.Digits is >= 13 and <= 19 && Checksums.Luhn(candidate.Value)
        ),
        new(Category.Account, Tier.A, "account-labelled", Account(), IsNumber),
        new(Category.Other, Tier.A, "study-labelled", Study(), IsCode),
        new(Category.Other, Tier.A, "study-weakly-labelled", StudyWeak(), IsLongNumber),
        new(Category.Mrn, Tier.A, "mrn-labelled", Mrn(), IsNumber),
        new(Category.Mrn, Tier.A, "mrn-weakly-labelled", MrnWeak(), IsLongNumber),
    ];

    private static bool IsNumber(Candidate candidate) =>
        candidate.Digits >= 3
        && !candidate.IsMeasured()
        && !candidate.GoesOn()
        && !candidate.IsReference()
        && !IsPlainYear(candidate);

    // 8GK2LM: behind a word that asks for a code, two digits among capitals are enough
    private static bool IsCode(Candidate candidate) =>
        IsNumber(candidate)
        || (
            candidate is { Digits: 2, Length: >= 5 }
            && candidate.Value.Count(char.IsAsciiLetterUpper) >= 2
            && !candidate.Value.Any(char.IsAsciiLetterLower)
            && !candidate.IsReference()
        );

    // behind "patient" or "plan" a number may be anything: a label between them, or a length, tells an identifier
    private static bool IsLongNumber(Candidate candidate) =>
        IsNumber(candidate)
        && (candidate.Digits >= 5 || candidate.Match.Groups["label"].Success || candidate.Value.StartsWith('#'))
        && !candidate.IsCount();

    private static bool IsPlainYear(Candidate candidate) =>
        candidate.IsYear() && !candidate.Match.Groups["label"].Success;

    [GeneratedRegex(@"\(01\) ?[0-9]{14}(?:\([0-9]{2}\)[A-Za-z0-9]{1,20}){0,4}", Options, 2000)]
    private static partial Regex Udi();

    [GeneratedRegex(
        @"(?<![0-9A-Fa-f:-])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![0-9A-Fa-f:-])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Mac();

    [GeneratedRegex(
        @"(?:\bserial(?: number| no|#)?|\bs/n\b|(?-i:\bSN\b)|\blot ?(?:number|num|no\b|#|:)|\budi\b|\bimei\b|\bimsi\b|\bdevice (?:id|identifier|number|no|serial)|\b(?:implant|pacemaker|icd|pump|device|prosthesis|glucometer|cgm|cpap|ventilator|stimulator|transmitter|sensor)(?: (?:model|reference|ref))?(?= ?(?:#|id\b|no\b|number\b|serial\b|ref\b|model\b))|\bmodel (?:number|no\b|#|:)|\basset tag)"
            + Link
            + Id,
        Options,
        2000
    )]
    private static partial Regex Device();

    [GeneratedRegex(@"\b(?:lot|batch)\b" + Link + Id, Options, 2000)]
    private static partial Regex Lot();

    [GeneratedRegex(@"\bnpi\b" + Link + @"(?<v>[0-9][0-9 -]{8,12}[0-9])", Options, 2000)]
    private static partial Regex NpiLabelled();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[ABCDEFGHJKLMPRSTUX][A-Z9][0-9]{7}(?![A-Za-z0-9])", Options, 2000)]
    private static partial Regex Dea();

    [GeneratedRegex(
        @"(?:\b(?:driver'?s'? |driving |medical |nursing |state |professional |pharmacy )?licen[cs]e\b(?! plate)|\blic\b\.?|\bcertificate\b(?= ?(?:#|no\b|number\b|id\b|:))|\bcertification\b(?= ?(?:#|no\b|number\b|id\b))|\bpassport\b|\bd\.?l\.?(?= ?(?:#|no\b|number\b))|\bstate id\b|\bdea\b|\bgmc\b|\bnmc\b|\bbig[- ]?(?:register|number)\b|\bregistration\b(?= ?(?:#|no\b|number\b))|\bprovider\b(?= ?(?:#|no\b|number\b|id\b))|\bvisa\b(?= ?(?:#|no\b|number\b))|\bgreen card\b|\balien\b)"
            + Link
            + Id,
        Options,
        2000
    )]
    private static partial Regex Licence();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9]-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9]-?[AC-HJKMNP-RT-Y]{2}[0-9]{2}(?![A-Za-z0-9])",
        Options,
        2000
    )]
    private static partial Regex Mbi();

    [GeneratedRegex(
        @"\b(?:member(?:ship)?|subscriber|beneficiary|policy(?: ?holder)?|insurance|insured|health[- ]?plan|medicare|medicaid|medi-?cal|tricare|payer|payor|hicn?|mbi|aetna|cigna|humana|blue ?cross|unitedhealthcare|kaiser|coverage|prior[- ]auth(?:ori[sz]ation)?|authori[sz]ation|claim)\b"
            + Link
            + Id,
        Options,
        2000
    )]
    private static partial Regex Plan();

    [GeneratedRegex(
        @"\b(?:plan|group|grp|rx ?(?:bin|pcn|group|grp))\b(?<label>[ \t]*(?:number|no\b|id\b|#))?" + Link + Id,
        Options,
        2000
    )]
    private static partial Regex PlanWeak();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Iban();

    [GeneratedRegex(
        @"(?<![0-9-])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{1,7}(?![0-9])|(?<![0-9-])3[0-9]{3}[ -]?[0-9]{6}[ -]?[0-9]{5}(?![0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Card();

    [GeneratedRegex(
        @"(?:\b(?:account|acct|a/c|bank|iban|routing|sort code|invoice|billing|guarantor|credit card|debit card|visa card|mastercard|amex|payment card|financial)\b|\bcard\b(?= ?(?:#|no\b|number\b|ending))|\bfin\b(?= ?(?:#|no\b|number\b|:)))"
            + Link
            + Id,
        Options,
        2000
    )]
    private static partial Regex Account();

    [GeneratedRegex(
        @"\b(?:study|trial|subject|participant|enrol(?:l)?ment|randomi[sz]ation|screening|site|employee|staff|badge|student|inmate|prisoner|service|military|dod|user|login|biobank|sample|donor|cohort|research|unique|reference|ref|tracking|order|requisition)(?: |-)?(?<label>numbers?\b|no\b\.?|id\b|ids\b|identifier\b|code\b|#)"
            + Link
            + Id,
        Options,
        2000
    )]
    private static partial Regex Study();

    [GeneratedRegex(
        @"(?:\bm\.? ?r\.? ?n\b\.?|\bmed(?:ical)?\.? ?rec(?:ord)?s?\b|\bhealth record\b|\b(?:hospital|chart|patient|pt|record|case|encounter|visit|admission|accession|specimen|account|hosp|unit|mr)[ \t]?(?<label>numbers?\b|num\b|no\b\.?|ids?\b|identifier\b|#)|\bcsn\b|\bnhs\b|\bhar\b(?= ?(?:#|:|no\b|number\b))|\bmpi\b|\bempi\b|\bepic (?:id|mrn)\b|\b(?:id|identifier)\b(?= ?(?:#|:|no\b|number\b|is\b|was\b|[A-Za-z]{0,3}[0-9]{4})))"
            + Link
            + Id,
        Options,
        2000
    )]
    private static partial Regex Mrn();

    [GeneratedRegex(
        @"\b(?:patient|pt|chart|record|case|encounter|visit|accession|specimen|unit)\b(?<label>[ \t]*(?:number|no\b|id\b|#))?"
            + Link
            + Id,
        Options,
        2000
    )]
    private static partial Regex MrnWeak();

    [GeneratedRegex(
        @"\b(?:implant|pacemaker|pacer|pump|prosthesis|glucometer|transmitter|sensor|stimulator|stent|mesh|lead)\b[: ]{1,2}(?<v>(?-i:(?=[A-Z0-9-]{0,8}[A-Z])(?=[A-Z0-9-]{0,8}[0-9])[A-Z0-9][A-Z0-9-]{5,20}))(?![A-Za-z0-9])",
        Options,
        2000
    )]
    private static partial Regex DeviceWeak();

    [GeneratedRegex(@"\b(?:study|trial|subject|participant|enrollee|donor|site)\b" + Link + Id, Options, 2000)]
    private static partial Regex StudyWeak();
}
