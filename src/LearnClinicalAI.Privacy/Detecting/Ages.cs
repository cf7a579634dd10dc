using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Ages over 89, which tell who someone is as a date does.</summary>
internal static partial class Ages
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Rule = "age-over-89";

    public static IReadOnlyList<Detector> All { get; } =
    [
        new(Category.Date, Tier.B, Rule, Age(), candidate => IsOver89(candidate) && !IsThreshold(candidate)),
        new(
            Category.Date,
            Tier.B,
            Rule,
            AgeLabelled(),
            candidate => IsOver89(candidate) && !IsThreshold(candidate) && !candidate.IsMeasured()
        ),
        new(Category.Date, Tier.B, Rule, AgeApposed()),
        new(Category.Date, Tier.B, Rule, AgeInWords(), candidate => !IsThreshold(candidate)),
        new(Category.Date, Tier.B, Rule, AgeAndSex(), candidate => !Temperature().IsMatch(candidate.Before())),
    ];

    private static bool IsOver89(Candidate candidate) => candidate.Number("age") is >= 90 and <= 129;

    // "adults over 90 years", "aged 65-90", "90 years ago": a group or a span, nobody's age
    private static bool IsThreshold(Candidate candidate) =>
        Threshold().IsMatch(candidate.Before(24)) || Group().IsMatch(candidate.After(24));

    [GeneratedRegex(
        @"(?<![0-9./-])(?<age>9[0-9]|1[0-2][0-9])(?:[- ]?(?:y/?o|y\.o\.?|yrs?|years?)\b|-?(?:year|yr)s?-?olds?\b)",
        Options,
        2000
    )]
    private static partial Regex Age();

    [GeneratedRegex(
        @"\b(?:aged?|age:|(?:he|she|they|patient|pt|mum|mom|dad|aunt|uncle|wife|husband|gran|mother|father|grandmother|grandfather)(?: is|'s|,? who is|,)(?: now)?|turn(?:ed|ing|s)|(?:he|she|they|mum|mom|dad|mother|father) (?:will|would) be)[ :]{1,2}(?<v>(?<age>9[0-9]|1[01][0-9]))(?![0-9/%-]|\.[0-9]| ?(?:mm|kg|lbs?|bpm|mg|beats|percent|cm|out|on|°|degrees))",
        Options,
        2000
    )]
    private static partial Regex AgeLabelled();

    [GeneratedRegex(
        @"\b(?:ninety|one[- ]hundred(?:[- ]and)?|hundred(?:[- ]and)?)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?[- ](?:years?|yrs?)[- ](?:old|of age)|\b(?:aged|turn(?:ed|ing|s)|(?:he|she|they)(?: is|'s)(?: now)?) (?:ninety|one hundred)(?:[- ](?:and )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?\b(?! ?(?:percent|per cent|%|kilo|beats|over))|\b(?:centenarian|nonagenarian)\b|(?-i:(?<![A-Za-z0-9/])(?:[MF]/(?:9[0-9]|1[01][0-9])|(?:9[0-9]|1[01][0-9])/[MF])(?![A-Za-z0-9/]))",
        Options,
        2000
    )]
    private static partial Regex AgeInWords();

    [GeneratedRegex(
        @"(?<![0-9./])(?<age>9[0-9]|10[0-9]) ?(?:M|F|male|female|man|woman|gentleman|lady)\b(?= (?:with|who|presenting|presents|p/w|c/o|admitted|from|on|s/p|complaining|brought|found|living|in|here|and|is|was|has)|[,;])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex AgeAndSex();

    [GeneratedRegex(
        @"(?:\btemp(?:erature)?s?\b|\bfever\b|\bfebrile\b|\bT\b|\btmax\b|\bof\b|\bto\b|\bat\b)[^0-9]{0,12}$",
        Options,
        2000
    )]
    private static partial Regex Temperature();

    [GeneratedRegex(
        @"(?:[≥≤<>=~]|\b(?:over|under|above|below|than|until|till|to|least|beyond|up to|reach(?:es|ing)?|past|age of|limit(?: of)?|or|and)|[0-9] ?-) ?$",
        Options,
        2000
    )]
    private static partial Regex Threshold();

    [GeneratedRegex(
        @"^[ -]?(?:ago|survival|follow|of (?:use|data|experience|history|follow|service)|or (?:older|over|more|above)|and (?:older|over|above)|\+|risk|later|earlier|period|plan)",
        Options,
        2000
    )]
    private static partial Regex Group();

    [GeneratedRegex(
        @"\b(?:patient|pt|resident|woman|man|lady|gentleman|male|female|mother|father|grandmother|grandfather|wife|husband), (?<v>9[0-9]|1[01][0-9])(?=,)",
        Options,
        2000
    )]
    private static partial Regex AgeApposed();
}
