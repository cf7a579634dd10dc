using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>A named person's word for content of exactly this hash. Any edit makes another hash, and that is pending again.</summary>
internal sealed class SignOff
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string ContentHash { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The provider's word that a course revision carries credit of a type, in a term. Never reaches back.</summary>
internal sealed class DesignationRecord
{
    public required Guid Id { get; init; }
    public required string CourseSlug { get; init; }
    public required string CourseHash { get; init; }

    /// <summary>Id of a credit type.</summary>
    public required string CreditType { get; init; }

    /// <summary>The most one learner may claim, in hundredths of a unit; 0 for participation.</summary>
    public required int Hundredths { get; init; }
    public required DateTimeOffset DesignatedAt { get; init; }
    public required DateOnly ReleaseOn { get; init; }
    public required DateOnly ExpiresOn { get; init; }
    public required int ProviderVersion { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>How the amount was found: the figures of the time estimate, as JSON.</summary>
    public required string Estimate { get; init; }

    /// <summary>What practice lacks that the activity is to mend; asked for accredited credit.</summary>
    public string PracticeGap { get; init; } = "";
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? WithdrawnBecause { get; set; }
}

internal sealed class DesignationMapping
    : IEntityTypeConfiguration<SignOff>,
        IEntityTypeConfiguration<DesignationRecord>
{
    public void Configure(EntityTypeBuilder<SignOff> signOff)
    {
        signOff.Property(s => s.Slug).HasMaxLength(100);
        signOff.Property(s => s.ContentHash).HasMaxLength(64);
        signOff.HasIndex(s => new { s.ContentHash, s.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DesignationRecord> designation)
    {
        designation.ToTable("Designations");
        designation.Property(d => d.CourseSlug).HasMaxLength(100);
        designation.Property(d => d.CourseHash).HasMaxLength(64);
        designation.Property(d => d.CreditType).HasMaxLength(50);
        // one designation a revision and type is in force at a time
        designation.HasIndex(d => new { d.CourseHash, d.CreditType }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
    }
}
