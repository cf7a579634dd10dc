using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LearnClinicalAI.Server.Features.Quizzes;

/// <summary>What of an attempt never changes: whose it is, its quiz, its paper and its deadline.</summary>
public sealed record PinnedAttempt(
    Guid Id,
    Guid PersonId,
    Guid EnrolmentId,
    string StepId,
    int Number,
    DateTimeOffset StartedAt,
    DateTimeOffset? Deadline,
    Quiz Quiz,
    QuizPaper Paper
);

/// <summary>Papers lately used, so that saving an answer need not draw the questions again.</summary>
internal sealed class AttemptShelf(ContentShelf content) : IDisposable
{
    private const int Attempts = 5_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private readonly MemoryCache pinned = new(new MemoryCacheOptions { SizeLimit = Attempts });

    /// <summary>The attempt if it is this person's; null otherwise.</summary>
    public async ValueTask<PinnedAttempt?> FindAsync(
        LearnDb db,
        Guid attemptId,
        Guid personId,
        CancellationToken cancellation
    )
    {
        if (pinned.TryGetValue(attemptId, out PinnedAttempt? shelved) && shelved is not null)
            return shelved.PersonId == personId ? shelved : null;
        var attempt = await db
            .QuizAttempts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == attemptId && a.PersonId == personId, cancellation);
        return attempt is null ? null : await PinAsync(attempt, cancellation);
    }

    public async Task<PinnedAttempt?> PinAsync(QuizAttempt attempt, CancellationToken cancellation)
    {
        var course = await content.CourseAsync(attempt.CourseHash, cancellation);
        if (course?.Course.Step(attempt.StepId) is not { } step || course.QuizOf(step) is not { } quiz)
            return null;
        var pin = new PinnedAttempt(
            attempt.Id,
            attempt.PersonId,
            attempt.EnrolmentId,
            attempt.StepId,
            attempt.Number,
            attempt.StartedAt,
            attempt.Deadline,
            quiz,
            QuizRules.Draw(quiz, attempt.Seed)
        );
        return pinned.Set(attempt.Id, pin, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Idle });
    }

    public void Dispose() => pinned.Dispose();
}
