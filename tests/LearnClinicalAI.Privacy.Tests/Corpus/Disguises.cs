using System.Text;

namespace LearnClinicalAI.Privacy.Tests.Corpus;

/// <summary>Ways in which a number is hidden from a plain search.</summary>
internal static class Disguises
{
    private static readonly string[] Words =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
    ];

    public static IReadOnlyList<(string Name, Func<string, string> Apply)> All { get; } =
    [
        ("plain", value => value),
        ("zero-width joined", value => string.Join('\u200B', value.ToCharArray())),
        (
            "word joiner and soft hyphen",
            value => string.Concat(value.Select((letter, i) => i % 2 == 0 ? letter + "\u2060" : letter + "\u00AD"))
        ),
        ("bidirectional override", value => $"\u202D{value}\u202C"),
        ("full-width digits", value => Map(value, digit => (char)('０' + digit))),
        (
            "mathematical digits",
            value =>
                string.Concat(
                    value.Select(letter =>
                        char.IsAsciiDigit(letter) ? char.ConvertFromUtf32(0x1D7CE + letter - '0') : letter.ToString()
                    )
                )
        ),
        ("superscript digits", value => Map(value, digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit])),
        ("Arabic-Indic digits", value => Map(value, digit => (char)('٠' + digit))),
        ("Devanagari digits", value => Map(value, digit => (char)('०' + digit))),
        ("spaced", value => string.Join(' ', value.Where(letter => letter != ' ').ToArray())),
        ("spaced with no-break spaces", value => string.Join('\u00A0', value.Where(letter => letter != ' ').ToArray())),
        ("dotted", value => string.Join('.', value.Where(char.IsAsciiDigit).ToArray())),
        ("dashed", value => string.Join('-', value.Where(char.IsAsciiDigit).ToArray())),
        ("en dashes", value => value.Replace('-', '–')),
        ("spelled", value => Spell(value, " ")),
        ("spelled with commas", value => Spell(value, ", ")),
        ("spelled with hyphens", value => Spell(value, "-")),
        (
            "combining marks",
            value =>
                string.Concat(value.Select(letter => char.IsAsciiDigit(letter) ? letter + "\uFE0F" : letter.ToString()))
        ),
    ];

    private static string Map(string value, Func<int, char> digit) =>
        string.Concat(value.Select(letter => char.IsAsciiDigit(letter) ? digit(letter - '0') : letter));

    private static string Spell(string value, string between)
    {
        var spelled = new StringBuilder();
        foreach (var letter in value.Where(letter => char.IsAsciiDigit(letter) || letter == '-'))
        {
            spelled.Append(spelled.Length == 0 ? "" : between).Append(letter == '-' ? "dash" : Words[letter - '0']);
        }

        return between == " " ? spelled.ToString() : spelled.ToString().Replace($"dash{between}", "");
    }
}
