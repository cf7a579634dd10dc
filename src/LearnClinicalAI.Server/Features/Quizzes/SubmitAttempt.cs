using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Courses;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Quizzes;

/// <summary>Hands an attempt in: the last answers, the marks, the course's progress and the audit row in one transaction, once.</summary>
internal sealed class SubmitAttempt(
    LearnDb db,
    AttemptShelf shelf,
    RecordFact record,
    AuditTrail audit,
    TimeProvider time
)
{
    public abstract record Outcome
    {
        private Outcome() { }

        /// <summary>It is handed in, now or by an earlier request.</summary>
        public sealed record Submitted(Guid AttemptId, DateTimeOffset At, double? Score, bool? Passed) : Outcome;

        public sealed record Refused(SaveAnswers.Outcome Why) : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="shown">Answers not saved yet, in the keys of the paper.</param>
    public async Task<Outcome> RunAsync(
        Guid personId,
        Guid attemptId,
        Guid clientId,
        IReadOnlyDictionary<string, Response> shown,
        CancellationToken cancellation
    )
    {
        if (await shelf.FindAsync(db, attemptId, personId, cancellation) is not { } attempt)
            return new Outcome.NotFound();
        var (kept, problem) = SaveAnswers.Translate(attempt, shown);
        return problem is null
            ? await HandInAsync(attempt, clientId, kept, AuditEvents.AttemptSubmitted, cancellation)
            : new Outcome.Refused(problem);
    }

    /// <summary>Closes an attempt whose deadline has passed, with the answers saved in time.</summary>
    public async Task CloseAsync(Guid personId, Guid attemptId, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(db, attemptId, personId, cancellation) is { } attempt)
            await HandInAsync(
                attempt,
                Guid.Empty,
                new Dictionary<string, Response>(),
                AuditEvents.AttemptExpired,
                cancellation
            );
    }

    private async Task<Outcome> HandInAsync(
        PinnedAttempt attempt,
        Guid clientId,
        IReadOnlyDictionary<string, Response> kept,
        string auditEvent,
        CancellationToken cancellation
    )
    {
        var now = time.GetStoredNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var row = db.QuizAttempts.Where(a => a.Id == attempt.Id && a.PersonId == attempt.PersonId);
        // takes the row: of submits at the same moment one gets here first and the others find it done
        var first = await row.Where(a => a.SubmittedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.SubmittedAt, now), cancellation);
        if (first == 0)
        {
            var done = await row.AsNoTracking().FirstAsync(cancellation);
            return new Outcome.Submitted(attempt.Id, done.SubmittedAt ?? now, done.Score, done.Passed);
        }
        // the answers that come with it are theirs whose row is taken: what is read next is all that counts
        if (kept.Count > 0)
            await SaveAnswers.InsertAsync(db, attempt.Id, clientId, kept, now, cancellation);
        var saves = await db
            .QuizSaves.AsNoTracking()
            .Where(s => s.AttemptId == attempt.Id)
            .OrderBy(s => s.Id)
            .ToListAsync(cancellation);
        var result = QuizRules.Result(attempt.Quiz, attempt.Paper, Counted(attempt, saves, submittedAt: null));
        var score = (double?)result.Score;
        await row.ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Score, score).SetProperty(a => a.Passed, result.Passed),
            cancellation
        );
        audit.Add(
            auditEvent,
            $"attempt:{attempt.Id}",
            details: new
            {
                attempt.Number,
                score,
                result.Passed,
            }
        );
        var fact = new LearningFact
        {
            StepId = attempt.StepId,
            Kind = LearningFactKind.QuizSubmitted,
            At = now,
            Score = result.Score,
            Passed = result.Passed,
        };
        await record.RunAsync(attempt.PersonId, attempt.EnrolmentId, fact, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new Outcome.Submitted(attempt.Id, now, score, result.Passed);
    }

    /// <summary>The responses that count, by question.</summary>
    /// <param name="submittedAt">What was saved later does not count; null while the attempt is open.</param>
    internal static IReadOnlyDictionary<string, Response> Counted(
        PinnedAttempt attempt,
        IReadOnlyList<QuizSave> saves,
        DateTimeOffset? submittedAt
    )
    {
        var answers = saves.SelectMany(
            (save, place) =>
                SavedResponses
                    .Read(save.Responses)
                    .Select(answer => new SavedAnswer(place, answer.Key, answer.Value, save.SavedAt))
        );
        return QuizRules
            .Counted(answers, attempt.Deadline, submittedAt)
            .Where(answer => !IsEmpty(answer.Value.Response))
            .ToDictionary(answer => answer.Key, answer => answer.Value.Response, StringComparer.Ordinal);
    }

    /// <summary>An answer that was taken back is none.</summary>
    private static bool IsEmpty(Response response) =>
        response
            is Chosen { Options.Count: 0 }
                or Ordered { Items.Count: 0 }
                or Matched { Pairs.Count: 0 }
                or Written { Text.Length: 0 };
}
