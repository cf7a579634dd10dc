using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Shuts a person out, at once and until enabled again, or lets the person in again. Nothing of theirs is lost.</summary>
internal sealed class DisablePerson(LearnDb db, TimeProvider time, EndSessions end, AuditTrail audit)
{
    public abstract record Ending;

    public sealed record Done : Ending;

    public sealed record Unchanged : Ending;

    public sealed record NoSuchPerson : Ending;

    /// <summary>Administrators do not disable themselves: so there is always one left.</summary>
    public sealed record NotOneself : Ending;

    /// <param name="by">The administrator; null for the operator on the command line.</param>
    /// <param name="disabled">True to shut out, false to let in again.</param>
    public async Task<Ending> RunAsync(Guid personId, bool disabled, Guid? by)
    {
        if (personId == by)
            return new NotOneself();
        if (await db.Users.SingleOrDefaultAsync(p => p.Id == personId) is not { } person)
            return new NoSuchPerson();
        if (person.DisabledAt is not null == disabled)
            return new Unchanged();
        person.DisabledAt = disabled ? time.GetUtcNow() : null;
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        await end.AllOfAsync(personId);
        audit.Add(disabled ? AuditEvents.UserDisabled : AuditEvents.UserEnabled, subject: personId);
        await db.SaveChangesAsync();
        return new Done();
    }
}
