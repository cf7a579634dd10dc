using LearnClinicalAI.Certificates;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.Certificates;

/// <summary>Gives the learner their certificate's file: drawn and signed when first asked for, the same bytes ever after.</summary>
internal sealed class DrawCertificate(
    LearnDb db,
    SigningKeys keys,
    AuditTrail audit,
    IStringLocalizer<CertificatesTexts> texts
)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Ready(byte[] Pdf) : Outcome;

        /// <summary>This machine cannot draw, or the key can no longer be read; the page can be printed instead.</summary>
        public sealed record CannotDraw : Outcome;

        public sealed record NotFound : Outcome;
    }

    public async Task<Outcome> RunAsync(Guid personId, string id, CancellationToken cancellation)
    {
        var mine = db.Certificates.Where(c => c.Id == id && c.PersonId == personId);
        var stored = await mine.AsNoTracking()
            .Select(c => new
            {
                c.Pdf,
                c.FactsJson,
                c.KeyId,
            })
            .FirstOrDefaultAsync(cancellation);
        if (stored is null)
            return new Outcome.NotFound();
        var pdf = stored.Pdf;
        if (pdf is null)
        {
            var key = await keys.FindAsync(db, stored.KeyId, cancellation);
            if (
                !CertificatePdf.Probe().IsThere
                || key is null
                || CertificateFacts.FromJson(stored.FactsJson) is not { } facts
            )
                return new Outcome.CannotDraw();
            var signed = CertificateSignature.Sign(CertificatePdf.Draw(facts, DesignOf(facts)), facts, key);
            // whoever was first, everybody gets the same file
            await mine.Where(c => c.Pdf == null)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(c => c.Pdf, signed.Pdf).SetProperty(c => c.SignatureJson, signed.Detached),
                    cancellation
                );
            pdf = await mine.Select(c => c.Pdf).SingleAsync(cancellation);
        }
        audit.Add(AuditEvents.CertificateDownloaded, $"certificate:{id}");
        await db.SaveChangesAsync(cancellation);
        return new Outcome.Ready(pdf!);
    }

    private CertificateDesign DesignOf(CertificateFacts facts) =>
        new()
        {
            ItalicPhrases = ["AMA PRA Category 1 Credits", "AMA PRA Category 1 Credit"],
            Labels = new CertificateLabels
            {
                Heading = texts[$"Label.Heading.{facts.Form}"],
                Certifies = texts["Label.Certifies"],
                Completed = texts[$"Label.Completed.{facts.Form}"],
                CompletedOn = texts["Label.CompletedOn"],
                Awarded = facts.Form is CertificateForm.Physician ? texts["Label.Awarded"] : "",
                Verify = texts["Label.Verify"],
                QrCode = texts["Label.QrCode"],
                CertificateId = texts["Label.CertificateId"],
                Issued = texts["Label.Issued"],
                ActivityVersion = texts["Label.ActivityVersion"],
                ActivityId = texts["Label.ActivityId"],
                Released = texts["Label.Released"],
                Expires = texts["Label.Expires"],
                Key = texts["Label.Key"],
                Sample = texts["Label.Sample"],
            },
        };
}
