using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Administration;

/// <summary>A run's log for educators, as <c>lcai score</c> reads it. That it was read is audited.</summary>
internal static class RunLogEndpoint
{
    public static void MapRunLog(this WebApplication app) =>
        app.MapGet("/admin/runs/{id:guid}/log", ServeAsync)
            .RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Administrator + "," + Roles.Educator });

    private static async Task<IResult> ServeAsync(Guid id, LearnDb db, AuditTrail audit, CancellationToken cancellation)
    {
        var learner = await db
            .CaseRuns.AsNoTracking()
            .Where(r => r.Id == id)
            .Select(r => (Guid?)r.PersonId)
            .FirstOrDefaultAsync(cancellation);
        if (learner is null)
            return Results.NotFound();
        audit.Add(AuditEvents.RunLogRead, $"run:{id}", subject: learner);
        await db.SaveChangesAsync(cancellation);
        var entries = await db
            .RunEntries.AsNoTracking()
            .Where(e => e.RunId == id)
            .OrderBy(e => e.Seq)
            .Select(e => e.Lines)
            .ToListAsync(cancellation);
        return Results.Text(string.Join('\n', entries) + "\n", "application/jsonl; charset=utf-8");
    }
}
