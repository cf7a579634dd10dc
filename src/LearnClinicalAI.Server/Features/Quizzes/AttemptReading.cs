using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Courses;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Quizzes;

/// <summary>An attempt as its owner sees it now.</summary>
/// <param name="Answers">The answers that count so far, in the ids of the quiz.</param>
/// <param name="SavedAt">When something was saved last; null before the first save.</param>
public sealed record AttemptRead(
    PinnedAttempt Attempt,
    QuizAttempt Row,
    string CourseSlug,
    IReadOnlyDictionary<string, Response> Answers,
    DateTimeOffset? SavedAt
);

/// <summary>Reads an attempt for its owner; one whose time is over is closed first.</summary>
internal sealed class AttemptReading(LearnDb db, AttemptShelf shelf, SubmitAttempt submit, TimeProvider time)
{
    /// <returns>Null when there is none or it is someone else's.</returns>
    public async Task<AttemptRead?> RunAsync(Guid personId, Guid attemptId, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(db, attemptId, personId, cancellation) is not { } attempt)
            return null;
        var row = await RowAsync(attemptId, cancellation);
        if (row.Attempt.SubmittedAt is null && attempt.Deadline < time.GetUtcNow())
        {
            await submit.CloseAsync(personId, attemptId, cancellation);
            db.ChangeTracker.Clear();
            row = await RowAsync(attemptId, cancellation);
        }
        var saves = await db
            .QuizSaves.AsNoTracking()
            .Where(s => s.AttemptId == attemptId)
            .OrderBy(s => s.Id)
            .ToListAsync(cancellation);
        return new AttemptRead(
            attempt,
            row.Attempt,
            row.Slug,
            SubmitAttempt.Counted(attempt, saves, row.Attempt.SubmittedAt),
            saves.Count == 0 ? null : saves[^1].SavedAt
        );
    }

    private async Task<(QuizAttempt Attempt, string Slug)> RowAsync(Guid attemptId, CancellationToken cancellation)
    {
        var row = await db
            .QuizAttempts.AsNoTracking()
            .Where(a => a.Id == attemptId)
            .Join(
                db.Enrolments,
                a => a.EnrolmentId,
                e => e.Id,
                (attempt, enrolment) => new { attempt, enrolment.CourseSlug }
            )
            .FirstAsync(cancellation);
        return (row.attempt, row.CourseSlug);
    }
}
