using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LearnClinicalAI.Server.Data;

/// <summary>
/// The database, one model over two providers. Each feature adds its sets in a part of this class and
/// its mappings as <see cref="IEntityTypeConfiguration{TEntity}"/>, both in its own folder.
/// </summary>
internal abstract partial class LearnDb(DbContextOptions options)
    : IdentityDbContext<
        Person,
        IdentityRole<Guid>,
        Guid,
        IdentityUserClaim<Guid>,
        IdentityUserRole<Guid>,
        IdentityUserLogin<Guid>,
        IdentityRoleClaim<Guid>,
        IdentityUserToken<Guid>,
        IdentityUserPasskey<Guid>
    >(options)
{
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LearnDb).Assembly);
    }
}

internal sealed class SqliteLearnDb(DbContextOptions<SqliteLearnDb> options) : LearnDb(options)
{
    /// <summary>SQLite has no instant type: times are microseconds since 1970 in UTC, so that they sort and compare.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTimeOffset>().HaveConversion<MicrosecondsSince1970>();
    }

    public static long Microseconds(DateTimeOffset time) =>
        (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private sealed class MicrosecondsSince1970()
        : ValueConverter<DateTimeOffset, long>(
            time => Microseconds(time),
            stored => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond)
        );
}

internal sealed class PostgresLearnDb(DbContextOptions<PostgresLearnDb> options) : LearnDb(options)
{
    /// <summary>PostgreSQL stores instants in UTC and refuses any other offset.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }

    private sealed class Utc()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), stored => stored);
}
