using System.Text.Json;
using System.Text.Json.Serialization;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>
/// A person on a course. What they did is in its facts (<see cref="StepFact"/>); the rest of this row is what
/// <see cref="Completion"/> makes of them, stored in the same transaction so that pages and reports need not count.
/// </summary>
public sealed class Enrolment
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseSlug { get; init; }

    /// <summary>The revision that this enrolment follows to its end.</summary>
    public required string CourseHash { get; init; }
    public required DateTimeOffset EnrolledAt { get; init; }

    public DateTimeOffset? CompletedAt { get; set; }
    public int StepsDone { get; set; }
    public int StepsTotal { get; set; }

    /// <summary>The mean of the marked steps, 0–1; null before the first.</summary>
    public double? Score { get; set; }

    /// <summary>How each step stands, as <see cref="StoredProgress"/> spells it.</summary>
    public string Progress { get; set; } = "{}";

    /// <summary>Where the learner left off.</summary>
    public string? LastStepId { get; set; }
    public DateTimeOffset LastActivityAt { get; set; }
}

/// <summary>How a step stands, in the enrolment's row.</summary>
internal sealed record StoredStep(
    [property: JsonPropertyName("p")] StepProgress Progress,
    [property: JsonPropertyName("d"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        DateTimeOffset? DoneAt,
    [property: JsonPropertyName("s"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Score,
    [property: JsonPropertyName("w"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Waived,
    [property: JsonPropertyName("m"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MissingCode? Missing
);

internal static class StoredProgress
{
    public static string Write(CompletionState state)
    {
        var missing = state
            .Missing.Where(item => item.StepId is not null)
            .ToDictionary(item => item.StepId!, item => item);
        return JsonSerializer.Serialize(
            state.Steps.ToDictionary(
                step => step.StepId,
                step => new StoredStep(
                    step.Progress,
                    step.DoneAt,
                    step.Score,
                    step.Waived,
                    missing.GetValueOrDefault(step.StepId)?.Code
                )
            )
        );
    }

    /// <summary>What is still to do, as <see cref="Completion"/> found it when the progress was stored.</summary>
    public static IEnumerable<MissingItem> Missing(
        Course course,
        IReadOnlyDictionary<string, StoredStep> stored,
        decimal? score
    )
    {
        var steps = course
            .Steps.Where(step => stored.GetValueOrDefault(step.Id)?.Missing is not null)
            .Select(step => new MissingItem(stored[step.Id].Missing!.Value, step.Id, stored[step.Id].Score))
            .ToList();
        return steps.Count > 0 ? steps : [new MissingItem(MissingCode.ReachPassMark, null, score, course.PassMark)];
    }

    public static IReadOnlyDictionary<string, StoredStep> Read(string progress) =>
        JsonSerializer.Deserialize<Dictionary<string, StoredStep>>(progress) ?? [];
}

/// <summary>One thing a learner did on a step. Only ever added.</summary>
internal sealed class StepFact
{
    public long Id { get; init; }
    public required Guid EnrolmentId { get; init; }

    /// <summary>Empty for a fact about the course as a whole.</summary>
    public required string StepId { get; init; }
    public required LearningFactKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }
    public double? Score { get; init; }
    public bool? Passed { get; init; }
    public string? Reason { get; init; }

    public static StepFact Of(Guid enrolment, LearningFact fact) =>
        new()
        {
            EnrolmentId = enrolment,
            StepId = fact.StepId,
            Kind = fact.Kind,
            At = fact.At,
            Score = (double?)fact.Score,
            Passed = fact.Passed,
            Reason = fact.Reason,
        };

    public LearningFact ToFact() =>
        new()
        {
            StepId = StepId,
            Kind = Kind,
            At = At,
            Score = (decimal?)Score,
            Passed = Passed,
            Reason = Reason,
        };
}

internal sealed class EnrolmentMapping : IEntityTypeConfiguration<Enrolment>, IEntityTypeConfiguration<StepFact>
{
    public void Configure(EntityTypeBuilder<Enrolment> enrolment)
    {
        enrolment.Property(e => e.CourseSlug).HasMaxLength(100);
        enrolment.Property(e => e.CourseHash).HasMaxLength(64);
        enrolment.Property(e => e.LastStepId).HasMaxLength(100);
        enrolment.HasIndex(e => new { e.PersonId, e.CourseSlug }).IsUnique();
        // the completion table pages through a course in this order
        enrolment.HasIndex(e => new
        {
            e.CourseSlug,
            e.EnrolledAt,
            e.Id,
        });
        enrolment.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StepFact> fact)
    {
        fact.Property(f => f.StepId).HasMaxLength(100);
        fact.Property(f => f.Kind).HasConversion<string>().HasMaxLength(30);
        fact.HasIndex(f => new { f.EnrolmentId, f.Id });
        fact.HasOne<Enrolment>().WithMany().HasForeignKey(f => f.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
