using System.Text;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Normalising;

/// <summary>
/// Digits written apart: "1 2 3 - 4 5 - 6 7 8 9". Only single digits are joined, and only seven or more of them unless a word
/// announces a number; a row of pain scores or Apgar points stays as it is.
/// </summary>
internal static partial class SpacedDigits
{
    private const int ShortestRun = 7;
    private const int ShortestAnnounced = 3;

    public static Normalised Join(Normalised text)
    {
        var stretches = new List<(int, int, string)>();
        foreach (Match run in Run().Matches(text.Text))
        {
            var joined = Joined(run.Value);
            var count = joined.Count(char.IsAsciiDigit);
            var before = text.Text[Math.Max(0, run.Index - 40)..run.Index];
            var least = Announced().IsMatch(before) ? ShortestAnnounced : ShortestRun;
            if (count >= least && !Scores().IsMatch(before) && !TableRow().IsMatch(run.Value))
            {
                stretches.Add((run.Index, run.Length, joined));
            }
        }

        return text.Replace(stretches);
    }

    // where spaces part the digits, other marks group them and stay; where one mark parts them all, it goes
    private static string Joined(string run)
    {
        var spaced = run.Contains(' ');
        var joined = new StringBuilder(run.Length);
        foreach (var letter in run)
        {
            if (char.IsAsciiDigit(letter) || (spaced && letter is '-' or '/'))
            {
                joined.Append(letter);
            }
        }

        return joined.ToString();
    }

    [GeneratedRegex(
        @"(?<![\w.,/-])[0-9](?: {0,2}[-./_,*|~+]? {0,2}[0-9](?![0-9])){2,40}(?![\w])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Run();

    [GeneratedRegex(
        @"\b(?:m\.? ?r\.? ?n|record|chart|number|no|id|identifier|s\.? ?s\.? ?n|social|security|account|acct|policy|member|licen[cs]e|npi|phone|cell|fax|zip|serial)\b[ a-z:#.]{0,20}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Announced();

    [GeneratedRegex(
        @"\b(?:scores?|scored|pain|apgars?|nrs|vas|grades?|readings?|values?|levels?|ratings?|points|days?|weeks|items?|steps?|stages?|leads?)\b[^0-9]{0,25}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Scores();

    // 6.4 | 6.9 | 7.2: decimals side by side
    [GeneratedRegex(@"[0-9]\.[0-9] {0,2}[|,/ ]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex TableRow();
}
