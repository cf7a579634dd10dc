using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>Texts that stand where a finding or result would, and say that there is none.</summary>
internal static partial class NoData
{
    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?:n/?a|none|unknown|pending\b.*|not (?:specified|provided|applicable|available|indicated|performed|done|assessed|tested|reported)\b.*|data not provided|information not (?:provided|available)|optional\b.*|can be considered\b.*|expected to show\b.*|to be (?:done|determined)\b.*|.*\bdetails? (?:is|are) not (?:provided|specified)|appropriate for age|.*\bnot (?:mandatory|typically necessary|required)\b.*)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Nothing { get; }

    [GeneratedRegex(
        @"^(?:(?:details?|findings?|results?) (?:is|are) )?not (?:provided|specified) in this scenario,? but imagine (?:findings? (?:is|are) )?|^(?:the provided \S+ image |image )(?:would show|shows|showing) ",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Meta { get; }

    /// <summary>The text of a finding or result; empty where it is none.</summary>
    public static string Of(string text)
    {
        var plain = Meta.Replace(text.Trim(), "");
        return Nothing.IsMatch(plain.TrimEnd('.')) ? "" : plain;
    }
}
