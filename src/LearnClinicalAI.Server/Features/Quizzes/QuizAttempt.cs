using System.Text.Json;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Features.Courses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Quizzes;

/// <summary>One attempt at a quiz. Revision and seed pin its questions and their order from the start.</summary>
public sealed class QuizAttempt
{
    public required Guid Id { get; init; }
    public required Guid EnrolmentId { get; init; }
    public required Guid PersonId { get; init; }
    public required string StepId { get; init; }
    public required string CourseHash { get; init; }

    /// <summary>1 for the first attempt at this step.</summary>
    public required int Number { get; init; }
    public required int Seed { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last instant at which an answer counts; null without a limit.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>When it was handed in, or closed by its deadline.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>0–1; null before submission and while an essay waits for review.</summary>
    public double? Score { get; set; }
    public bool? Passed { get; set; }

    public AttemptTimes Times() => new(Number, StartedAt, Deadline, SubmittedAt);
}

/// <summary>Answers saved together. Only ever added; for each question the last one in time counts.</summary>
internal sealed class QuizSave
{
    /// <summary>Given by the database, rising.</summary>
    public long Id { get; init; }
    public required Guid AttemptId { get; init; }

    /// <summary>Made by the client; the same save sent again is the same row.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>Question id → response, as <see cref="SavedResponses"/> spells it.</summary>
    public required string Responses { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
}

internal static class SavedResponses
{
    public static string Write(IReadOnlyDictionary<string, Response> responses) =>
        JsonSerializer.Serialize(responses, JsonSerializerOptions.Web);

    public static IReadOnlyDictionary<string, Response> Read(string responses) =>
        JsonSerializer.Deserialize<Dictionary<string, Response>>(responses, JsonSerializerOptions.Web) ?? [];
}

internal sealed class QuizMapping : IEntityTypeConfiguration<QuizAttempt>, IEntityTypeConfiguration<QuizSave>
{
    public void Configure(EntityTypeBuilder<QuizAttempt> attempt)
    {
        attempt.Property(a => a.StepId).HasMaxLength(100);
        attempt.Property(a => a.CourseHash).HasMaxLength(64);
        // two starts at once make one attempt
        attempt
            .HasIndex(a => new
            {
                a.EnrolmentId,
                a.StepId,
                a.Number,
            })
            .IsUnique();
        attempt.HasIndex(a => a.PersonId);
        attempt.HasOne<Enrolment>().WithMany().HasForeignKey(a => a.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<QuizSave> save)
    {
        save.HasIndex(s => new { s.AttemptId, s.ClientId }).IsUnique();
        save.HasOne<QuizAttempt>().WithMany().HasForeignKey(s => s.AttemptId).OnDelete(DeleteBehavior.Cascade);
    }
}
