using System.Globalization;

namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>What a language tag says about dates and direction. A tag that the system does not know counts as plain English.</summary>
internal static class Language
{
    public static CultureInfo Culture(string tag)
    {
        try
        {
            var culture = (CultureInfo)CultureInfo.GetCultureInfo(tag).Clone();
            // the calendar of the record is the Gregorian one in every language
            if (culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is { } gregorian)
            {
                culture.DateTimeFormat.Calendar = gregorian;
            }

            return culture;
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    public static bool IsRightToLeft(string tag) => Culture(tag).TextInfo.IsRightToLeft;
}
