namespace LearnClinicalAI.Credit;

/// <summary>From the day of release to the day of expiry, both whole and both in the provider's time zone (C10, C12).</summary>
public sealed record Term(DateOnly ReleaseOn, DateOnly ExpiresOn)
{
    /// <summary>The day that is so many years later; 29 February becomes 28 February where the year has none.</summary>
    public static DateOnly Latest(DateOnly from, int years) => from.AddYears(years);

    public bool Contains(DateTimeOffset at, TimeZoneInfo zone) => !IsBefore(at, zone) && !IsOver(at, zone);

    /// <summary>The day of release has not begun.</summary>
    public bool IsBefore(DateTimeOffset at, TimeZoneInfo zone) => DayOf(at, zone) < ReleaseOn;

    /// <summary>The day of expiry is over.</summary>
    public bool IsOver(DateTimeOffset at, TimeZoneInfo zone) => DayOf(at, zone) > ExpiresOn;

    /// <summary>The first instant of the term.</summary>
    public DateTimeOffset StartsAt(TimeZoneInfo zone) => FirstInstantOf(ReleaseOn, zone);

    /// <summary>The first instant after the term.</summary>
    public DateTimeOffset EndsBefore(TimeZoneInfo zone) => FirstInstantOf(ExpiresOn.AddDays(1), zone);

    /// <summary>The calendar day on the provider's wall.</summary>
    public static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    // Where a zone changes its clocks at that hour, midnight comes twice (the first counts) or is skipped (the platform then
    // reckons with the time before the change, which is the instant at which the day begins).
    private static DateTimeOffset FirstInstantOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(midnight)
            ? zone.GetAmbiguousTimeOffsets(midnight).Max()
            : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
