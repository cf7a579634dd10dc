using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>Records a reviewer's word for the current revision of a course or case. Twice is once.</summary>
internal sealed class SignOffContent(LearnDb db, AuditTrail audit, TimeProvider time)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record SignedOff : Outcome;

        /// <summary>The reviewer looked at a revision that is no longer the current one.</summary>
        public sealed record NotCurrent : Outcome;

        /// <summary>Nobody signs off what they wrote.</summary>
        public sealed record OwnWork : Outcome;

        public sealed record NotFound : Outcome;
    }

    public async Task<Outcome> RunAsync(
        Guid reviewer,
        ContentKind kind,
        string slug,
        string hash,
        CancellationToken cancellation
    )
    {
        var head = await db
            .ContentHeads.AsNoTracking()
            .FirstOrDefaultAsync(h => h.Kind == kind && h.Slug == slug, cancellation);
        if (head?.Hash is null)
            return new Outcome.NotFound();
        if (head.Hash != hash)
            return new Outcome.NotCurrent();
        if (
            await db.ContentAuthors.AnyAsync(
                a => a.Kind == kind && a.Slug == slug && a.PersonId == reviewer,
                cancellation
            )
        )
            return new Outcome.OwnWork();
        if (await db.SignOffs.AnyAsync(s => s.ContentHash == hash && s.PersonId == reviewer, cancellation))
            return new Outcome.SignedOff();
        var now = time.GetUtcNow();
        db.SignOffs.Add(
            new SignOff
            {
                Id = Guid.CreateVersion7(now),
                Slug = slug,
                ContentHash = hash,
                PersonId = reviewer,
                At = now,
            }
        );
        audit.Add(AuditEvents.ContentSignedOff, $"{kind}:{slug}", details: new { hash }, actor: reviewer);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // the second of two clicks
            db.ChangeTracker.Clear();
            if (!await db.SignOffs.AnyAsync(s => s.ContentHash == hash && s.PersonId == reviewer, cancellation))
                throw;
        }
        return new Outcome.SignedOff();
    }
}
