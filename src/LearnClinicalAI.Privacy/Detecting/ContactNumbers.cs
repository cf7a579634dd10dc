using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Telephone, fax and social security numbers.</summary>
internal static partial class ContactNumbers
{
    public static IReadOnlyList<Detector> All { get; } =
    [
        new(
            Category.Ssn,
            Tier.A,
            "ssn-labelled",
            SsnLabelled(),
            candidate => candidate.Digits + Masks(candidate.Value) >= 4
        ),
        new(Category.Ssn, Tier.A, "ssn", Ssn()),
        new(Category.Ssn, Tier.A, "itin", Itin()),
        new(Category.Ssn, Tier.A, "national-insurance", NationalInsurance()),
        new(Category.Fax, Tier.A, "fax", Fax(), candidate => candidate.Digits is >= 7 and <= 15),
        new(
            Category.Phone,
            Tier.A,
            "phone-international",
            International(),
            candidate => candidate.Digits is >= 8 and <= 15
        ),
        new(Category.Phone, Tier.A, "phone", NorthAmerican(), candidate => !candidate.IsMeasured()),
        new(Category.Phone, Tier.A, "phone-labelled", Labelled(), IsLabelledPhone),
        new(
            Category.Phone,
            Tier.A,
            "phone-national",
            National(),
            candidate => candidate.Digits is 10 or 11 && !candidate.IsMeasured()
        ),
        new(
            Category.Phone,
            Tier.A,
            "phone-in-groups",
            Groups(),
            candidate => candidate.Digits is >= 11 and <= 13 && !candidate.IsMeasured()
        ),
        new(Category.Phone, Tier.A, "phone-local", Local(), IsLocal),
    ];

    private static int Masks(string value) => value.Count(letter => letter is 'x' or 'X' or '*');

    private static bool IsLabelledPhone(Candidate candidate) =>
        candidate.Digits is >= 7 and <= 15 && !candidate.IsMeasured() && !candidate.GoesOn();

    // "ferritin 300-1000" has the shape of a local number: a range rises between round figures, or has a unit
    private static bool IsLocal(Candidate candidate)
    {
        var low = candidate.Number("low");
        var high = candidate.Number("high");
        var range = low < high && low % 10 == 0 && high % 10 == 0 && low != 555;
        return !range
            && !candidate.IsMeasured()
            && !candidate.IsReference()
            && !candidate.IsCount()
            && !candidate.GoesOn();
    }

    [GeneratedRegex(
        @"(?<![0-9-])(?!000|666|9)[0-9]{3}([- .])(?!00)[0-9]{2}\1(?!0000)[0-9]{4}(?![0-9]|-[0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Ssn();

    [GeneratedRegex(
        @"(?<![0-9-])9[0-9]{2}([- ])[5-9][0-9]\1[0-9]{4}(?![0-9]|-[0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Itin();

    [GeneratedRegex(
        "(?<![A-Za-z0-9])(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ) ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D](?![A-Za-z0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(
        @"\b(?:s\.? ?s\.? ?n\b\.?|soc(?:ial)?\.? ?sec(?:urity)?\b|social\b|itin\b|tax(?:payer)? id\b)[ ,]*(?:(?:number|num|no|nr|id|card|ending|ends|end|in|with|is|was|are|last|four|4\b|digits|of|the|as|his|her|[#:=.,()'""-])[ ]*){0,8}(?<v>[0-9Xx*][0-9Xx* .-]{2,12}[0-9])(?![0-9A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex SsnLabelled();

    [GeneratedRegex(
        @"(?:\bfax(?:e[sd]|ing)?\b|\bfacsimile\b|\bF:)[ ]*(?:(?:number|num|no|nr|is|was|to|at|on|it|results?|line|the|records?|report|form|over|[#:=.,-])[ ]*){0,6}(?<v>\+?[0-9(][0-9 ().-]{5,18}[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Fax();

    [GeneratedRegex(
        @"(?<![\w+])(?:\+|00(?=[1-9]))[1-9][0-9]{0,2}[ .-]?\(?0?\)?[0-9]{1,5}\)?(?:[ .-]?[0-9]{2,5}){1,4}(?![0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex International();

    [GeneratedRegex(
        @"(?<![0-9-])(?:1[-. ])?(?:\([2-9][0-9]{2}\) {0,2}|[2-9][0-9]{2}(?:[-.]| {1,2}| ?[-/] ?))[0-9]{3}(?: ?[-.] ?| )[0-9]{4}(?![0-9]|-[0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex NorthAmerican();

    [GeneratedRegex(
        @"\b(?:(?:tele)?phones?|tel|cell(?:phone)?|mobile|ph|pager|beeper|pager|call(?:ed|back)?|text(?:ed)?|reach(?:ed|able)?|dial|ring|voicemail|landline|whatsapp|contact(?: number)?|hotline)\b[ ]*(?:(?:number|num|no|nr|is|was|me|us|him|her|them|home|work|cell|back|at|on|it|his|wife|husband|daughter|son|mother|family|anytime|under|[#:=.,-])[ ]*){0,6}(?<v>\+?[0-9(][0-9 ().-]{5,18}[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"(?<![\w.-])\(?0[1-9][0-9]{1,4}\)?[ -][0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex National();

    // 44 20 7946 0321: a country's number without its plus
    [GeneratedRegex(
        @"(?<![\w./-])[1-9][0-9]{0,2} [0-9]{1,4}(?: [0-9]{3,4})? [0-9]{3,4} [0-9]{4}(?![\w/]|[ .,][0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Groups();

    [GeneratedRegex(
        @"(?<![\w.,/-])(?<low>[2-9][0-9]{2})-(?<high>[0-9]{4})(?![0-9]|-[0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Local();
}
