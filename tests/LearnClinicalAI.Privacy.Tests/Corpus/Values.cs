using System.Globalization;

namespace LearnClinicalAI.Privacy.Tests.Corpus;

/// <summary>Makes up identifiers of each kind. Names, streets and towns are invented or common; numbers carry right check digits.</summary>
internal sealed class Values(int seed)
{
    private static readonly string[] Given =
    [
        "Amara",
        "Tomás",
        "Priya",
        "Giulia",
        "Kwame",
        "Yuki",
        "Fatima",
        "Lars",
        "Siobhan",
        "Mateusz",
        "Ana",
        "Darnell",
        "Keisha",
        "Robert",
        "Linda",
        "Mohammed",
        "Wei",
        "Nguyen",
        "Ingrid",
        "Paulo",
        "Zainab",
        "Olga",
        "Hannah",
        "Curtis",
        "José",
        "Renée",
        "Anneke",
        "Bjørn",
        "Chidi",
        "Rosa",
        "Gwen",
        "Ahmed",
        "Leila",
        "Ivan",
        "Sanjay",
        "Mei-Ling",
        "Jean-Luc",
        "Noor",
        "Tyrone",
        "Agnes",
    ];
    private static readonly string[] Surnames =
    [
        "Okafor",
        "Lindqvist",
        "Hughes",
        "O'Brien",
        "Nakamura",
        "Kowalczyk",
        "Ferrari",
        "Mensah",
        "Haddad",
        "van der Berg",
        "McAllister",
        "Ramírez",
        "Brown",
        "Young",
        "Wilson",
        "Baker",
        "Nguyen",
        "Schröder",
        "Petrov",
        "Dubois",
        "Iyer",
        "Castellano",
        "Fitzgerald",
        "Osei",
        "Rahman",
        "Cohen",
        "Abernathy",
        "D'Souza",
        "Yilmaz",
        "Jansen",
        "Long",
        "Murphy",
        "Achterberg",
        "Villanueva",
        "Tanaka",
        "Eriksen",
        "Moreau",
        "Whitcombe",
        "Zielinska",
        "Goldstein",
    ];
    private static readonly string[] Cities =
    [
        "Springfield",
        "Millbrook",
        "Ashford",
        "Cedar Falls",
        "Larkspur",
        "Dunmore",
        "Westbury",
        "Kingsport",
        "Harlow",
        "Elmira",
    ];
    private static readonly string[] States = ["OH", "IL", "Texas", "NC", "Oregon", "PA", "Florida", "WA"];
    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    private static readonly string[] Weekdays =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    private readonly Random _random = new(seed);

    /// <summary>A fresh value of the kind; a sentence that names an unknown kind is a mistake in the corpus.</summary>
    public string Of(string kind) =>
        kind switch
        {
            "given" => One(Given),
            "surname" => One(Surnames),
            "given-lower" => One(["maria", "kwame", "linda", "darnell", "agnes"]),
            "surname-lower" => One(["okafor", "hughes", "kowalczyk", "petrov", "nakamura"]),
            "initial" => ((char)('A' + _random.Next(26))).ToString(),
            "title" => One(["Mr.", "Mrs", "Ms.", "Dr", "Miss", "Mr", "Professor"]),
            "street" => Street(),
            "city" => One(Cities),
            "state" => One(States),
            "zip" => Digits(5, '1'),
            "postcode" => One(["SW1A 1AA", "M14 6LT", "EH8 9YL", "3011 AB", "K1A 0B1"]),
            "hospital" =>
                $"{One(["Mercy Ridge", "St. Brendan's", "Lakeview", "Northgate", "Saint Olave"])} {One(["Hospital", "Medical Center", "Clinic"])}",
            "room" => Digits(3, '1'),
            "weekday" => One(Weekdays),
            "month" => One([.. Months.Where(month => month is not ("May" or "March"))]),
            "year" => Year(),
            "monthday" => $"{_random.Next(1, 13)}/{_random.Next(13, 29)}",
            "age90" => _random.Next(90, 106).ToString(CultureInfo.InvariantCulture),
            "age90-words" => One(["ninety", "ninety-one", "ninety-four", "ninety-seven", "one hundred"]),
            "phone" => One([
                $"({Area()}) {Digits(3, '2')}-{Digits(4)}",
                $"{Area()}-{Digits(3, '2')}-{Digits(4)}",
                $"{Area()} {Digits(3, '2')} {Digits(4)}",
            ]),
            "phone-dots" => $"{Area()}.{Digits(3, '2')}.{Digits(4)}",
            "phone-plain" => $"{Area()}{Digits(3, '2')}{Digits(4)}",
            "phone-local" => $"{Digits(3, '2')}-{Digits(4)}",
            "phone-intl" => One([
                $"+44 20 {Digits(4, '2')} {Digits(4)}",
                $"+31 6 {Digits(4, '1')}{Digits(4)}",
                $"+351 91 {Digits(3)} {Digits(4)}",
                $"+49 30 {Digits(7, '1')}",
            ]),
            "email" =>
                $"{Plain(One(Given))}.{Plain(One(Surnames))}{_random.Next(100)}@{One(["mailbox.example", "post.example.org", "gmail.com", "northlake-hospital.org"])}",
            "email-disguised" =>
                $"{Plain(One(Given))}{One([" [at] mailbox [dot] com", " at mailbox dot org", "(at)mail.example(dot)net", " @ mailbox.com"])}",
            "domain" => $"{Slug()}.com",
            "slug" => Slug(),
            "url" =>
                $"{One(["https", "http"])}://{One(["www.", ""])}{Slug()}.{One(["com", "org", "net"])}/{Slug()}{_random.Next(1000)}",
            "url-bare" => $"{One(["facebook.com", "gofundme.com", "instagram.com"])}/{Slug()}.{_random.Next(100)}",
            "ipv4" => $"{_random.Next(11, 223)}.{_random.Next(256)}.{_random.Next(256)}.{_random.Next(1, 255)}",
            "ipv6" => One([
                "2001:db8:85a3:0:0:8a2e:370:7334",
                "fe80::1ff:fe23:4567:890a",
                "2a02:a44f:1234:1:9c1e:2bff:fe00:1",
            ]),
            "mac" => string.Join(':', Enumerable.Range(0, 6).Select(_ => Hex(2))),
            "uuid" => $"{Hex(8)}-{Hex(4)}-{Hex(4)}-{Hex(4)}-{Hex(12)}".ToLowerInvariant(),
            "hex" => $"{Digits(3)}{Hex(9)}",
            _ => Number(kind),
        };

    private string Number(string kind) =>
        kind switch
        {
            "ssn" => Ssn("-"),
            "ssn-plain" => Ssn(""),
            "ssn-spaces" => Ssn(" "),
            "mrn" => Digits(_random.Next(6, 10), '1'),
            "mrn-letters" => $"{Letters(_random.Next(1, 4))}{One(["", "-"])}{Digits(_random.Next(5, 9), '1')}",
            "nhs" => "943 476 5919",
            "plan" => One([$"{Letters(3)}{Digits(9)}", $"W{Digits(9)}", Digits(10, '1')]),
            "mbi" => $"1EG{_random.Next(10)}-TE{_random.Next(10)}-MK{Digits(2)}",
            "account" => Digits(_random.Next(7, 12), '1'),
            "card" => Grouped(Card(), 4),
            "card-plain" => Card(),
            "iban" => "GB82 WEST 1234 5698 7654 32",
            "npi" => One(["1234567893", "1245319599", "1003000126"]),
            "dea" => One(["AB1234563", "FM2345676"]),
            "licence" => $"{Letters(1)}{Digits(7, '1')}",
            "passport" => $"{Letters(2)}{Digits(7, '1')}",
            "vin" => One(["1HGCM82633A004352", "1M8GDM9AXKP042788", "5YJSA1DG9DFP14705"]),
            "plate" => One([
                $"{_random.Next(1, 10)}{Letters(3)}{Digits(3)}",
                $"{Letters(3)}-{Digits(4)}",
                $"KX{Digits(2)} LBD",
            ]),
            "serial" => $"{Letters(2)}{Digits(6)}{Letters(1)}",
            "imei" => "490154203237518",
            "study" => $"{Digits(4)}-{Digits(3)}",
            _ when kind.StartsWith("digits", StringComparison.Ordinal) => Digits(int.Parse(kind[6..]), '1'),
            _ when kind.StartsWith("date-", StringComparison.Ordinal) => Date(kind),
            _ => throw new ArgumentException($"The corpus asks for an unknown kind of value: {kind}"),
        };

    private string Date(string kind)
    {
        var date = new DateTime(_random.Next(1932, 2026), _random.Next(1, 13), _random.Next(1, 29));
        var ordinal =
            date.Day % 10 is 1 && date.Day != 11 ? "st"
            : date.Day % 10 is 2 && date.Day != 12 ? "nd"
            : date.Day % 10 is 3 && date.Day != 13 ? "rd"
            : "th";
        string Text(string format) => date.ToString(format, CultureInfo.InvariantCulture);
        return kind switch
        {
            "date-long" => One([Text("MMMM d, yyyy"), Text("d MMMM yyyy"), $"{Text("MMMM d")}{ordinal}, {date.Year}"]),
            "date-slash" => Text("MM/dd/yyyy"),
            "date-slash-short" => Text("M/d/yy"),
            "date-iso" => Text("yyyy-MM-dd"),
            "date-dmy" => One([Text("d-MMM-yyyy"), Text("dd MMM yyyy"), Text("d-MMM-yy")]),
            "date-dashes" => Text("MM-dd-yyyy"),
            "date-dots" => Text("dd.MM.yyyy"),
            "date-day-month" => One([Text("d MMMM"), $"the {date.Day}{ordinal} of {Text("MMMM")}"]),
            "date-month-day" =>
                $"{One(["January", "February", "April", "June", "July", "August", "October", "November"])} {date.Day}",
            "date-month-day-year" =>
                $"{Text("MMM d")} {One([date.Year.ToString(CultureInfo.InvariantCulture), $"'{Text("yy")}"])}",
            "date-month-day-ordinal" => $"{Text("MMMM d")}{ordinal}",
            "date-day-month-year" => Text("d MMM yyyy"),
            "date-ordinal" => $"{date.Day}{ordinal} of {Text("MMMM")}",
            "date-words" => One([
                "March third",
                "the fourteenth of July",
                "October twenty-first, 2019",
                "the second of May",
            ]),
            _ => throw new ArgumentException($"The corpus asks for an unknown kind of date: {kind}"),
        };
    }

    private string Street() =>
        One([
            $"{_random.Next(1, 9999)} {One(["Maple", "Old Mill", "Harbor View", "Kingston", "Elm"])} {One(["Street", "St", "Ave", "Road", "Rd.", "Lane", "Blvd", "Court"])}",
            $"{_random.Next(1, 999)} {One(["N", "South", "W."])} {_random.Next(4, 90)}th {One(["Street", "Avenue"])}",
        ]);

    private string Ssn(string between) =>
        $"{_random.Next(1, 666):000}{between}{_random.Next(1, 100):00}{between}{_random.Next(1, 10000):0000}";

    private string Area() => $"{_random.Next(2, 10)}{Digits(2)}";

    private string Year() => _random.Next(1980, 2026).ToString(CultureInfo.InvariantCulture);

    private string Card()
    {
        var body = "4" + Digits(14);
        return body + Enumerable.Range(0, 10).First(digit => Luhn(body + digit));
    }

    private static bool Luhn(string digits) =>
        digits
            .Reverse()
            .Select((digit, place) => place % 2 == 0 ? digit - '0' : (digit - '0') * 2)
            .Sum(value => value > 9 ? value - 9 : value) % 10
        == 0;

    private static string Grouped(string digits, int size) =>
        string.Join(' ', digits.Chunk(size).Select(group => new string(group)));

    private string Slug() =>
        $"{One(["sunny", "river", "maple", "night", "tiny"])}{One(["walker", "garden", "diary", "runner", "journal"])}";

    private string Digits(int count, char first = '0') =>
        string.Concat(Enumerable.Range(0, count).Select(i => (char)('0' + _random.Next(i == 0 ? first - '0' : 0, 10))));

    private string Letters(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => "ABCDEGHJKLMRWXZ"[_random.Next(15)]));

    private string Hex(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => "0123456789ABCDEF"[_random.Next(16)]));

    private string One(string[] choices) => choices[_random.Next(choices.Length)];

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
