using System.Globalization;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Numbers that look like identifiers by their shape alone: long digit strings, letters with digits, universal ids.</summary>
internal static partial class Shapes
{
    public static IReadOnlyList<Detector> All { get; } =
    [
        new(Category.Other, Tier.A, "uuid", Uuid()),
        new(
            Category.Licence,
            Tier.A,
            "npi",
            TenDigits(),
            candidate => Checksums.Npi(candidate.Value) && IsBare(candidate)
        ),
        new(Category.Mrn, Tier.A, "letters-and-digits", LettersAndDigits(), IsBare),
        new(Category.Mrn, Tier.A, "digits-and-letters", DigitsAndLetters(), IsBare),
        new(Category.Mrn, Tier.A, "slashed-code", Slashed(), candidate => IsBare(candidate) && !IsRound(candidate)),
        new(Category.Mrn, Tier.A, "grouped-digits", Grouped(), IsGrouped),
        new(Category.Mrn, Tier.A, "hash-and-digits", Hash(), candidate => !IsDispensed(candidate) && IsBare(candidate)),
        new(Category.Mrn, Tier.A, "long-digits", LongDigits(), candidate => IsBare(candidate) && !IsRound(candidate)),
        new(Category.Other, Tier.C, "mixed-code", Mixed(), IsMixed),
    ];

    private static bool IsBare(Candidate candidate) =>
        !candidate.IsMeasured() && !candidate.IsReference() && !candidate.IsCount() && !candidate.GoesOn();

    // 120000 images: thousands are counted, records are numbered one by one
    private static bool IsRound(Candidate candidate) =>
        candidate.Length <= 9 && candidate.Value.EndsWith("000", StringComparison.Ordinal);

    // 1000-1500, 2019-2023: a range, not an identifier
    private static bool IsGrouped(Candidate candidate)
    {
        if (!IsBare(candidate) || candidate.IsYear())
        {
            return false;
        }

        var groups = candidate.Value.Split('-');
        if (groups.Length > 2)
        {
            return true;
        }

        var round = groups.All(group => group.EndsWith('0') && !group.StartsWith('0'));
        return candidate.Digits >= 8 && !round && !IsPageRange(groups);
    }

    // 2143-2150: pages of a journal, close to each other and rising
    private static bool IsPageRange(string[] groups) =>
        groups is [{ Length: <= 5 } from, { Length: <= 5 } to]
        && from[0] != '0'
        && int.Parse(to, CultureInfo.InvariantCulture) - int.Parse(from, CultureInfo.InvariantCulture) is > 0 and < 400;

    private static bool IsDispensed(Candidate candidate) => Dispense().IsMatch(candidate.Before());

    private static bool IsMixed(Candidate candidate)
    {
        var value = candidate.Value;
        return candidate.Digits >= 4
            && value.Count(char.IsAsciiLetter) >= 2
            && value.Length - value.Count(letter => letter == '-') >= 8
            && IsBare(candidate);
    }

    [GeneratedRegex(
        @"(?<![0-9A-Fa-f-])[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?![0-9A-Fa-f-])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Uuid();

    [GeneratedRegex("(?<![A-Za-z0-9.-])[12][0-9]{9}(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex TenDigits();

    [GeneratedRegex(
        "(?<![A-Za-z0-9.-])#?[A-Z]{1,6}[0-9]{0,3}-?#?[0-9]{4,20}[A-Z]{0,3}(?:-[A-Z0-9]{1,12}){0,4}(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex LettersAndDigits();

    [GeneratedRegex("(?<![A-Za-z0-9.-])[0-9]{4,12}-?[A-Z]{1,5}(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DigitsAndLetters();

    [GeneratedRegex(
        "(?<![A-Za-z0-9./-])[0-9]{3,12}-[0-9]{3,12}(?:-[0-9]{1,12}){0,4}(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Grouped();

    [GeneratedRegex(
        "(?<![A-Za-z0-9./-])(?:[A-Z]{1,4}/[0-9]{2,4}/[0-9]{3,8}|[0-9]{2,4}/[0-9]{5,8})(?![A-Za-z0-9/])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Slashed();

    [GeneratedRegex("#[0-9]{3,20}(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Hash();

    [GeneratedRegex("(?<![A-Za-z0-9.,/-])[0-9]{6,40}(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LongDigits();

    [GeneratedRegex(
        "(?<![A-Za-z0-9./-])(?=[A-Za-z0-9-]{8,40}(?![A-Za-z0-9-]))(?:[A-Za-z]+[0-9]|[0-9]+[A-Za-z])[A-Za-z0-9-]{6,38}(?![A-Za-z0-9-])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Mixed();

    [GeneratedRegex(
        @"\b(?:disp(?:ense[ds]?)?|qty|quantity|tabs?|tablets?|caps?|capsules?|supply)\b[ :]{0,3}(?:[a-z]{1,10} ?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Dispense();
}
