using System.Text.Json;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Privacy;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Courses;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Evaluations;

/// <summary>Takes in a learner's evaluation, once an enrolment, and with it the fact that the step is done.</summary>
internal sealed class SendEvaluation(
    LearnDb db,
    CourseLookup courses,
    RecordFact record,
    AuditTrail audit,
    TimeProvider time
)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Sent : Outcome;

        /// <param name="Fields">Those that are not answered as they must be.</param>
        public sealed record Incomplete(IReadOnlyList<string> Fields) : Outcome;

        /// <summary>A text holds what may identify a person; nothing was stored.</summary>
        /// <param name="Found">Field → categories.</param>
        public sealed record Stopped(IReadOnlyDictionary<string, IReadOnlyCollection<string>> Found) : Outcome;

        public sealed record Locked : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="stepId">The evaluation step; null: the course's first.</param>
    public async Task<Outcome> RunAsync(
        Guid personId,
        string slug,
        string? stepId,
        EvaluationAnswers answers,
        CancellationToken cancellation
    )
    {
        var view = await courses.FindAsync(slug, personId, cancellation);
        var step = view?.Course.Steps.FirstOrDefault(s =>
            s.Kind is StepKind.Evaluation && (stepId is null || s.Id == stepId)
        );
        if (view?.Enrolment is not { } enrolment || step is null)
            return new Outcome.NotFound();
        if (await db.Evaluations.AnyAsync(e => e.EnrolmentId == enrolment.Id, cancellation))
            return new Outcome.Sent();
        if (!StepGate.IsOpen(enrolment, view.Course, step.Id))
            return new Outcome.Locked();
        if (answers.Problems(view.Course) is { Count: > 0 } problems)
            return new Outcome.Incomplete(problems);
        if (await StoppedAsync(slug, answers, cancellation) is { Count: > 0 } found)
            return new Outcome.Stopped(found);
        return await StoreAsync(personId, enrolment, step.Id, answers, cancellation);
    }

    private async Task<Outcome> StoreAsync(
        Guid personId,
        Enrolment enrolment,
        string stepId,
        EvaluationAnswers answers,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var fact = new LearningFact
        {
            StepId = stepId,
            Kind = LearningFactKind.EvaluationSent,
            At = now,
        };
        db.Evaluations.Add(RowOf(enrolment, answers, now));
        try
        {
            if (await record.RunAsync(personId, enrolment.Id, fact, cancellation) is null)
                return new Outcome.NotFound();
            await transaction.CommitAsync(cancellation);
            return new Outcome.Sent();
        }
        catch (DbUpdateException)
        {
            // the second of two clicks
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            if (await db.Evaluations.AnyAsync(e => e.EnrolmentId == enrolment.Id, cancellation))
                return new Outcome.Sent();
            throw;
        }
    }

    private static Evaluation RowOf(Enrolment enrolment, EvaluationAnswers answers, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            EnrolmentId = enrolment.Id,
            CourseSlug = enrolment.CourseSlug,
            CourseHash = enrolment.CourseHash,
            SentAt = now,
            ObjectivesMet = JsonSerializer.Serialize(answers.ObjectivesMet),
            IntendsChange = answers.IntendsChange!.Value,
            Change = answers.Change,
            SawBias = answers.SawBias!.Value,
            Bias = answers.Bias,
            Relevance = answers.Relevance!.Value,
            Barriers = answers.Barriers,
            PatientAccuracy = answers.PatientAccuracy,
            MinutesSpent = answers.MinutesSpent!.Value,
        };

    private async Task<Dictionary<string, IReadOnlyCollection<string>>> StoppedAsync(
        string slug,
        EvaluationAnswers answers,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var (field, text) in answers.FreeTexts.Where(entry => entry.Text.Length > 0))
        {
            var blocked = Identifiers.Decide(text, Channel.Patient, [], []).BlockedByCategory;
            if (blocked.Count == 0)
                continue;
            found[field] = [.. blocked.Keys];
            audit.Add(AuditEvents.IdentifierBlocked, $"course:{slug}", result: "refused", details: blocked);
        }
        if (found.Count > 0)
        {
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
        return found;
    }
}
