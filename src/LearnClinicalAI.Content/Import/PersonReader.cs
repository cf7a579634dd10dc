using System.Globalization;
using System.Text.RegularExpressions;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>Reads age, sex and who can speak out of a row's demographics and, where these are silent, its story.</summary>
internal static partial class PersonReader
{
    private static readonly string[] Boys = ["Theo", "Milan", "Jonah", "Idris", "Felix", "Arlo", "Tomas", "Kofi"];
    private static readonly string[] Girls = ["Mina", "Ada", "Selma", "Noor", "Edie", "Talia", "Runa", "Ines"];
    private static readonly string[] Men = ["Victor", "Emeka", "Harold", "Stefan", "Luis", "Omar", "Patrick", "Kenji"];
    private static readonly string[] Women = ["Marta", "Aisha", "Helen", "Yuki", "Rosa", "Farah", "Linda", "Greta"];
    private static readonly string[] Either = ["Robin", "Sasha", "Alex", "Kim", "Jules", "Noa", "Sam", "Toni"];
    private static readonly string[] Families =
    [
        "Ashdown",
        "Bellweather",
        "Corrigan-Vale",
        "Dunmore",
        "Everlake",
        "Fenwright",
        "Garrowby",
        "Hollinshed",
        "Inglemere",
        "Kestrelman",
        "Larkspur",
        "Marchbanks",
        "Northcliffe",
        "Pemberlane",
        "Quillfeather",
        "Ravensworth",
    ];

    [GeneratedRegex(
        @"\b(?<n>\d{1,3})\s*-?\s*(?<unit>year|yr|month|mo|week|wk|day|hour|hr)s?\s*-?\s*(?:old|of age)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Old { get; }

    [GeneratedRegex(
        @"\bage[d]?\s*:?\s*(?<n>\d{1,3})(?:\s*-?\s*(?<unit>year|yr|month|mo|week|wk|day|hour|hr)s?)?\b(?!\s*['’]?\s*gestation)|^\s*(?<n>\d{1,3})\s*(?:y\b|y/?o\b|yo\b|years?\b|,|m\b|f\b|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Bare { get; }

    [GeneratedRegex(
        @"\b(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)?[- ]?(?<ones>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)?[- ](?<unit>year|month|week|day)s?[- ]old\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Spelled { get; }

    [GeneratedRegex(
        @"\b(?:(?<f>female|woman|girl|lady|f)|(?<m>male|man|boy|gentleman|m))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex SexWord { get; }

    [GeneratedRegex(
        @"\b(?:(?<f>she|her|hers|herself|daughter)|(?<m>he|his|him|himself|son))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex SexPronoun { get; }

    [GeneratedRegex(
        @"(?:\b(?:patient's|his|her|their)\s+(?<who>husband|wife|daughter|son|mother|father|sister|brother|partner|boyfriend|girlfriend|caregiver|carer|roommates?|family|friends?)\b|\b(?:the|by)\s+(?<who>family|roommates?|caregiver|friends?)\b|^(?<who>family members|roommates))(?=[^.]*\b(?:report|mention|note|notice|state|say|find|found|observ|brought|add)|\b[^.]*\bdue to\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Informant { get; }

    [GeneratedRegex(
        @"\b(?:confus|disorient|altered (?:mental|mentation|consciousness)|mental status change|unable to (?:communicate|provide|speak)|inability to communicate|unrespons|somnolen|comatose|not oriented|oriented to person but not|intubat|unconscious(?! on))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex CannotTell { get; }

    [GeneratedRegex(
        @"\b(?:no|not seem|without|denies|never)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Denies { get; }

    // "a 7-month-old boy with": the patient, and nobody's father who "died at 50 years old"
    [GeneratedRegex(
        @"\b(?:\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)\s*-?\s*(?:year|month|week|day)s?\s*-?\s*old\s+(?:[a-z-]{2,20}\s+){0,2}(?:woman|man|boy|girl|male|female|infant|baby|newborn|neonate|toddler|child|patient|gentleman|lady)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Introduced { get; }

    /// <summary>The person, or in a sentence why none can be made out.</summary>
    public static (Person? Person, string? Fault) Read(OsceRow row)
    {
        var story = string.Join(' ', row.Patient.Select(leaf => leaf.Text));
        var introduced = Introduced.Match($"{story} {row.Objective}").Value;
        if ((Age(row.Demographics) ?? Age(introduced)) is not { } age)
        {
            return (null, "Neither \"Demographics\" nor the story names an age, such as \"35-year-old female\".");
        }
        var sex = Sex(row.Demographics, SexWord) ?? Sex(introduced, SexWord) ?? Sex(story, SexPronoun) ?? "other";
        var (narrator, relation) = Speaker(row, age.Years, story);
        return (
            new Person(
                age.Years,
                age.Words,
                sex,
                narrator,
                relation,
                Pick(FirstNames(sex, age.Years), row.Hash[1]),
                Pick(Families, row.Hash[2]),
                Pick(NarratorNames(relation), row.Hash[3])
            ),
            null
        );
    }

    private static (int Years, string Words)? Age(string text)
    {
        foreach (var found in new[] { Old.Match(text), Bare.Match(text) })
        {
            if (
                found.Success
                && int.TryParse(found.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            )
            {
                return Of(n, found.Groups["unit"].Value);
            }
        }
        var spelled = Spelled.Match(text);
        if (spelled.Success && Number(spelled) is > 0 and var number)
        {
            return Of(number, spelled.Groups["unit"].Value);
        }
        return
            text.Contains("newborn", StringComparison.OrdinalIgnoreCase)
            || text.Contains("neonate", StringComparison.OrdinalIgnoreCase)
            ? (0, "newborn")
            : null;
    }

    private static (int Years, string Words)? Of(int n, string unit) =>
        unit.ToLowerInvariant() switch
        {
            "" or "year" or "yr" => n <= 120 ? (n, n == 0 ? "newborn" : Counted(n, "year")) : null,
            "month" or "mo" => (n / 12, Counted(n, "month")),
            "week" or "wk" => (n / 52, Counted(n, "week")),
            "day" => (n / 365, n == 0 ? "newborn" : Counted(n, "day")),
            _ => (0, "newborn"),
        };

    private static string Counted(int n, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{n} {unit}{(n == 1 ? "" : "s")}");

    private static readonly string[] Tens =
    [
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];
    private static readonly string[] Ones =
    [
        .. "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(
            ' '
        ),
    ];

    private static int Number(Match spelled)
    {
        var tens = Array.IndexOf(Tens, spelled.Groups["tens"].Value.ToLowerInvariant());
        var ones = Array.IndexOf(Ones, spelled.Groups["ones"].Value.ToLowerInvariant());
        return (tens < 0 ? 0 : (tens + 2) * 10) + ones + 1;
    }

    private static string? Sex(string text, Regex words)
    {
        var found = words.Matches(text);
        var women = found.Count(match => match.Groups["f"].Success);
        var men = found.Count(match => match.Groups["m"].Success);
        return women == men ? null
            : women > men ? "female"
            : "male";
    }

    private static (NarratorKind Who, string Relation) Speaker(OsceRow row, int years, string story)
    {
        if (years < Person.TellsAlone)
        {
            var father = story.Contains("father reports", StringComparison.OrdinalIgnoreCase);
            return (NarratorKind.Parent, father ? "father" : "mother");
        }
        var told = SentencesOf(row.Patient)
            .Select(sentence => Informant.Match(sentence))
            .FirstOrDefault(match => match.Success);
        var muddled = SentencesOf(row.Patient.Concat(row.Findings))
            .Any(sentence => CannotTell.IsMatch(sentence) && !Denies.IsMatch(sentence));
        return told is not null && muddled
            ? (NarratorKind.Carer, Relation(told.Groups["who"].Value.ToLowerInvariant()))
            : (NarratorKind.Patient, "");
    }

    private static IEnumerable<string> SentencesOf(IEnumerable<Leaf> leaves) =>
        leaves
            .SelectMany(leaf => SentenceCutter.Sentences(leaf.Text))
            .Select(one => one.Length > SentenceCutter.Longest ? one[..SentenceCutter.Longest] : one);

    private static string Relation(string who) =>
        who switch
        {
            "family" or "family members" => "sister",
            "roommates" or "roommate" or "friends" => "friend",
            _ => who,
        };

    private static string[] FirstNames(string sex, int years) =>
        (sex, years) switch
        {
            ("male", < 18) => Boys,
            ("female", < 18) => Girls,
            ("male", _) => Men,
            ("female", _) => Women,
            _ => Either,
        };

    private static string[] NarratorNames(string relation) =>
        relation switch
        {
            "father" or "husband" or "son" or "brother" or "boyfriend" => Men,
            "mother" or "wife" or "daughter" or "sister" or "girlfriend" => Women,
            _ => Either,
        };

    private static string Pick(string[] from, byte chance) => from[chance % from.Length];
}
