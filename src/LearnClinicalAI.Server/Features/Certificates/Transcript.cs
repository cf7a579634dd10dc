using LearnClinicalAI.Certificates;
using LearnClinicalAI.Credit;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Credit;
using Microsoft.EntityFrameworkCore;
using CertificateFacts = LearnClinicalAI.Certificates.CertificateFacts;

namespace LearnClinicalAI.Server.Features.Certificates;

/// <summary>One award on a transcript, with the words of its certificate.</summary>
internal sealed record TranscriptRow(
    string CertificateId,
    string CreditType,
    CreditAmount Amount,
    DateTimeOffset CompletedAt,
    DateOnly CompletedOn,
    string Title,
    string Credits,
    string Provider,
    CertificateState State
)
{
    public bool HasUnits => Amount.Hundredths > 0;
    public string TypeName => CreditTypes.Find(CreditType)?.PlainName(Amount) ?? CreditType;
}

/// <summary>A person's own awards, the newest first.</summary>
internal sealed class Transcript(LearnDb db)
{
    public async Task<IReadOnlyList<TranscriptRow>> OfAsync(Guid personId, CancellationToken cancellation)
    {
        var rows = await (
            from certificate in db.Certificates.AsNoTracking()
            join award in db.Awards.AsNoTracking() on certificate.AwardId equals award.Id
            where award.PersonId == personId && certificate.State != CertificateState.Superseded
            orderby award.CompletedAt descending, certificate.Id
            select new
            {
                certificate.Id,
                certificate.FactsJson,
                certificate.State,
                award.CreditType,
                award.Hundredths,
                award.CompletedAt,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row =>
            {
                var facts = CertificateFacts.FromJson(row.FactsJson);
                return new TranscriptRow(
                    row.Id,
                    row.CreditType,
                    new CreditAmount(row.Hundredths),
                    row.CompletedAt,
                    facts?.CompletedOn ?? DateOnly.FromDateTime(row.CompletedAt.UtcDateTime),
                    facts?.ActivityTitle ?? "",
                    facts?.CreditsText ?? "",
                    facts?.ProviderName ?? "",
                    row.State
                );
            }),
        ];
    }
}
