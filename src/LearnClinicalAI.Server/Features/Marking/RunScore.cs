using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Marking;

/// <summary>The result of a run as it was marked. The log and the pinned revision give it again, to the bit.</summary>
internal sealed class RunScore
{
    public required Guid RunId { get; init; }

    /// <summary>The revision whose rubric marked it.</summary>
    public required string CaseHash { get; init; }

    /// <summary>The whole report, in the spelling of <c>lcai score</c>.</summary>
    public required string Report { get; set; }

    /// <summary>Points of criteria met ÷ positive points; may lie below 0.</summary>
    public required double Score { get; set; }
    public required bool Passed { get; set; }
    public required int Points { get; set; }
    public required int Positive { get; set; }

    /// <summary>Criteria that wait for a human; the result is provisional until they are decided.</summary>
    public required int Waiting { get; set; }
    public required DateTimeOffset MarkedAt { get; set; }
}

internal sealed class RunScoreMapping : IEntityTypeConfiguration<RunScore>
{
    public void Configure(EntityTypeBuilder<RunScore> score)
    {
        score.HasKey(s => s.RunId);
        score.Property(s => s.RunId).ValueGeneratedNever();
        score.Property(s => s.CaseHash).HasMaxLength(64);
        score
            .HasOne<CaseRuns.CaseRun>()
            .WithOne()
            .HasForeignKey<RunScore>(s => s.RunId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
