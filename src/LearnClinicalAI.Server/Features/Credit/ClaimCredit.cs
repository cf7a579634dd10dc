using LearnClinicalAI.Credit;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Certificates;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>
/// Claims credit: the decision is <see cref="AwardConditions"/>'; award, certificate and audit are written together or not at
/// all, and claiming again, however often and at once, gives the same award.
/// </summary>
internal sealed class ClaimCredit(
    LearnDb db,
    ClaimFacts facts,
    IssueCertificate certificates,
    AuditTrail audit,
    TimeProvider time
)
{
    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Because">Why it is participation and not the credit asked for; empty otherwise.</param>
        public sealed record Awarded(Award Award, string CertificateId, IReadOnlyList<AwardCondition> Because)
            : Outcome;

        public sealed record Refused(IReadOnlyList<UnmetCondition> Unmet) : Outcome;

        public sealed record UnknownType : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="claim">The amount as typed; nothing for participation.</param>
    public async Task<Outcome> RunAsync(
        Guid personId,
        string slug,
        string typeId,
        string? claim,
        CancellationToken cancellation
    )
    {
        if (CreditTypes.Find(typeId) is not { } type)
            return new Outcome.UnknownType();
        if (await facts.FindAsync(personId, slug, cancellation) is not { } file)
            return new Outcome.NotFound();
        if (await HeldAsync(file, type.Id, [], cancellation) is { } held)
            return held;
        var decision = AwardConditions.Decide(file.Apply(type, claim, time.GetUtcNow()));
        switch (decision)
        {
            case AwardDecision.Refused(var unmet):
                audit.Add(
                    AuditEvents.CreditRefused,
                    $"course:{slug}",
                    result: "refused",
                    details: new { type = type.Id, unmet = unmet.Select(u => $"{u.Condition}") }
                );
                await db.SaveChangesAsync(cancellation);
                return new Outcome.Refused(unmet);
            case AwardDecision.Participation(var because, _, _)
                when await HeldAsync(file, CreditTypes.Participation.Id, because, cancellation) is { } before:
                return before;
            default:
                return await AwardAsync(file, type, decision, cancellation);
        }
    }

    private async Task<Outcome> AwardAsync(
        ClaimFile file,
        CreditType asked,
        AwardDecision decision,
        CancellationToken cancellation
    )
    {
        var credit = decision as AwardDecision.Credit;
        var because = (decision as AwardDecision.Participation)?.Because ?? [];
        var at = credit?.AwardedAt ?? ((AwardDecision.Participation)decision).AwardedAt;
        var award = new Award
        {
            Id = Guid.CreateVersion7(at),
            PersonId = file.Person.Id,
            EnrolmentId = file.Enrolment.Id,
            CourseSlug = file.Enrolment.CourseSlug,
            CourseHash = file.Enrolment.CourseHash,
            DesignationId = file.DesignationFor(asked)?.Id,
            CreditType = (credit?.Type ?? CreditTypes.Participation).Id,
            Hundredths = credit?.Amount.Hundredths ?? 0,
            ClaimedAt = at,
            CompletedAt = file.Enrolment.CompletedAt!.Value,
        };
        var certificate = await certificates.PrepareAsync(file, award, decision, cancellation);
        db.Awards.Add(award);
        db.Certificates.Add(certificate);
        audit.Add(AuditEvents.CreditClaimed, $"course:{award.CourseSlug}", details: new { type = asked.Id });
        audit.Add(
            AuditEvents.CreditAwarded,
            $"award:{award.Id}",
            details: new
            {
                award.CreditType,
                award.Hundredths,
                because = because.Select(b => $"{b}"),
            }
        );
        audit.Add(AuditEvents.CertificateIssued, $"certificate:{certificate.Id}");
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new Outcome.Awarded(award, certificate.Id, because);
        }
        catch (DbUpdateException)
        {
            // somebody claimed the same at the same time: that award stands
            db.ChangeTracker.Clear();
            var now = file with
            {
                Awards = await db
                    .Awards.AsNoTracking()
                    .Where(a => a.PersonId == award.PersonId && a.CourseHash == award.CourseHash)
                    .ToListAsync(cancellation),
            };
            if (await HeldAsync(now, award.CreditType, because, cancellation) is { } other)
                return other;
            throw;
        }
    }

    private async Task<Outcome.Awarded?> HeldAsync(
        ClaimFile file,
        string type,
        IReadOnlyList<AwardCondition> because,
        CancellationToken cancellation
    )
    {
        if (file.Awards.FirstOrDefault(a => a.CreditType == type) is not { } award)
            return null;
        var id = await db
            .Certificates.Where(c => c.AwardId == award.Id)
            .OrderByDescending(c => c.IssuedAt)
            .Select(c => c.Id)
            .FirstAsync(cancellation);
        return new Outcome.Awarded(award, id, because);
    }
}
