using System.Security.Claims;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.Extensions.Options;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Begins the session of somebody who has shown all that is asked of them, and says so in the audit trail.</summary>
internal sealed class StartSession(
    LearnDb db,
    TimeProvider time,
    AuditTrail audit,
    IHttpContextAccessor http,
    IOptions<SessionOptions> options
)
{
    /// <param name="scheme">The scheme that will carry the session: cookie or tokens.</param>
    public async Task<ClaimsPrincipal> RunAsync(Person person, IReadOnlyList<string> staffRoles, string scheme)
    {
        var now = time.GetUtcNow();
        var session = new Session
        {
            Id = Guid.CreateVersion7(now),
            PersonId = person.Id,
            Stamp = person.SecurityStamp!,
            StartedAt = now,
            LastSeenAt = now,
            EndsAt = now.AddHours(options.Value.AbsoluteHours),
            IdleMinutes = staffRoles.Count > 0 ? options.Value.StaffIdleMinutes : options.Value.LearnerIdleMinutes,
            Device = DeviceName.Of(http.HttpContext?.Request.Headers.UserAgent.ToString()),
        };
        db.Sessions.Add(session);
        audit.Add(AuditEvents.SignInOk, $"session:{session.Id}", actor: person.Id, details: new { scheme });
        await db.SaveChangesAsync();
        return Principal(person, staffRoles, session.Id, scheme);
    }

    public static ClaimsPrincipal Principal(
        Person person,
        IReadOnlyList<string> staffRoles,
        Guid session,
        string scheme
    )
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, person.Id.ToString()),
            new(ClaimTypes.Name, person.FullName),
            new(Viewer.SessionClaim, session.ToString()),
            new(ClaimTypes.Role, Roles.Learner),
        ];
        claims.AddRange(staffRoles.Select(role => new Claim(ClaimTypes.Role, role)));
        return new(new ClaimsIdentity(claims, scheme));
    }
}
