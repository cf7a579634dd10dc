using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>That a person passed through the gate screen of this revision, and what was in force when they did (rules G1).</summary>
internal sealed class GateAcknowledgement
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseSlug { get; init; }
    public required string CourseHash { get; init; }

    /// <summary>The version of the provider's settings that the screen showed.</summary>
    public required int ProviderVersion { get; init; }
    public required DateTimeOffset ShownAt { get; init; }
    public required DateTimeOffset AcknowledgedAt { get; init; }
}

internal sealed class GateAcknowledgementMapping : IEntityTypeConfiguration<GateAcknowledgement>
{
    public void Configure(EntityTypeBuilder<GateAcknowledgement> gate)
    {
        gate.Property(g => g.CourseSlug).HasMaxLength(100);
        gate.Property(g => g.CourseHash).HasMaxLength(64);
        gate.HasIndex(g => new { g.PersonId, g.CourseHash }).IsUnique();
        gate.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
