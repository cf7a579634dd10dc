using System.Globalization;

namespace LearnClinicalAI.Simulation;

/// <summary>The ways in which a date may be written, without signs and spaces.</summary>
internal static class DateSpellings
{
    private static readonly string[] Read =
    [
        "yyyy-MM-dd",
        "yyyy/MM/dd",
        "d MMMM yyyy",
        "d MMM yyyy",
        "MMMM d, yyyy",
        "MMMM d yyyy",
        "MMM d, yyyy",
        "MMM d yyyy",
        "dd/MM/yyyy",
        "d/M/yyyy",
        "dd.MM.yyyy",
        "d.M.yyyy",
        "dd-MM-yyyy",
        "M/d/yyyy",
        "MM/dd/yyyy",
    ];

    private static readonly string[] Written =
    [
        "yyyyMMdd",
        "ddMMyyyy",
        "MMddyyyy",
        "dMyyyy",
        "Mdyyyy",
        "ddMMyy",
        "MMddyy",
        "dMMMyyyy",
        "dMMMMyyyy",
        "MMMdyyyy",
        "MMMMdyyyy",
        "dMMMyy",
        "dMMMM",
        "MMMMd",
    ];

    public static IEnumerable<string> Of(string date)
    {
        var culture = CultureInfo.InvariantCulture;
        if (!DateOnly.TryParseExact(date.Trim(), Read, culture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return [];
        }
        var suffix = (day.Day % 10, day.Day / 10) switch
        {
            (_, 1) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        var month = day.ToString("MMMM", culture).ToLowerInvariant();
        var number = day.ToString("%d", culture);
        var year = day.ToString("yyyy", culture);
        string[] spoken = [$"{number}{suffix}{month}", $"{number}{suffix}of{month}", $"{month}{number}{suffix}"];
        return Written
            .Select(form => day.ToString(form, culture).ToLowerInvariant())
            .Concat(spoken)
            .Concat(spoken.Select(words => words + year))
            .Distinct();
    }
}
