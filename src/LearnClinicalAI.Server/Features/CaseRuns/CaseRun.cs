using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>One learner's run of one case. What happened in it is its log, <see cref="RunEntry"/>.</summary>
public sealed class CaseRun
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The enrolment and step it counts for; null for a run outside a course.</summary>
    public Guid? EnrolmentId { get; init; }
    public string? StepId { get; init; }
    public required string CaseSlug { get; init; }

    /// <summary>The revision that this run plays to its end, whatever is published meanwhile.</summary>
    public required string CaseHash { get; init; }
    public required string Variant { get; init; }
    public required int Seed { get; init; }

    /// <summary><c>practice</c>, <c>assessment</c> or <c>exam</c>.</summary>
    public required string Mode { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the wall's clock ends the run; null in practice.</summary>
    public DateTimeOffset? Deadline { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>The rows of a run's log that one turn added. Never changed; two turns cannot claim the same place.</summary>
internal sealed class RunEntry
{
    public required Guid RunId { get; init; }

    /// <summary>The seq of the first event of this entry.</summary>
    public required int Seq { get; init; }

    /// <summary>Made by the client; the same turn sent again is the same entry.</summary>
    public required Guid TurnId { get; init; }

    /// <summary>How many events.</summary>
    public required int Count { get; init; }

    /// <summary>The events, a JSON line each.</summary>
    public required string Lines { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class CaseRunMapping : IEntityTypeConfiguration<CaseRun>, IEntityTypeConfiguration<RunEntry>
{
    public void Configure(EntityTypeBuilder<CaseRun> run)
    {
        run.Property(r => r.StepId).HasMaxLength(100);
        run.Property(r => r.CaseSlug).HasMaxLength(100);
        run.Property(r => r.CaseHash).HasMaxLength(64);
        run.Property(r => r.Variant).HasMaxLength(100);
        run.Property(r => r.Mode).HasMaxLength(20);
        // one open run a person and case: a second tab or a second click comes back to it
        run.HasIndex(r => new { r.PersonId, r.CaseSlug }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        run.HasIndex(r => new { r.PersonId, r.StartedAt });
        run.HasIndex(r => new { r.CaseSlug, r.StartedAt });
    }

    public void Configure(EntityTypeBuilder<RunEntry> entry)
    {
        entry.HasKey(e => new { e.RunId, e.Seq });
        entry.HasIndex(e => new { e.RunId, e.TurnId }).IsUnique();
        entry.HasOne<CaseRun>().WithMany().HasForeignKey(e => e.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
