using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>Designates the current revision of a course, from now on: a designation never reaches back (rules C6).</summary>
internal sealed class Designate(
    LearnDb db,
    ContentShelf content,
    DesignationPlan plan,
    ProviderShelf providers,
    AuditTrail audit,
    TimeProvider time
)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Designated(Guid Id) : Outcome;

        public sealed record Incomplete(PlannedDesignation Plan) : Outcome;

        /// <summary>The revision is designated for this type already.</summary>
        public sealed record Already : Outcome;

        /// <summary>The form showed another revision than the current one.</summary>
        public sealed record NotCurrent : Outcome;

        public sealed record NotFound : Outcome;
    }

    public async Task<Outcome> RunAsync(
        Guid personId,
        string slug,
        string hash,
        DesignationWish wish,
        CancellationToken cancellation
    )
    {
        var current = await content.CurrentAsync(ContentKind.Course, slug, cancellation);
        if (current is null || await content.CourseAsync(current, cancellation) is not { } folder)
            return new Outcome.NotFound();
        if (current != hash)
            return new Outcome.NotCurrent();
        var planned = await plan.OfAsync(folder, wish, cancellation);
        if (!planned.MayBeMade)
            return new Outcome.Incomplete(planned);
        if (await InForceAsync(hash, wish.Type.Id, cancellation))
            return new Outcome.Already();
        var now = time.GetUtcNow();
        var record = new DesignationRecord
        {
            Id = Guid.CreateVersion7(now),
            CourseSlug = slug,
            CourseHash = hash,
            CreditType = wish.Type.Id,
            Hundredths = wish.Type.HasUnits ? wish.Hundredths ?? planned.Most!.Value.Hundredths : 0,
            DesignatedAt = now,
            ReleaseOn = wish.ReleaseOn!.Value,
            ExpiresOn = wish.ExpiresOn!.Value,
            ProviderVersion = (await providers.CurrentAsync(cancellation)).Version,
            PersonId = personId,
            Estimate = planned.Figures,
            PracticeGap = wish.PracticeGap,
        };
        db.Designations.Add(record);
        audit.Add(
            AuditEvents.ActivityDesignated,
            $"course:{slug}",
            details: new
            {
                hash,
                type = record.CreditType,
                record.Hundredths,
            },
            actor: personId
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new Outcome.Designated(record.Id);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await InForceAsync(hash, wish.Type.Id, cancellation))
                return new Outcome.Already();
            throw;
        }
    }

    private Task<bool> InForceAsync(string hash, string type, CancellationToken cancellation) =>
        db.Designations.AnyAsync(
            d => d.CourseHash == hash && d.CreditType == type && d.WithdrawnAt == null,
            cancellation
        );
}
