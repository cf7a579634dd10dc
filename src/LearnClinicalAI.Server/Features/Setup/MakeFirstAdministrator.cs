using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Setup;

/// <summary>Uses the set-up link: makes the first administrator and opens the server. The link is good once.</summary>
internal sealed class MakeFirstAdministrator(
    LearnDb db,
    TimeProvider time,
    RegisterPerson register,
    GrantRole grant,
    SetUpState state,
    AuditTrail audit
)
{
    public abstract record Ending;

    public sealed record Made : Ending;

    /// <summary>The link was used, has expired, was replaced by a newer one, or never was one.</summary>
    public sealed record LinkIsNotGood : Ending;

    /// <summary>Field → name of the text that says what is wrong; the link is still good.</summary>
    public sealed record Refused(IReadOnlyDictionary<string, string> Problems) : Ending;

    /// <summary>Whether the link can be used now.</summary>
    public async Task<bool> IsGoodAsync(string? token) => await Waiting(token).AnyAsync();

    public async Task<Ending> RunAsync(string? token, Registration registration)
    {
        if (!await IsGoodAsync(token))
            return new LinkIsNotGood();
        var problems = registration.Problems();
        if (problems.Count > 0)
            return new Refused(problems);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = time.GetUtcNow();
        var used = await Waiting(token)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(i => i.CompletedAt, now).SetProperty(i => i.TokenHash, (string?)null)
            );
        if (used == 0)
            return new LinkIsNotGood();
        // without a person of that address the registration cannot end otherwise, and there is nobody yet
        var made = (RegisterPerson.Done)await register.RunAsync(registration);
        if (made.PersonId is not { } person)
            return new LinkIsNotGood();
        await grant.RunAsync(person, Roles.Administrator, actor: person);
        audit.Add(AuditEvents.ConfigurationChanged, "installation:set-up", actor: person);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        state.Done();
        return new Made();
    }

    private IQueryable<Installation> Waiting(string? token)
    {
        var hash = MakeSetUpLink.Hash(token ?? "");
        var now = time.GetUtcNow();
        return db.Installations.Where(i => i.TokenHash == hash && i.TokenExpiresAt > now && i.CompletedAt == null);
    }
}
