using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Ground;

/// <summary>People for tests: each is new, with a name and an address of their own, so that tests on a shared host do not meet.</summary>
internal static class People
{
    public const string Password = "seven quiet herons wade";
    private static int count;

    /// <summary>Makes a person with the roles (and a second factor, for staff) without signing in.</summary>
    public static async Task<Someone> RegisterAsync(
        this LearnHost host,
        string? role = null,
        string? givenName = null,
        string? familyName = null,
        string profession = Professions.Resident,
        string degree = "MD",
        bool secondFactor = true
    )
    {
        var number = Interlocked.Increment(ref count);
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var register = services.GetRequiredService<RegisterPerson>();
        var email = $"person{number}-{Guid.NewGuid():N}@hospital.example";
        var profile = new ProfileFacts
        {
            GivenName = givenName ?? "Robin",
            FamilyName = familyName ?? $"Tester {number}",
            Profession = profession,
            Degree = degree,
        };
        var ending = await register.RunAsync(new(email, Password, profile));
        var id = Assert.IsType<RegisterPerson.Done>(ending).PersonId!.Value;
        if (role is null or Roles.Learner)
            return new(id, email, Password, profile.GivenName!, profile.FamilyName!, Key: null);
        var db = services.GetRequiredService<LearnDb>();
        var roleId = await db.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync();
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = roleId });
        var key = OneTimeCode.NewKey();
        if (secondFactor)
            db.SecondFactors.Add(
                new()
                {
                    PersonId = id,
                    ProtectedKey = services.GetRequiredService<SecondFactorKeys>().Protect(key),
                    EnrolledAt = host.Clock.GetUtcNow(),
                }
            );
        await db.SaveChangesAsync();
        return new(id, email, Password, profile.GivenName!, profile.FamilyName!, secondFactor ? key : null);
    }

    /// <summary>Reads or changes the database directly.</summary>
    public static async Task<T> InDatabaseAsync<T>(this LearnHost host, Func<LearnDb, Task<T>> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<LearnDb>());
    }

    /// <summary>Runs a verb of the server as a request of its own would.</summary>
    public static async Task<TOutcome> InScopeAsync<TVerb, TOutcome>(
        this LearnHost host,
        Func<TVerb, Task<TOutcome>> run
    )
        where TVerb : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TVerb>());
    }
}

/// <summary>A person that a test made.</summary>
/// <param name="Key">The key of the authenticator; null without one.</param>
internal sealed record Someone(Guid Id, string Email, string Password, string GivenName, string FamilyName, byte[]? Key)
{
    private long lastStep;

    public string FullName => $"{GivenName} {FamilyName}";

    /// <summary>A code that was not used before: when this step's is used up, the next one's, which is taken as well.</summary>
    public string NextCode(TestClock clock)
    {
        lastStep = Math.Max(lastStep + 1, OneTimeCode.StepAt(clock.GetUtcNow()));
        return OneTimeCode.At(Key!, lastStep);
    }
}
