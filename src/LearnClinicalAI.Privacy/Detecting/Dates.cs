using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Dates finer than a year. Ages over 89 count as dates: <see cref="Ages"/>.</summary>
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
        new(Category.Date, Tier.B, "date-abroad", Abroad()),
        .. Ages.All,
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
        @"(?<![0-9])(?:19|20)[0-9]{2} ?[年년] ?[0-9]{1,2} ?[月월] ?[0-9]{1,2} ?[日号號일]|(?<![0-9./])[0-9]{1,2}\.?(?: de | )(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|januar|februar|märz|juni|juli|oktober|dezember|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro)(?: de | del )? ?(?:19|20)[0-9]{2}\b",
        Options,
        2000
    )]
    private static partial Regex Abroad();

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
        @"\b(?:on|since|dated?|from|until|seen|admitted|discharged|by|starting|started|till|lmp|edd|doa|dos|due|surgery|visit|appointment)[: ]{1,2}(?<v>(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|[12][0-9]|3[01]))(?![0-9/]| ?(?:days|weeks|doses|of|pain|power|strength))",
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
}
