using System.Globalization;

namespace LearnClinicalAI.Simulation;

internal static class SimulatedClock
{
    /// <summary>The time of day some minutes after <paramref name="start"/> ("02:40"); a start that is no time counts as midnight.</summary>
    public static string TimeOfDay(string start, decimal minute)
    {
        var known = TimeOnly.TryParseExact(
            start,
            ["HH:mm", "H:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        );
        return (known ? time : TimeOnly.MinValue)
            .AddMinutes((double)decimal.Floor(minute))
            .ToString("HH:mm", CultureInfo.InvariantCulture);
    }
}
