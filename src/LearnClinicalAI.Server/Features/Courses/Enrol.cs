using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>Takes a learner through the gate: the acknowledgement and the enrolment are one, and twice is once.</summary>
internal sealed class Enrol(
    LearnDb db,
    ContentShelf content,
    AcknowledgeGate acknowledge,
    UnmetPrerequisites prerequisites,
    TimeProvider time
)
{
    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Begun">By this request; otherwise it was there.</param>
        public sealed record Enrolled(Guid EnrolmentId, bool Begun) : Outcome;

        /// <summary>The screen was of an older revision or of older settings: it has to be shown again.</summary>
        public sealed record GateChanged : Outcome;

        /// <summary>What is in force now was not acknowledged.</summary>
        public sealed record NotAcknowledged : Outcome;

        /// <summary>Other courses have to be completed first.</summary>
        public sealed record TooSoon(IReadOnlyList<Prerequisite> Unmet) : Outcome;

        /// <summary>The course is an outline so far.</summary>
        public sealed record NotReady : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="CourseHash">The revision that the screen showed.</param>
    /// <param name="ProviderVersion">The provider's settings that it showed.</param>
    public sealed record Gate(string Slug, string CourseHash, int ProviderVersion, DateTimeOffset ShownAt);

    /// <summary>Acknowledges what the screen showed, and enrols.</summary>
    /// <param name="providerVersion">The settings now in force.</param>
    public async Task<Outcome> RunAsync(Guid personId, Gate gate, int providerVersion, CancellationToken cancellation)
    {
        var (course, refused) = await AdmitAsync(personId, gate.Slug, cancellation);
        if (course is null)
            return refused!;
        if (gate.CourseHash != course.Hash || gate.ProviderVersion != providerVersion)
            return new Outcome.GateChanged();
        await acknowledge.StageAsync(personId, gate, cancellation);
        return await SaveAsync(NewEnrolment(personId, course), cancellation);
    }

    /// <summary>Enrols somebody who has acknowledged before what is in force now.</summary>
    /// <param name="providerVersion">The settings now in force.</param>
    public async Task<Outcome> RunAcknowledgedAsync(
        Guid personId,
        string slug,
        int providerVersion,
        CancellationToken cancellation
    )
    {
        var (course, refused) = await AdmitAsync(personId, slug, cancellation);
        if (course is null)
            return refused!;
        return await acknowledge.StandsAsync(personId, course.Hash, providerVersion, cancellation)
            ? await SaveAsync(NewEnrolment(personId, course), cancellation)
            : new Outcome.NotAcknowledged();
    }

    /// <summary>The revision to enrol on; or, instead of it, how it ends.</summary>
    private async Task<(Course? Course, Outcome? Instead)> AdmitAsync(
        Guid personId,
        string slug,
        CancellationToken cancellation
    )
    {
        var current = await content.CurrentAsync(ContentKind.Course, slug, cancellation);
        if (current is null || await content.CourseAsync(current, cancellation) is not { Course: { } course })
            return (null, new Outcome.NotFound());
        if (await ExistingAsync(personId, slug, cancellation) is { } already)
            return (null, new Outcome.Enrolled(already, Begun: false));
        if (course.Status is not CourseStatus.Ready)
            return (null, new Outcome.NotReady());
        return await prerequisites.RunAsync(personId, course, cancellation) is { Count: > 0 } unmet
            ? (null, new Outcome.TooSoon(unmet))
            : (course, null);
    }

    private async Task<Outcome> SaveAsync(Enrolment enrolment, CancellationToken cancellation)
    {
        db.Enrolments.Add(enrolment);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new Outcome.Enrolled(enrolment.Id, Begun: true);
        }
        catch (DbUpdateException)
        {
            // two clicks at once: the other one enrolled
            db.ChangeTracker.Clear();
            if (await ExistingAsync(enrolment.PersonId, enrolment.CourseSlug, cancellation) is { } other)
                return new Outcome.Enrolled(other, Begun: false);
            throw;
        }
    }

    private Enrolment NewEnrolment(Guid personId, Course course)
    {
        var now = time.GetUtcNow();
        var state = Completion.Evaluate(course, []);
        return new Enrolment
        {
            Id = Guid.CreateVersion7(now),
            PersonId = personId,
            CourseSlug = course.Slug,
            CourseHash = course.Hash,
            EnrolledAt = now,
            StepsTotal = state.StepsTotal,
            Progress = StoredProgress.Write(state),
            LastActivityAt = now,
        };
    }

    private async Task<Guid?> ExistingAsync(Guid personId, string slug, CancellationToken cancellation) =>
        await db
            .Enrolments.AsNoTracking()
            .Where(e => e.PersonId == personId && e.CourseSlug == slug)
            .Select(e => (Guid?)e.Id)
            .FirstOrDefaultAsync(cancellation);
}
