using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>Says who wrote a course or case, by the address of their account.</summary>
internal sealed class NameAuthor(LearnDb db, AuditTrail audit, TimeProvider time)
{
    /// <returns>False when nobody has that address or there is no such content.</returns>
    public async Task<bool> RunAsync(ContentKind kind, string slug, string email, CancellationToken cancellation)
    {
        var normal = email.Trim().ToUpperInvariant();
        var person = await db
            .Users.Where(p => p.NormalizedEmail == normal)
            .Select(p => (Guid?)p.Id)
            .FirstOrDefaultAsync(cancellation);
        if (
            person is not { } id
            || !await db.ContentHeads.AnyAsync(h => h.Kind == kind && h.Slug == slug, cancellation)
        )
            return false;
        if (await db.ContentAuthors.AnyAsync(a => a.Kind == kind && a.Slug == slug && a.PersonId == id, cancellation))
            return true;
        db.ContentAuthors.Add(
            new ContentAuthor
            {
                Kind = kind,
                Slug = slug,
                PersonId = id,
                Since = time.GetUtcNow(),
            }
        );
        audit.Add(AuditEvents.ConfigurationChanged, $"{kind}:{slug}", subject: id, details: new { author = "added" });
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
