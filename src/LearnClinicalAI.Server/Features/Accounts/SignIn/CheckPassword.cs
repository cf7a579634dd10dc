using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>
/// The first step of signing in. Whether an address is known, disabled or wrong with its password shows neither in the
/// ending nor in the time it takes: the same hash is computed and the same rows are written.
/// </summary>
internal sealed class CheckPassword(
    LearnDb db,
    IPasswordHasher<Person> hasher,
    ILookupNormalizer normalizer,
    SignInThrottle throttle,
    AuditTrail audit,
    UnknownPerson unknown
)
{
    public abstract record Ending;

    /// <summary>The password is right. What is still asked for is in <paramref name="SecondFactor"/>.</summary>
    public sealed record Right(Person Person, IReadOnlyList<string> StaffRoles, SecondFactorNeed SecondFactor) : Ending;

    public sealed record Wrong : Ending;

    public sealed record TooOften(TimeSpan Wait) : Ending;

    public async Task<Ending> RunAsync(string? email, string? password)
    {
        var address = normalizer.NormalizeEmail(email?.Trim() ?? "");
        if (await throttle.WaitAsync(address, SignInStep.Password) is { } wait)
        {
            audit.Add(AuditEvents.SignInFail, result: "refused");
            await db.SaveChangesAsync();
            return new TooOften(wait);
        }
        var person = await db.Users.SingleOrDefaultAsync(p => p.NormalizedEmail == address);
        var verdict = hasher.VerifyHashedPassword(
            person ?? unknown.Person,
            person?.PasswordHash ?? unknown.PasswordHash,
            PasswordRules.Bounded(password)
        );
        if (person is null or { DisabledAt: not null } || verdict == PasswordVerificationResult.Failed)
        {
            throttle.AddFailure(address, SignInStep.Password);
            audit.Add(AuditEvents.SignInFail, result: "fail", subject: person?.Id);
            await db.SaveChangesAsync();
            return new Wrong();
        }
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
            person.PasswordHash = hasher.HashPassword(person, PasswordRules.Bounded(password));
        var roles = await db.StaffRolesAsync(person.Id);
        return new Right(person, roles, await db.SecondFactorNeedAsync(person.Id, roles));
    }
}

/// <summary>Nobody: whoever types an unknown address is checked against this person's password, which no one knows.</summary>
internal sealed class UnknownPerson(IPasswordHasher<Person> hasher)
{
    public Person Person { get; } =
        new()
        {
            GivenName = "",
            FamilyName = "",
            Profession = Professions.Other,
        };

    public string PasswordHash { get; } = hasher.HashPassword(null!, Guid.NewGuid().ToString());
}
