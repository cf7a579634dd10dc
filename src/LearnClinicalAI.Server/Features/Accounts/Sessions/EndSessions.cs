using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Ends sessions: one's own by signing out, or all of a person.</summary>
internal sealed class EndSessions(LearnDb db, TimeProvider time, SessionChecks checks, AuditTrail audit)
{
    /// <summary>Ends the one session; a session that has ended already stays as it is.</summary>
    public async Task RunAsync(Guid session, string @event = AuditEvents.SignOut)
    {
        var now = time.GetUtcNow();
        var ended = await db
            .Sessions.Where(s => s.Id == session && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));
        checks.Forget(session);
        if (ended == 0)
            return;
        audit.Add(@event, $"session:{session}");
        await db.SaveChangesAsync();
    }

    /// <summary>
    /// Ends all sessions of the person but <paramref name="except"/>. The entry in the audit trail is added to the context;
    /// the caller saves, in the transaction of the act that made it needful.
    /// </summary>
    public async Task AllOfAsync(Guid person, Guid? except = null)
    {
        var now = time.GetUtcNow();
        var open = await db
            .Sessions.Where(s => s.PersonId == person && s.EndedAt == null && s.EndsAt > now && s.Id != except)
            .ToListAsync();
        foreach (var session in open)
        {
            session.EndedAt = now;
            checks.Forget(session.Id);
        }
        if (open.Count > 0)
            audit.Add(AuditEvents.SessionRevoked, subject: person, details: new { sessions = open.Count });
    }
}
