using System.Security.Cryptography;
using System.Text;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Features.Courses;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Quizzes;

/// <summary>Begins an attempt at a quiz, or goes on with the one that is open. Asked twice, or by two tabs at once, it is one attempt.</summary>
internal sealed class StartAttempt(
    LearnDb db,
    ContentShelf content,
    SubmitAttempt submit,
    AuditTrail audit,
    TimeProvider time
)
{
    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Begun">It was begun by this request; otherwise it was there.</param>
        public sealed record Ready(Guid AttemptId, bool Begun) : Outcome;

        public sealed record Wait(DateTimeOffset Until) : Outcome;

        public sealed record NoneLeft : Outcome;

        /// <summary>A step before this one is not done.</summary>
        public sealed record Locked : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="clientId">Made by the client: the attempt begun with it is the answer whenever it is sent again, even after it was handed in.</param>
    public async Task<Outcome> RunAsync(
        Guid personId,
        Guid enrolmentId,
        string stepId,
        Guid clientId,
        CancellationToken cancellation
    )
    {
        var enrolment = await db
            .Enrolments.AsNoTracking()
            .FirstOrDefaultAsync(e => e.Id == enrolmentId && e.PersonId == personId, cancellation);
        var course = enrolment is null ? null : await content.CourseAsync(enrolment.CourseHash, cancellation);
        if (enrolment is null || course?.Course.Step(stepId) is not { } step || course.QuizOf(step) is not { } quiz)
            return new Outcome.NotFound();
        if (!StepGate.IsOpen(enrolment, course.Course, stepId))
            return new Outcome.Locked();
        var attempts = await db
            .QuizAttempts.AsNoTracking()
            .Where(a => a.EnrolmentId == enrolmentId && a.StepId == stepId)
            .ToListAsync(cancellation);
        var id = IdOf(enrolment, stepId, clientId);
        if (attempts.Exists(a => a.Id == id))
            return new Outcome.Ready(id, Begun: false);
        foreach (var expired in attempts.Where(a => a.SubmittedAt is null && a.Deadline < time.GetUtcNow()))
            await submit.CloseAsync(personId, expired.Id, cancellation);

        return QuizRules.MayStart(quiz, attempts.Select(a => a.Times()), time.GetUtcNow()) switch
        {
            StartDecision.GoOn open => new Outcome.Ready(attempts.First(a => a.Number == open.Number).Id, Begun: false),
            StartDecision.Begin begin => await BeginAsync(enrolment, stepId, id, quiz, begin.Number, cancellation),
            StartDecision.Wait wait => new Outcome.Wait(wait.Until),
            _ => new Outcome.NoneLeft(),
        };
    }

    private async Task<Outcome> BeginAsync(
        Enrolment enrolment,
        string stepId,
        Guid id,
        Quiz quiz,
        int number,
        CancellationToken cancellation
    )
    {
        var now = time.GetStoredNow();
        db.QuizAttempts.Add(
            new QuizAttempt
            {
                Id = id,
                EnrolmentId = enrolment.Id,
                PersonId = enrolment.PersonId,
                StepId = stepId,
                CourseHash = enrolment.CourseHash,
                Number = number,
                // not of the id, which the client has a hand in: nobody picks their own questions
                Seed = RandomNumberGenerator.GetInt32(int.MaxValue),
                StartedAt = now,
                Deadline = QuizRules.Deadline(quiz, now),
            }
        );
        audit.Add(
            AuditEvents.AttemptStarted,
            $"attempt:{id}",
            details: new
            {
                enrolment.CourseSlug,
                stepId,
                number,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new Outcome.Ready(id, Begun: true);
        }
        catch (DbUpdateException)
        {
            // another tab began it in the same moment
            db.ChangeTracker.Clear();
            var other = await db
                .QuizAttempts.AsNoTracking()
                .FirstOrDefaultAsync(
                    a => a.EnrolmentId == enrolment.Id && a.StepId == stepId && a.Number == number,
                    cancellation
                );
            if (other is null)
                throw;
            return new Outcome.Ready(other.Id, Begun: false);
        }
    }

    /// <summary>The id that the attempt begun with a client's id gets: the same every time, and never somebody else's.</summary>
    private static Guid IdOf(Enrolment enrolment, string stepId, Guid clientId)
    {
        var whole = SHA256.HashData(Encoding.UTF8.GetBytes($"{enrolment.Id:N} {clientId:N} {stepId}"));
        return new Guid(whole.AsSpan(0, 16));
    }
}
