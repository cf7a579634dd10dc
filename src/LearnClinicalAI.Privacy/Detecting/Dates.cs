using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Dates finer than a year, and ages over 89.</summary>
internal static partial class Dates
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Month =
        @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string Year = @"(?:(?:19|20)[0-9]{2}|'[0-9]{2})";

    private const string Ordinal =
        @"(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth";

    public static IReadOnlyList<Detector> Sure { get; } =
    [
        new(
            Category.Date,
            Tier.B,
            "birth-date",
            Birth(),
            candidate => candidate.Digits >= 2 && Calendar.IsDate(candidate.Value)
        ),
        new(Category.Date, Tier.B, "date-iso", Iso(), candidate => Calendar.IsDate(candidate.Value)),
        new(Category.Date, Tier.B, "date-compact", Compact(), candidate => Calendar.IsDate(candidate.Value)),
        new(
            Category.Date,
            Tier.B,
            "date-in-figures",
            Figures(),
            candidate => Calendar.IsDate(candidate.Value) && !candidate.IsMeasured()
        ),
        new(Category.Date, Tier.B, "month-and-day", MonthDay(), IsMonthAndDay),
        new(Category.Date, Tier.B, "day-and-month", DayMonth(), IsDayAndMonth),
        new(Category.Date, Tier.B, "date-in-words", InWords()),
        new(Category.Date, Tier.B, "age-over-89", Age(), IsOwnAge),
        new(
            Category.Date,
            Tier.B,
            "age-over-89",
            AgeLabelled(),
            candidate => candidate.Number("age") >= 90 && !IsThreshold(candidate)
        ),
        new(Category.Date, Tier.B, "age-over-89", AgeApposed()),
        new(Category.Date, Tier.B, "age-over-89", AgeInWords(), candidate => !IsThreshold(candidate)),
        new(Category.Date, Tier.B, "age-over-89", AgeAndSex(), candidate => !Temperature().IsMatch(candidate.Before())),
    ];

    public static IReadOnlyList<Detector> Doubtful { get; } =
    [
        new(Category.Date, Tier.C, "month-and-year", MonthYear()),
        new(Category.Date, Tier.C, "day-of-week", DayOfWeek()),
        new(
            Category.Date,
            Tier.C,
            "month-day-in-figures",
            ShortFigures(),
            candidate => Calendar.IsDate(candidate.Value)
        ),
        new(Category.Date, Tier.C, "holiday", Holiday()),
        new(Category.Date, Tier.C, "relative-month", RelativeMonth()),
    ];

    // "may 2 tablets", "MAR 3", "OCT 300 µm", "Dec 4 mg": a verb, a chart, a scan, a drug
    private static bool IsMonthAndDay(Candidate candidate)
    {
        var month = candidate.Group("month");
        var certain = candidate.Match.Groups["rest"].Success;
        var ambiguous =
            month is "may" or "march" or "mar" or "MAR" or "OCT" or "sep" or "dec" or "DEC" or "MAY" or "SEP";
        return candidate.Number("day") is >= 1 and <= 31
            && (certain || (!ambiguous && !candidate.IsMeasured() && !candidate.GoesOn()));
    }

    private static bool IsDayAndMonth(Candidate candidate)
    {
        var month = candidate.Group("month");
        var certain = candidate.Match.Groups["rest"].Success || candidate.Match.Groups["th"].Success;
        // "the 3 may be", "in 2 mar"
        var ambiguous = month is "may" or "mar" or "march" or "MAR" or "OCT" or "dec" or "sep";
        return candidate.Number("day") is >= 1 and <= 31 && (certain || !ambiguous);
    }

    private static bool IsOwnAge(Candidate candidate) =>
        candidate.Number("age") is >= 90 and <= 129 && !IsThreshold(candidate);

    // "adults over 90 years", "aged 65-90", "90 years ago": a group or a span, nobody's age
    private static bool IsThreshold(Candidate candidate) =>
        Threshold().IsMatch(candidate.Before(24)) || Group().IsMatch(candidate.After(24));

    [GeneratedRegex(
        @"(?:\bd\.?o\.?b\b\.?|\bdate of birth\b|\bbirth ?date\b|\bbirthday\b|\bborn\b|\bdod\b|\bdate of death\b|\bd/?o/?b\b)[ ]*(?:(?:is|was|on|of|the|in|[#:=,(-])[ ]*){0,4}(?<v>[0-9]{1,4}(?:[-/. ][0-9]{1,2}){1,2}(?:[0-9]{2})?|[0-9]{6,8})(?![0-9])",
        Options,
        2000
    )]
    private static partial Regex Birth();

    [GeneratedRegex(
        @"(?<![0-9.-])(?:19|20)[0-9]{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12][0-9]|3[01])(?![0-9]|-[0-9])",
        Options,
        2000
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9.-])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![A-Za-z0-9])",
        Options,
        2000
    )]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"(?<![0-9./-])(?:[0-9]{1,2}/[0-9]{1,2}/(?:(?:19|20)[0-9]{2}|'?[0-9]{2})|[0-9]{1,2}-[0-9]{1,2}-(?:(?:19|20)[0-9]{2}|[0-9]{2})|[0-9]{1,2}\.[0-9]{1,2}\.(?:(?:19|20)[0-9]{2}|[0-9]{2})|[0-9]{1,2} ?/ ?[0-9]{1,2} ?/ ?(?:19|20)[0-9]{2})(?![0-9]|[./-][0-9])",
        Options,
        2000
    )]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"\b(?<month>"
            + Month
            + @")\b\.?,?[ -]{0,2}(?:the )?(?<day>[0-9]{1,2})(?![0-9])(?<rest>(?:st|nd|rd|th)?,?[ -]?"
            + Year
            + @"|(?:st|nd|rd|th)\b)?",
        Options,
        2000
    )]
    private static partial Regex MonthDay();

    [GeneratedRegex(
        @"(?<![0-9./:])(?<day>[0-9]{1,2})(?<th> ?(?:st|nd|rd|th))?[ .-]{0,2}(?:of )?(?<month>"
            + Month
            + @")\b\.?(?<rest>,?[ -]?(?:"
            + Year
            + @"|(?<=-)[0-9]{2}(?![0-9])))?",
        Options,
        2000
    )]
    private static partial Regex DayMonth();

    [GeneratedRegex(
        @"\b(?:"
            + Month
            + @" (?:the )?(?:"
            + Ordinal
            + @")|(?:the )?(?:"
            + Ordinal
            + @") (?:day )?of "
            + Month
            + @")\b(?:,? (?:(?:19|20)[0-9]{2}|nineteen [a-z]+(?:[- ][a-z]+)?|two thousand(?: and)? [a-z]+(?:[- ][a-z]+)?|twenty [a-z]+(?:[- ][a-z]+)?))?",
        Options,
        2000
    )]
    private static partial Regex InWords();

    [GeneratedRegex(
        @"(?<![0-9./-])(?<age>9[0-9]|1[0-2][0-9])(?:[- ]?(?:y/?o|y\.o\.?|yrs?|years?)\b|-?(?:year|yr)s?-?olds?\b)",
        Options,
        2000
    )]
    private static partial Regex Age();

    [GeneratedRegex(
        @"\b(?:aged?|age:|(?:he|she|they|patient|mother|father|grandmother|grandfather)(?: is|'s)(?: now)?|turn(?:ed|ing|s)|now)[ :]{1,2}(?<v>(?<age>9[0-9]|1[01][0-9]))(?![0-9/%-]|\.[0-9]| ?(?:mm|kg|lbs?|bpm|mg|beats|percent|cm|out|on|°|degrees))",
        Options,
        2000
    )]
    private static partial Regex AgeLabelled();

    [GeneratedRegex(
        @"\b(?:ninety|one[- ]hundred(?:[- ]and)?|hundred(?:[- ]and)?)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?[- ](?:years?|yrs?)[- ](?:old|of age)|\b(?:centenarian|nonagenarian)\b",
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
        @"\b(?:early |mid-?|late )?(?-i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?,?(?: of)? ?-?"
            + Year
            + @"\b|(?<![0-9/])(?:0?[1-9]|1[0-2])/(?:19|20)[0-9]{2}(?![0-9/])",
        Options,
        2000
    )]
    private static partial Regex MonthYear();

    [GeneratedRegex(
        @"\b(?:last|this|next|past|on|since|until|by|every other|coming) (?-i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thurs?|Fri|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
        Options,
        2000
    )]
    private static partial Regex DayOfWeek();

    [GeneratedRegex(
        @"\b(?:on|since|dated?|from|until|seen|admitted|discharged|by|starting|started|till) (?<v>(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12][0-9]|3[01]))(?![0-9/]| ?(?:days|weeks|doses|of|pain|power|strength))",
        Options,
        2000
    )]
    private static partial Regex ShortFigures();

    [GeneratedRegex(
        @"\b(?:(?:on|last|this|since|before|after|over|at|around) )(?:christmas(?: (?:eve|day))?|thanksgiving|new year'?s(?: (?:eve|day))?|easter(?: sunday)?|labor day|memorial day|independence day|the fourth of july|halloween|ramadan|yom kippur|diwali)\b",
        Options,
        2000
    )]
    private static partial Regex Holiday();

    [GeneratedRegex(
        @"\b(?:last|this past|in|since|early|late|mid) (?-i:January|February|March|April|June|July|August|September|October|November|December)\b(?! [0-9])",
        Options,
        2000
    )]
    private static partial Regex RelativeMonth();

    [GeneratedRegex(
        @"\b(?:patient|pt|resident|woman|man|lady|gentleman|male|female|mother|father|grandmother|grandfather|wife|husband), (?<v>9[0-9]|1[01][0-9])(?=,)",
        Options,
        2000
    )]
    private static partial Regex AgeApposed();
}
