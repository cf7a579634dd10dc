using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>
/// Records what a learner did and what follows from it for the course, in the caller's transaction. Facts of one enrolment
/// are taken one after the other, so that two at once cannot overlook each other.
/// </summary>
internal sealed class RecordFact(LearnDb db, ContentShelf content)
{
    /// <returns>How the course stands now; null when the enrolment is not this person's or its course is gone.</returns>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public async Task<CompletionState?> RunAsync(
        Guid personId,
        Guid enrolmentId,
        LearningFact fact,
        CancellationToken cancellation
    )
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A fact is recorded in the transaction of what it tells of.");
        // the update takes the row's lock on PostgreSQL and the write lock on SQLite until the transaction ends
        var mine = await db
            .Enrolments.Where(e => e.Id == enrolmentId && e.PersonId == personId)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.LastActivityAt, fact.At), cancellation);
        if (mine == 0)
            return null;
        var enrolment = await db.Enrolments.FirstAsync(e => e.Id == enrolmentId, cancellation);
        if (await content.CourseAsync(enrolment.CourseHash, cancellation) is not { } folder)
            return null;
        var known = await db
            .StepFacts.AsNoTracking()
            .Where(f => f.EnrolmentId == enrolmentId)
            .OrderBy(f => f.Id)
            .ToListAsync(cancellation);

        var state = Completion.Evaluate(folder.Course, [.. known.Select(f => f.ToFact()), fact]);
        db.StepFacts.Add(StepFact.Of(enrolmentId, fact));
        db.StepFacts.AddRange(state.NewlyEarned.Select(earned => StepFact.Of(enrolmentId, earned)));
        enrolment.StepsDone = state.StepsDone;
        enrolment.StepsTotal = state.StepsTotal;
        enrolment.CompletedAt = state.CompletedAt;
        enrolment.Score = (double?)state.Score;
        enrolment.Progress = StoredProgress.Write(state);
        enrolment.LastActivityAt = fact.At;
        await db.SaveChangesAsync(cancellation);
        return state;
    }
}
