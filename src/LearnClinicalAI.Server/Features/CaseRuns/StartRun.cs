using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>Begins a run, or comes back to the one that is open: a person has at most one open run of a case.</summary>
internal sealed class StartRun(LearnDb db, ContentShelf content, RunShelf shelf, AuditTrail audit, TimeProvider time)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Started(Guid RunId) : Outcome;

        public sealed record AlreadyOpen(Guid RunId) : Outcome;

        public sealed record UnknownCase : Outcome;

        public sealed record UnknownVariant : Outcome;
    }

    /// <param name="For">The enrolment and step that the run counts for; null outside a course.</param>
    /// <param name="CaseHash">The revision that the course pins; null for the current one.</param>
    public sealed record Wish(
        string CaseSlug,
        string? CaseHash = null,
        (Guid Enrolment, string Step)? For = null,
        string Variant = "base",
        string Mode = "practice",
        int? Seed = null
    );

    public async Task<Outcome> RunAsync(Guid personId, Wish wish, CancellationToken cancellation)
    {
        var hash = wish.CaseHash ?? await content.CurrentAsync(ContentKind.Case, wish.CaseSlug, cancellation);
        if (hash is null || await content.CaseAsync(hash, cancellation) is not { } folder)
            return new Outcome.UnknownCase();
        if (wish.Variant != "base" && folder.Script.Variants.All(variant => variant.Id != wish.Variant))
            return new Outcome.UnknownVariant();
        if (await OpenAsync(personId, wish.CaseSlug, cancellation) is { } open)
            return new Outcome.AlreadyOpen(open);

        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var run = new CaseRun
        {
            Id = id,
            PersonId = personId,
            EnrolmentId = wish.For?.Enrolment,
            StepId = wish.For?.Step,
            CaseSlug = wish.CaseSlug,
            CaseHash = hash,
            Variant = wish.Variant,
            Seed = wish.Seed ?? id.GetHashCode() & int.MaxValue,
            Mode = wish.Mode,
            StartedAt = now,
            Deadline = wish.Mode == "practice" ? null : now.AddMinutes(folder.Script.Info.Minutes),
        };
        var begun = Encounter.Begin(folder.Script, run.Variant, run.Seed, run.Mode);
        db.CaseRuns.Add(run);
        db.RunEntries.Add(
            new RunEntry
            {
                RunId = id,
                Seq = begun.Events[0].Seq,
                TurnId = id,
                Count = begun.Events.Count,
                Lines = EncounterLog.Write(begun.Events),
                At = now,
            }
        );
        audit.Add(AuditEvents.CaseStarted, $"run:{id}", details: new { run.CaseSlug, run.Mode });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // two clicks at once: the other one made the run
            db.ChangeTracker.Clear();
            if (await OpenAsync(personId, wish.CaseSlug, cancellation) is { } other)
                return new Outcome.AlreadyOpen(other);
            throw;
        }
        db.ChangeTracker.Clear();
        shelf.Keep(new OpenRun(run, folder, begun.After));
        return new Outcome.Started(id);
    }

    private async Task<Guid?> OpenAsync(Guid personId, string slug, CancellationToken cancellation) =>
        await db
            .CaseRuns.AsNoTracking()
            .Where(r => r.PersonId == personId && r.CaseSlug == slug && r.EndedAt == null)
            .Select(r => (Guid?)r.Id)
            .FirstOrDefaultAsync(cancellation);
}
