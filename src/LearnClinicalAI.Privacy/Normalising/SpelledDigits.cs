using System.Text;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Normalising;

/// <summary>
/// Numbers read out digit by digit: "five five five, oh one two three". A run becomes digits when it is as long as a telephone
/// number's shortest form, or shorter right behind a word that announces a number; "three, then four out of ten" stays as it is.
/// </summary>
internal static partial class SpelledDigits
{
    private const int ShortestRun = 6;
    private const int ShortestAnnounced = 3;

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = "0",
        ["oh"] = "0",
        ["o"] = "0",
        ["nought"] = "0",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["niner"] = "9",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
        ["thirteen"] = "13",
        ["fourteen"] = "14",
        ["fifteen"] = "15",
        ["sixteen"] = "16",
        ["seventeen"] = "17",
        ["eighteen"] = "18",
        ["nineteen"] = "19",
        ["twenty"] = "20",
        ["thirty"] = "30",
        ["forty"] = "40",
        ["fifty"] = "50",
        ["sixty"] = "60",
        ["seventy"] = "70",
        ["eighty"] = "80",
        ["ninety"] = "90",
        ["dash"] = "-",
        ["hyphen"] = "-",
        ["minus"] = "-",
        ["point"] = ".",
        ["dot"] = ".",
        ["slash"] = "/",
    };

    public static Normalised Join(Normalised text)
    {
        if (!AnyWord().IsMatch(text.Text))
        {
            return text;
        }

        var stretches = new List<(int, int, string)>();
        foreach (Match run in Run().Matches(text.Text))
        {
            var digits = Spell(run.Value);
            var count = digits.Count(char.IsAsciiDigit);
            var least = Announced().IsMatch(Before(text.Text, run.Index)) ? ShortestAnnounced : ShortestRun;
            if (count >= least)
            {
                stretches.Add((run.Index, run.Length, digits));
            }
        }

        return text.Replace(stretches);
    }

    private static string Before(string text, int at) => text[Math.Max(0, at - 40)..at];

    private static string Spell(string run)
    {
        var spelled = new StringBuilder();
        var times = 1;
        var tens = false;
        foreach (Match token in Token().Matches(run))
        {
            var word = token.Value.ToLowerInvariant();
            if (word is "double" or "triple")
            {
                times = word == "double" ? 2 : 3;
                continue;
            }

            var digits = Words.GetValueOrDefault(word, word);
            // "forty-two" is 42, not 402; "forty twelve" is 4012
            if (tens && digits.Length == 1 && digits[0] is >= '1' and <= '9')
            {
                spelled.Length--;
            }

            spelled.Insert(spelled.Length, digits, times);
            tens = times == 1 && digits.Length == 2 && digits[1] == '0' && digits[0] != '1';
            times = 1;
        }

        return spelled.ToString();
    }

    [GeneratedRegex(
        @"\b(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex AnyWord();

    [GeneratedRegex(
        @"\b(?:(?:double|triple)[ -])?(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|niner?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ ,.-]{1,3}(?:(?:dash|hyphen|minus|point|dot|slash)[ ,]{1,2})?(?:(?:double|triple)[ -])?(?:zero|oh?|nought|one|two|three|four|five|six|seven|eight|niner?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|[0-9])){2,40}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Run();

    [GeneratedRegex(@"[A-Za-z]+|[0-9]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Token();

    [GeneratedRegex(
        @"\b(?:mrn|record|chart|number|no|id|identifier|ssn|social|security|account|policy|member|licen[cs]e|npi|phone|cell|fax|pager|extension|zip|plate|serial|ending in|ends in)\b[ a-z:#,.]{0,20}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Announced();
}
