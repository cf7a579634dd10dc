using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>
/// Takes a lost authenticator and its recovery codes away and ends all sessions; staff set up a new one at their next sign-in.
/// </summary>
internal sealed class ResetSecondFactor(LearnDb db, EndSessions end, AuditTrail audit)
{
    public abstract record Ending;

    public sealed record Done : Ending;

    public sealed record NoSuchPerson : Ending;

    /// <summary>Another administrator does it for oneself: one person alone cannot take their own second factor away.</summary>
    public sealed record NotOneself : Ending;

    /// <param name="by">The administrator; null for the operator on the command line.</param>
    public async Task<Ending> RunAsync(Guid personId, Guid? by)
    {
        if (personId == by)
            return new NotOneself();
        if (await db.Users.SingleOrDefaultAsync(p => p.Id == personId) is not { } person)
            return new NoSuchPerson();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SecondFactors.Where(f => f.PersonId == personId).ExecuteDeleteAsync();
        await db.RecoveryCodes.Where(c => c.PersonId == personId).ExecuteDeleteAsync();
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        await end.AllOfAsync(personId);
        audit.Add(AuditEvents.SecondFactorReset, subject: personId);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new Done();
    }
}
