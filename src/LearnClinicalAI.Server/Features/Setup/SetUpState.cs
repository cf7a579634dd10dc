using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Setup;

/// <summary>
/// Whether the server has an administrator. Once it has, this node never asks again; before, it asks at most once a second,
/// because the link may have been used on another node.
/// </summary>
internal sealed class SetUpState(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private volatile bool done;
    private long askedAt;

    public ValueTask<bool> IsDoneAsync() => done ? new(true) : new(AskAsync());

    /// <summary>Says that the server is set up, without asking.</summary>
    public void Done() => done = true;

    private async Task<bool> AskAsync()
    {
        var now = time.GetTimestamp();
        if (askedAt != 0 && time.GetElapsedTime(askedAt, now) < Again)
            return done;
        askedAt = now;
        await using var scope = scopes.CreateAsyncScope();
        if (await HasAdministratorAsync(scope.ServiceProvider.GetRequiredService<LearnDb>()))
            done = true;
        return done;
    }

    public static Task<bool> HasAdministratorAsync(LearnDb db) =>
        db
            .UserRoles.Join(db.Roles, grant => grant.RoleId, role => role.Id, (_, role) => role.Name)
            .AnyAsync(name => name == Roles.Administrator);
}
