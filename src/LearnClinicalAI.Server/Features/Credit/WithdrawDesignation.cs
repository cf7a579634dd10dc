using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>Takes a designation back, with a reason; what was awarded under it stays.</summary>
internal sealed class WithdrawDesignation(LearnDb db, AuditTrail audit, TimeProvider time)
{
    /// <returns>False when there is no such designation in force or no reason was given.</returns>
    public async Task<bool> RunAsync(string slug, Guid id, string reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return false;
        var record = await db.Designations.FirstOrDefaultAsync(
            d => d.Id == id && d.CourseSlug == slug && d.WithdrawnAt == null,
            cancellation
        );
        if (record is null)
            return false;
        record.WithdrawnAt = time.GetUtcNow();
        record.WithdrawnBecause = reason.Trim();
        audit.Add(
            AuditEvents.ActivityWithdrawn,
            $"course:{slug}",
            details: new { record.CourseHash, record.CreditType }
        );
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
