using LearnClinicalAI.Certificates;
using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Certificates;

/// <summary>What a certificate says to whoever checks it: what is printed on it, and whether it still stands.</summary>
internal sealed record VerifiedCertificate(
    string Id,
    string Name,
    string Title,
    DateOnly CompletedOn,
    string Credits,
    string Provider,
    CertificateState State,
    DateTimeOffset? StateSince,
    bool Sample
);

/// <summary>Looks a certificate up for the public, by its id or by the file itself.</summary>
internal sealed class VerifyCertificate(LearnDb db)
{
    // looked up in place of what is no id, so that nobody learns from the time whether it was one
    private static readonly string NoOnesId = new('0', CertificateId.Length);

    private static readonly Func<LearnDb, string, Task<Certificate?>> ById = HotQuery.One(
        (LearnDb db, string id) =>
            db
                .Certificates.AsNoTracking()
                .Where(c => c.Id == id)
                .Select(c => new Certificate
                {
                    Id = c.Id,
                    AwardId = c.AwardId,
                    PersonId = c.PersonId,
                    FactsJson = c.FactsJson,
                    IssuedAt = c.IssuedAt,
                    State = c.State,
                    StateSince = c.StateSince,
                    KeyId = c.KeyId,
                })
                .FirstOrDefault()
    );

    /// <param name="typed">The id, as in the address or as typed from paper.</param>
    /// <returns>Null when there is no such certificate.</returns>
    public async Task<VerifiedCertificate?> FindAsync(string? typed)
    {
        var row = await ById(db, CertificateId.Read(typed) ?? NoOnesId);
        return row is not null && CertificateFacts.FromJson(row.FactsJson) is { } facts ? Of(row, facts) : null;
    }

    /// <summary>Checks a file. Nothing of it is stored.</summary>
    /// <returns>How the signature stands, and the record where the file is a certificate of this server.</returns>
    public async Task<(Verification Signature, VerifiedCertificate? Record)> CheckAsync(
        byte[] file,
        CancellationToken cancellation
    )
    {
        var keys = KeySet.Read(await SigningKeys.PublicAsync(db, cancellation), out _) ?? new KeySet([]);
        var signature = CertificateSignature.Verify(file, keys);
        return (signature, signature is Verification.Valid valid ? await FindAsync(valid.Facts.Id) : null);
    }

    private static VerifiedCertificate Of(Certificate row, CertificateFacts facts) =>
        new(
            row.Id,
            facts.Degree is null ? facts.LearnerName : $"{facts.LearnerName}, {facts.Degree}",
            facts.ActivityTitle,
            facts.CompletedOn,
            facts.CreditsText,
            facts.ProviderName,
            row.State,
            row.StateSince,
            facts.Sample
        );
}
