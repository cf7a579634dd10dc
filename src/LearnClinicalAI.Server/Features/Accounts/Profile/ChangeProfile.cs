using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Changes what people say about themselves; consent given or withdrawn goes into the audit trail.</summary>
internal sealed class ChangeProfile(LearnDb db, TimeProvider time, AuditTrail audit)
{
    public abstract record Ending;

    public sealed record Changed(Person Person) : Ending;

    /// <summary>Field → name of the text that says what is wrong.</summary>
    public sealed record Refused(IReadOnlyDictionary<string, string> Problems) : Ending;

    public async Task<Ending> RunAsync(Guid personId, ProfileFacts facts)
    {
        var problems = facts.Problems();
        if (problems.Count > 0)
            return new Refused(problems);
        var person = await db.Users.SingleAsync(p => p.Id == personId);
        var consented = person.ReportingConsentAt is not null;
        facts.WriteTo(person, time.GetUtcNow());
        if (consented != facts.ReportingConsent)
            audit.Add(
                facts.ReportingConsent ? AuditEvents.ConsentGiven : AuditEvents.ConsentWithdrawn,
                details: new { to = "reporting" }
            );
        await db.SaveChangesAsync();
        return new Changed(person);
    }
}
