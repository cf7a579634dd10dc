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

        public sealed record Saved(DateTimeOffset At, bool Late) : Outcome;

        /// <summary>Nothing was saved: one of the answers does not fit its question.</summary>
        public sealed record Unfit(string QuestionId, ResponseProblem Problem) : Outcome;

        /// <summary>Nothing was saved: the attempt has no such question.</summary>
        public sealed record UnknownQuestion(string QuestionId) : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="shown">Question id → response in the keys of the paper.</param>
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
        var now = time.GetUtcNow();
        db.QuizSaves.Add(Row(attemptId, clientId, kept, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // sent again: it stands already, with its own time
            db.ChangeTracker.Clear();
            var first = await db
                .QuizSaves.AsNoTracking()
                .Where(s => s.AttemptId == attemptId && s.ClientId == clientId)
                .Select(s => (DateTimeOffset?)s.SavedAt)
                .FirstOrDefaultAsync(cancellation);
            if (first is null)
                throw;
            now = first.Value;
        }
        return new Outcome.Saved(now, now > attempt.Deadline);
    }

    internal static QuizSave Row(
        Guid attemptId,
        Guid clientId,
        IReadOnlyDictionary<string, Response> kept,
        DateTimeOffset at
    ) =>
        new()
        {
            AttemptId = attemptId,
            ClientId = clientId,
            Responses = SavedResponses.Write(kept),
            SavedAt = at,
        };

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
            kept[questionId] = translated;
        }
        return (kept, null);
    }
}
