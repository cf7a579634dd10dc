using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>Takes a learner through the gate: the acknowledgement and the enrolment are one, and twice is once.</summary>
internal sealed class Enrol(LearnDb db, ContentShelf content, AuditTrail audit, TimeProvider time)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Enrolled(Guid EnrolmentId) : Outcome;

        /// <summary>The screen was of an older revision or of older settings: it has to be shown again.</summary>
        public sealed record GateChanged : Outcome;

        /// <summary>The course is an outline so far.</summary>
        public sealed record NotReady : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="CourseHash">The revision that the screen showed.</param>
    /// <param name="ProviderVersion">The provider's settings that it showed.</param>
    public sealed record Gate(string Slug, string CourseHash, int ProviderVersion, DateTimeOffset ShownAt);

    /// <param name="providerVersion">The settings now in force.</param>
    public async Task<Outcome> RunAsync(Guid personId, Gate gate, int providerVersion, CancellationToken cancellation)
    {
        var current = await content.CurrentAsync(ContentKind.Course, gate.Slug, cancellation);
        if (current is null || await content.CourseAsync(current, cancellation) is not { } folder)
            return new Outcome.NotFound();
        if (await ExistingAsync(personId, gate.Slug, cancellation) is { } already)
            return new Outcome.Enrolled(already);
        if (folder.Course.Status is not CourseStatus.Ready)
            return new Outcome.NotReady();
        if (gate.CourseHash != current || gate.ProviderVersion != providerVersion)
            return new Outcome.GateChanged();

        var now = time.GetUtcNow();
        var enrolment = NewEnrolment(personId, folder.Course, current, now);
        db.GateAcknowledgements.Add(
            new GateAcknowledgement
            {
                Id = Guid.CreateVersion7(now),
                PersonId = personId,
                CourseSlug = gate.Slug,
                CourseHash = current,
                ProviderVersion = providerVersion,
                // a clock sent by the client does not reach past ours
                ShownAt = gate.ShownAt > now ? now : gate.ShownAt,
                AcknowledgedAt = now,
            }
        );
        db.Enrolments.Add(enrolment);
        audit.Add(AuditEvents.GateAcknowledged, $"course:{gate.Slug}", details: new { current, providerVersion });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new Outcome.Enrolled(enrolment.Id);
        }
        catch (DbUpdateException)
        {
            // two clicks at once: the other one enrolled
            db.ChangeTracker.Clear();
            if (await ExistingAsync(personId, gate.Slug, cancellation) is { } other)
                return new Outcome.Enrolled(other);
            throw;
        }
    }

    private static Enrolment NewEnrolment(Guid personId, Course course, string hash, DateTimeOffset now)
    {
        var state = Completion.Evaluate(course, []);
        return new Enrolment
        {
            Id = Guid.CreateVersion7(now),
            PersonId = personId,
            CourseSlug = course.Slug,
            CourseHash = hash,
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
