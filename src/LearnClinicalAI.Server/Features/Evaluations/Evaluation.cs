using LearnClinicalAI.Server.Features.Courses;
using LearnClinicalAI.Server.Features.Evaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Evaluations
{
    /// <summary>What a learner said of a course (rules §5). Sent once an enrolment, never changed.</summary>
    internal sealed class Evaluation
    {
        public required Guid Id { get; init; }
        public required Guid EnrolmentId { get; init; }
        public required string CourseSlug { get; init; }
        public required string CourseHash { get; init; }
        public required DateTimeOffset SentAt { get; init; }

        /// <summary>Objective id → how far it was met, 1–5, as JSON.</summary>
        public required string ObjectivesMet { get; init; }
        public required bool IntendsChange { get; init; }
        public required string Change { get; init; }
        public required bool SawBias { get; init; }
        public required string Bias { get; init; }

        /// <summary>1–5.</summary>
        public required int Relevance { get; init; }
        public required string Barriers { get; init; }

        /// <summary>1–5; null where the course has no simulated patient.</summary>
        public int? PatientAccuracy { get; init; }
        public required int MinutesSpent { get; init; }
    }

    internal sealed class EvaluationMapping : IEntityTypeConfiguration<Evaluation>
    {
        public void Configure(EntityTypeBuilder<Evaluation> evaluation)
        {
            evaluation.Property(e => e.CourseSlug).HasMaxLength(100);
            evaluation.Property(e => e.CourseHash).HasMaxLength(64);
            evaluation.Property(e => e.Change).HasMaxLength(EvaluationAnswers.LongestText);
            evaluation.Property(e => e.Bias).HasMaxLength(EvaluationAnswers.LongestText);
            evaluation.Property(e => e.Barriers).HasMaxLength(EvaluationAnswers.LongestText);
            evaluation.HasIndex(e => e.EnrolmentId).IsUnique();
            evaluation.HasIndex(e => e.CourseSlug);
            evaluation
                .HasOne<Enrolment>()
                .WithMany()
                .HasForeignKey(e => e.EnrolmentId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}

namespace LearnClinicalAI.Server.Data
{
    internal abstract partial class LearnDb
    {
        public DbSet<Evaluation> Evaluations => Set<Evaluation>();
    }
}
