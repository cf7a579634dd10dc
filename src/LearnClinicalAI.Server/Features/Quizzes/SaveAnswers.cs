using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Quizzes;

/// <summary>Keeps answers as they are given: one row however many they are, whatever the clock says. Late ones are kept and do not count.</summary>
internal sealed class SaveAnswers(LearnDb db, AttemptShelf shelf, TimeProvider time)
{
    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="At">When they were saved, on the server's clock; of a save sent again, when it was first.</param>
        /// <param name="Late">They came after the time or after the attempt was handed in.</param>
        public sealed record Saved(DateTimeOffset At, bool Late) : Outcome;

        /// <summary>Nothing was saved: one of the answers does not fit its question.</summary>
        public sealed record Unfit(string QuestionId, ResponseProblem Problem) : Outcome;

        /// <summary>Nothing was saved: the attempt has no such question.</summary>
        public sealed record UnknownQuestion(string QuestionId) : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="clientId">Made by the client; a save sent again is the save that stands.</param>
    /// <param name="shown">Question id → response in the keys of the paper. A question that is not there keeps its answer.</param>
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
        var (kept, problem) = Translate(attempt, shown);
        if (problem is not null)
            return problem;
        var now = time.GetStoredNow();
        if (await InsertAsync(db, attemptId, clientId, kept, now, cancellation) is { } handedIn)
            return new Outcome.Saved(now, handedIn || now > attempt.Deadline);
        var first = await FirstAsync(attemptId, clientId, cancellation);
        return new Outcome.Saved(first.At, first.At > (first.SubmittedAt ?? attempt.Deadline));
    }

    /// <summary>
    /// Adds the row in one statement, which also says whether the attempt was handed in already: asking first would be a
    /// second trip to the database on the busiest write of a quiz.
    /// </summary>
    /// <returns>Null when that save stands already.</returns>
    internal static async Task<bool?> InsertAsync(
        LearnDb db,
        Guid attemptId,
        Guid clientId,
        IReadOnlyDictionary<string, Response> kept,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        var savedAt = db.Stored(at);
        var responses = SavedResponses.Write(kept);
        var rows = await db
            .Database.SqlQuery<bool>(
                $"""
                INSERT INTO "QuizSaves" ("AttemptId", "ClientId", "Responses", "SavedAt")
                VALUES ({attemptId}, {clientId}, {responses}, {savedAt})
                ON CONFLICT ("AttemptId", "ClientId") DO NOTHING
                RETURNING EXISTS (
                    SELECT 1 FROM "QuizAttempts" WHERE "Id" = {attemptId} AND "SubmittedAt" IS NOT NULL
                ) AS "Value"
                """
            )
            .ToListAsync(cancellation);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>From the keys on this attempt's paper to the ids of the quiz, each fit for its question.</summary>
    internal static (IReadOnlyDictionary<string, Response> Kept, Outcome? Problem) Translate(
        PinnedAttempt attempt,
        IReadOnlyDictionary<string, Response> shown
    )
    {
        var kept = new Dictionary<string, Response>(StringComparer.Ordinal);
        foreach (var (questionId, response) in shown)
        {
            if (attempt.Paper.Item(questionId) is not { } item)
                return (kept, new Outcome.UnknownQuestion(questionId));
            if (item.FromKeys(response) is not { } translated)
                return (kept, new Outcome.Unfit(questionId, ResponseProblem.UnknownChoice));
            if (ResponseFit.Problem(item.Question, translated) is { } problem)
                return (kept, new Outcome.Unfit(questionId, problem));
            if (response.Certainty is { } certainty && !Enum.IsDefined(certainty))
                return (kept, new Outcome.Unfit(questionId, ResponseProblem.WrongKind));
            kept[questionId] = translated;
        }
        return (kept, null);
    }

    private async Task<(DateTimeOffset At, DateTimeOffset? SubmittedAt)> FirstAsync(
        Guid attemptId,
        Guid clientId,
        CancellationToken cancellation
    )
    {
        var first = await db
            .QuizSaves.AsNoTracking()
            .Where(s => s.AttemptId == attemptId && s.ClientId == clientId)
            .Join(db.QuizAttempts, s => s.AttemptId, a => a.Id, (s, a) => new { s.SavedAt, a.SubmittedAt })
            .FirstAsync(cancellation);
        return (first.SavedAt, first.SubmittedAt);
    }
}
