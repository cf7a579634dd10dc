namespace LearnClinicalAI.Server.Data;

internal static class StoredTime
{
    /// <summary>
    /// Now, in the microseconds that both databases keep: an answer that is given from memory then says the same as one
    /// that is read back later.
    /// </summary>
    public static DateTimeOffset GetStoredNow(this TimeProvider time)
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>A time as the database keeps it: a parameter of a statement of our own is not converted for us.</summary>
    public static object Stored(this LearnDb db, DateTimeOffset at) =>
        db is SqliteLearnDb ? SqliteLearnDb.Microseconds(at) : at.ToUniversalTime();
}
