using LearnClinicalAI.Credit;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Courses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>What a person was given for a course revision: a row of the ledger that every page and file reads. Never changed.</summary>
internal sealed class Award
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid EnrolmentId { get; init; }
    public required string CourseSlug { get; init; }
    public required string CourseHash { get; init; }

    /// <summary>Null for participation in an activity that was not designated at the time.</summary>
    public Guid? DesignationId { get; init; }
    public required string CreditType { get; init; }

    /// <summary>As claimed, in hundredths of a unit; 0 for participation.</summary>
    public required int Hundredths { get; init; }
    public required DateTimeOffset ClaimedAt { get; init; }
    public required DateTimeOffset CompletedAt { get; init; }

    public CreditAmount Amount => new(Hundredths);
}

internal sealed class AwardMapping : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> award)
    {
        award.Property(a => a.CourseSlug).HasMaxLength(100);
        award.Property(a => a.CourseHash).HasMaxLength(64);
        award.Property(a => a.CreditType).HasMaxLength(50);
        award.Ignore(a => a.Amount);
        // one award a learner, version and type, however often and from wherever it is claimed (rules C8)
        award
            .HasIndex(a => new
            {
                a.PersonId,
                a.CourseHash,
                a.CreditType,
            })
            .IsUnique();
        award.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        award.HasOne<Enrolment>().WithMany().HasForeignKey(a => a.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
        award
            .HasOne<DesignationRecord>()
            .WithMany()
            .HasForeignKey(a => a.DesignationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
