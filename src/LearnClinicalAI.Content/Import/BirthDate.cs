using System.Globalization;

namespace LearnClinicalAI.Content.Import;

/// <summary>An invented date of birth that fits an age in the year in which imported cases play.</summary>
internal static class BirthDate
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    /// <summary>As a form has it, "14/03/1991".</summary>
    public static string Of(Person person)
    {
        var words = person.AgeWords.Split(' ');
        var n =
            words.Length == 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;
        var born = (words.Length == 2 ? words[1].TrimEnd('s') : "") switch
        {
            "year" => Today.AddYears(-n).AddDays(-(31 + person.LastName.Length * 13)),
            "month" => Today.AddMonths(-n).AddDays(-9),
            "week" => Today.AddDays(-7 * n - 2),
            _ => Today.AddDays(-n),
        };
        return born.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
    }
}
