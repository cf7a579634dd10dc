using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Takes a staff role away, and ends the sessions that hold it.</summary>
internal sealed class RevokeRole(LearnDb db, EndSessions end, AuditTrail audit)
{
    public abstract record Ending;

    public sealed record Revoked : Ending;

    /// <summary>The person did not have the role.</summary>
    public sealed record Unchanged : Ending;

    /// <summary>Administrators do not take the role from themselves: so there is always one left.</summary>
    public sealed record NotFromOneself : Ending;

    public async Task<Ending> RunAsync(Guid personId, string role, Guid by)
    {
        if (personId == by && role == Roles.Administrator)
            return new NotFromOneself();
        var grant = await db
            .UserRoles.Where(g => g.UserId == personId && db.Roles.Any(r => r.Id == g.RoleId && r.Name == role))
            .SingleOrDefaultAsync();
        if (grant is null)
            return new Unchanged();
        var person = await db.Users.SingleAsync(p => p.Id == personId);
        db.UserRoles.Remove(grant);
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        await end.AllOfAsync(personId);
        audit.Add(AuditEvents.RoleRevoked, "role:" + role, personId);
        await db.SaveChangesAsync();
        return new Revoked();
    }
}
