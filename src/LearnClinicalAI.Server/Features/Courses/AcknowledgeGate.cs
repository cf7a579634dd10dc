using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>
/// Records that somebody passed through the gate of a course (rules G1). The page does it in one with the enrolment; a
/// program may do it before.
/// </summary>
internal sealed class AcknowledgeGate(LearnDb db, ContentShelf content, AuditTrail audit, TimeProvider time)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Acknowledged(DateTimeOffset At) : Outcome;

        /// <summary>What was shown was of an older revision or of older settings.</summary>
        public sealed record GateChanged : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="providerVersion">The settings now in force.</param>
    public async Task<Outcome> RunAsync(
        Guid personId,
        Enrol.Gate gate,
        int providerVersion,
        CancellationToken cancellation
    )
    {
        var current = await content.CurrentAsync(ContentKind.Course, gate.Slug, cancellation);
        if (current is null)
            return new Outcome.NotFound();
        if (gate.CourseHash != current || gate.ProviderVersion != providerVersion)
            return new Outcome.GateChanged();
        var at = await StageAsync(personId, gate, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // sent twice at once: the other one stands
            db.ChangeTracker.Clear();
            at = await db
                .GateAcknowledgements.Where(g => g.PersonId == personId && g.CourseHash == current)
                .Select(g => g.AcknowledgedAt)
                .FirstAsync(cancellation);
        }
        return new Outcome.Acknowledged(at);
    }

    /// <summary>Whether what is in force now was acknowledged.</summary>
    public Task<bool> StandsAsync(Guid personId, string hash, int providerVersion, CancellationToken cancellation) =>
        db.GateAcknowledgements.AnyAsync(
            g => g.PersonId == personId && g.CourseHash == hash && g.ProviderVersion == providerVersion,
            cancellation
        );

    /// <summary>Adds the record to the context; the caller saves it. What was acknowledged before stays as it was.</summary>
    /// <returns>When it was acknowledged.</returns>
    internal async Task<DateTimeOffset> StageAsync(Guid personId, Enrol.Gate gate, CancellationToken cancellation)
    {
        var before = await db.GateAcknowledgements.FirstOrDefaultAsync(
            g => g.PersonId == personId && g.CourseHash == gate.CourseHash,
            cancellation
        );
        if (before?.ProviderVersion == gate.ProviderVersion)
            return before.AcknowledgedAt;
        var now = time.GetStoredNow();
        if (before is not null)
            // the provider's settings changed in between: the audit trail holds what was acknowledged under the earlier ones
            db.GateAcknowledgements.Remove(before);
        db.GateAcknowledgements.Add(
            new GateAcknowledgement
            {
                Id = Guid.CreateVersion7(now),
                PersonId = personId,
                CourseSlug = gate.Slug,
                CourseHash = gate.CourseHash,
                ProviderVersion = gate.ProviderVersion,
                // a clock sent by the client does not reach past ours
                ShownAt = gate.ShownAt > now ? now : gate.ShownAt,
                AcknowledgedAt = now,
            }
        );
        audit.Add(
            AuditEvents.GateAcknowledged,
            $"course:{gate.Slug}",
            details: new { current = gate.CourseHash, providerVersion = gate.ProviderVersion }
        );
        return now;
    }
}
