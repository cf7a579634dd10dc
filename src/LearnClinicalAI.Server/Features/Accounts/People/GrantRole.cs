using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Gives a staff role. The person's sessions end, because they do not hold it; the next sign-in does.</summary>
internal sealed class GrantRole(LearnDb db, EndSessions end, AuditTrail audit)
{
    public abstract record Ending;

    public sealed record Granted : Ending;

    /// <summary>The person had the role before.</summary>
    public sealed record Unchanged : Ending;

    public sealed record NoSuchPerson : Ending;

    public sealed record NoSuchRole : Ending;

    public async Task<Ending> RunAsync(Guid personId, string role, Guid? actor = null)
    {
        if (!Roles.StaffRoles.Contains(role))
            return new NoSuchRole();
        if (await db.Users.SingleOrDefaultAsync(p => p.Id == personId) is not { } person)
            return new NoSuchPerson();
        var roleId = await db.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync();
        if (await db.UserRoles.AnyAsync(grant => grant.UserId == personId && grant.RoleId == roleId))
            return new Unchanged();
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = personId, RoleId = roleId });
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        await end.AllOfAsync(personId);
        audit.Add(AuditEvents.RoleGranted, "role:" + role, personId, actor: actor);
        await db.SaveChangesAsync();
        return new Granted();
    }
}
