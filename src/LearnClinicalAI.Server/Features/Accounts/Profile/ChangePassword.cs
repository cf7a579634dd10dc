using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Changes one's own password, and ends all other sessions: whoever knew the old one is out.</summary>
internal sealed class ChangePassword(
    LearnDb db,
    IPasswordHasher<Person> hasher,
    SignInThrottle throttle,
    EndSessions end,
    AuditTrail audit
)
{
    public abstract record Ending;

    public sealed record Changed : Ending;

    /// <summary>Field → name of the text that says what is wrong.</summary>
    public sealed record Refused(IReadOnlyDictionary<string, string> Problems) : Ending;

    public sealed record TooOften(TimeSpan Wait) : Ending;

    public async Task<Ending> RunAsync(Guid personId, Guid session, string? current, string? wanted)
    {
        var person = await db.Users.SingleAsync(p => p.Id == personId);
        if (await throttle.WaitAsync(person.NormalizedEmail!, SignInStep.Password) is { } wait)
            return new TooOften(wait);
        var verdict = hasher.VerifyHashedPassword(person, person.PasswordHash!, PasswordRules.Bounded(current));
        if (verdict == PasswordVerificationResult.Failed)
        {
            throttle.AddFailure(person.NormalizedEmail!, SignInStep.Password);
            audit.Add(AuditEvents.SignInFail, result: "fail", details: new { step = "change-password" });
            await db.SaveChangesAsync();
            return Refuse("Current", "Password.CurrentWrong");
        }
        var problem = Registration.PasswordProblem(wanted, person.Email!, person.GivenName, person.FamilyName);
        if (problem is not null)
            return Refuse("New", problem);
        person.PasswordHash = hasher.HashPassword(person, wanted!);
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        var own = await db.Sessions.SingleAsync(s => s.Id == session);
        own.Stamp = person.SecurityStamp;
        await end.AllOfAsync(personId, except: session);
        audit.Add(AuditEvents.PasswordChanged);
        await db.SaveChangesAsync();
        return new Changed();
    }

    private static Refused Refuse(string field, string problem) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { [field] = problem });
}
