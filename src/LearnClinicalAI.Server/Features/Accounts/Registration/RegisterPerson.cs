using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>
/// Makes an account. An address that has one already ends just as a new one does, in words and in time, and changes
/// nothing: nobody learns here who has an account (abuse case 44).
/// </summary>
internal sealed class RegisterPerson(
    LearnDb db,
    IPasswordHasher<Person> hasher,
    ILookupNormalizer normalizer,
    TimeProvider time,
    AuditTrail audit
)
{
    public abstract record Ending;

    /// <summary>The account is there, now or since before; the id is null when it was there before.</summary>
    public sealed record Done(Guid? PersonId) : Ending;

    /// <summary>Field name → name of the text that says what is wrong.</summary>
    public sealed record Refused(IReadOnlyDictionary<string, string> Problems) : Ending;

    public async Task<Ending> RunAsync(Registration registration)
    {
        var problems = registration.Problems();
        if (problems.Count > 0)
            return new Refused(problems);
        var now = time.GetUtcNow();
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            GivenName = "",
            FamilyName = "",
            Profession = "",
            CreatedAt = now,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            Email = registration.Email.Trim(),
            UserName = registration.Email.Trim(),
        };
        registration.Profile.WriteTo(person, now);
        person.NormalizedEmail = normalizer.NormalizeEmail(person.Email);
        person.NormalizedUserName = normalizer.NormalizeName(person.UserName);
        person.PasswordHash = hasher.HashPassword(person, registration.Password);
        if (await db.Users.AnyAsync(p => p.NormalizedEmail == person.NormalizedEmail))
            return await RefuseQuietlyAsync();
        db.Users.Add(person);
        audit.Add(AuditEvents.UserCreated, actor: person.Id, subject: person.Id);
        if (person.ReportingConsentAt is not null)
            audit.Add(AuditEvents.ConsentGiven, actor: person.Id, details: new { to = "reporting" });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<Person>().Any(e => e.State == EntityState.Added))
        {
            // two registrations of one address at the same moment: the unique index let one through
            db.ChangeTracker.Clear();
            return await RefuseQuietlyAsync();
        }
        return new Done(person.Id);
    }

    private async Task<Done> RefuseQuietlyAsync()
    {
        audit.Add(AuditEvents.UserCreated, result: "refused");
        await db.SaveChangesAsync();
        return new Done(null);
    }
}
