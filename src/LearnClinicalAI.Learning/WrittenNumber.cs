using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Learning;

/// <summary>
/// A number as people write it: "12", "12 %", "12,5", "1,250.5", "1 250", "−3", "2.1e3". Strict in that all of the text
/// must be understood: "about 12", "12 or 13" and "12 mg" where mmol are asked for are not numbers.
/// </summary>
internal static partial class WrittenNumber
{
    private const int Longest = 100;

    /// <returns>Null where the text is not a number in the unit.</returns>
    public static decimal? Read(string text, string? unit)
    {
        if (text.Length > Longest || Plain(text) is not { Length: > 0 } written)
            return null;
        var spelledUnit = Plain(unit ?? "");
        if (spelledUnit is { Length: > 0 } && written.EndsWith(spelledUnit, StringComparison.OrdinalIgnoreCase))
            written = written[..^spelledUnit.Length].TrimEnd();
        return Parsed(written);
    }

    private static decimal? Parsed(string written)
    {
        var match = Shape().Match(written);
        if (!match.Success)
            return null;
        var digits = match.Groups["digits"].Value;
        string plain;
        if (EnglishThousands().IsMatch(digits))
            plain = digits.Replace(",", "", StringComparison.Ordinal);
        else if (EuropeanThousands().IsMatch(digits))
            plain = digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        else if (SpacedThousands().IsMatch(digits))
            plain = digits.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        else if (Simple().IsMatch(digits))
            plain = digits.Replace(',', '.');
        else
            return null;
        return decimal.TryParse(
            match.Groups["sign"].Value + plain + match.Groups["power"].Value,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
    }

    // Full-width digits become plain ones, the minus signs of typography the one of the keyboard, and any run of spaces one space.
    private static string? Plain(string text)
    {
        try
        {
            text = text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return null;
        }
        var written = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\u2212' or '\u2013' or '\u2012' or '\uFE63')
                written.Append('-');
            else if (!char.IsWhiteSpace(character))
                written.Append(character);
            else if (written.Length > 0 && written[^1] != ' ')
                written.Append(' ');
        }
        return written.ToString().TrimEnd();
    }

    [GeneratedRegex(
        @"\A(?<sign>[+-]?) ?(?<digits>[0-9.,][0-9., ]*)(?<power>([eE][+-]?[0-9]{1,2})?)\z",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Shape();

    // 1,250 and 1,250.5 as English writes them; "0,125" is a decimal comma, because no thousands begin with 0.
    [GeneratedRegex(@"\A[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex EnglishThousands();

    // 1.250,5 as much of Europe writes it; only with the comma, because a lone point is a decimal point.
    [GeneratedRegex(@"\A[1-9][0-9]{0,2}(\.[0-9]{3})+,[0-9]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex EuropeanThousands();

    [GeneratedRegex(@"\A[1-9][0-9]{0,2}( [0-9]{3})+([.,][0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex SpacedThousands();

    [GeneratedRegex(@"\A([0-9]+([.,][0-9]*)?|[.,][0-9]+)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Simple();
}
