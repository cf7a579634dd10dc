using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>A date as a person may mean it; the year is missing where none was written.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CalendarDate(int? Year, int Month, int Day)
{
    /// <summary>Whether both may be the same day; a missing year fits every year.</summary>
    public bool Fits(CalendarDate other) =>
        Month == other.Month && Day == other.Day && (Year is null || other.Year is null || Year == other.Year);
}

/// <summary>Reads a written date in all the ways in which it can be meant: 3/4/61 is the fourth of March and the third of April.</summary>
internal static partial class Calendar
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    private static readonly string[] Ordinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "twenty-first",
        "twenty-second",
        "twenty-third",
        "twenty-fourth",
        "twenty-fifth",
        "twenty-sixth",
        "twenty-seventh",
        "twenty-eighth",
        "twenty-ninth",
        "thirtieth",
        "thirty-first",
    ];

    public static IReadOnlyList<CalendarDate> Read(string text)
    {
        var month =
            Array.FindIndex(
                Months,
                name =>
                    MonthName().Match(text) is { Success: true } match
                    && match.Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            ) + 1;
        var numbers = Number().Matches(text).Select(match => match.Value).ToList();
        var ordinal =
            Array.FindLastIndex(
                Ordinals,
                word => text.Replace(' ', '-').Contains(word, StringComparison.OrdinalIgnoreCase)
            ) + 1;
        if (month > 0)
        {
            if (ordinal > 0)
            {
                numbers.Insert(0, ordinal.ToString(CultureInfo.InvariantCulture));
            }

            return WithNamedMonth(month, numbers);
        }

        return numbers switch
        {
            [{ Length: 8 } run] => ThreeNumbers(run[..4], run[4..6], run[6..]),
            [var first, var second, var third, ..] => ThreeNumbers(first, second, third),
            [var first, var second] => [.. Valid(null, second, first), .. Valid(null, first, second)],
            _ => [],
        };
    }

    /// <summary>Whether the numbers of a date written in figures can be a date at all.</summary>
    public static bool IsDate(string text) => Read(text).Count > 0;

    private static IReadOnlyList<CalendarDate> WithNamedMonth(int month, List<string> numbers)
    {
        var name = month.ToString(CultureInfo.InvariantCulture);
        return numbers switch
        {
            [var first] => [.. Valid(null, name, first)],
            [var first, var second, ..] => [.. Valid(first, name, second), .. Valid(second, name, first)],
            _ => [],
        };
    }

    private static IReadOnlyList<CalendarDate> ThreeNumbers(string first, string second, string third) =>
        first.Length == 4
            ? [.. Valid(first, second, third)]
            : [.. Valid(third, first, second), .. Valid(third, second, first)];

    private static IEnumerable<CalendarDate> Valid(string? year, string month, string day)
    {
        if (
            int.TryParse(month, CultureInfo.InvariantCulture, out var m)
            && int.TryParse(day, CultureInfo.InvariantCulture, out var d)
            && m is >= 1 and <= 12
            && d is >= 1 and <= 31
        )
        {
            if (year is null)
            {
                yield return new CalendarDate(null, m, d);
            }
            else if (year.Length is 2 or 4 && int.TryParse(year, CultureInfo.InvariantCulture, out var y))
            {
                foreach (var full in year.Length == 4 ? [y] : (int[])[1900 + y, 2000 + y])
                {
                    yield return new CalendarDate(full, m, d);
                }
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex MonthName();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Number();
}
