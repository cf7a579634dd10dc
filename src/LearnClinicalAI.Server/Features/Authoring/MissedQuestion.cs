using LearnClinicalAI.Server.Features.Authoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Authoring
{
    /// <summary>
    /// Something that learners said and a case did not understand or had no answer for, and how often. It belongs to nobody:
    /// who said it and in which run is not kept.
    /// </summary>
    internal sealed class MissedQuestion
    {
        public const int LongestText = 200;

        public required string CaseSlug { get; init; }

        /// <summary><see cref="NotUnderstood"/> or <see cref="NoAnswer"/>.</summary>
        public required string Kind { get; init; }

        /// <summary>The words alone, in small letters: the same question however it was typed.</summary>
        public required string Key { get; init; }

        /// <summary>As it was typed the first time.</summary>
        public required string Text { get; init; }
        public required int Times { get; init; }
        public required DateTimeOffset LastAt { get; init; }

        /// <summary>No meaning was found in it.</summary>
        public const string NotUnderstood = "not-understood";

        /// <summary>It was understood, and the case has neither a fact nor a default for it.</summary>
        public const string NoAnswer = "no-answer";
    }

    internal sealed class MissedQuestionMapping : IEntityTypeConfiguration<MissedQuestion>
    {
        public void Configure(EntityTypeBuilder<MissedQuestion> missed)
        {
            missed.HasKey(m => new
            {
                m.CaseSlug,
                m.Kind,
                m.Key,
            });
            missed.Property(m => m.CaseSlug).HasMaxLength(100);
            missed.Property(m => m.Kind).HasMaxLength(20);
            missed.Property(m => m.Key).HasMaxLength(MissedQuestion.LongestText);
            missed.Property(m => m.Text).HasMaxLength(MissedQuestion.LongestText);
            missed.HasIndex(m => new { m.CaseSlug, m.Times });
            missed.HasIndex(m => m.Times);
        }
    }
}

namespace LearnClinicalAI.Server.Data
{
    internal abstract partial class LearnDb
    {
        public DbSet<MissedQuestion> MissedQuestions => Set<MissedQuestion>();
    }
}
