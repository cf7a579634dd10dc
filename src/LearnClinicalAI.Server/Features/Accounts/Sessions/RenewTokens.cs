using System.Globalization;
using System.Security.Claims;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>
/// Takes a refresh token for new tokens of the same session. A refresh token that comes a second time was copied: the
/// session ends, for the thief and for the owner, who signs in again.
/// </summary>
internal sealed class RenewTokens(
    LearnDb db,
    TimeProvider time,
    SessionChecks checks,
    EndSessions end,
    IOptionsMonitor<BearerTokenOptions> tokens
)
{
    /// <summary>The claim that counts the renewals of a session's tokens.</summary>
    private const string RenewalClaim = "renewal";

    /// <summary>The principal of the new tokens, or null when the token is not good (any more).</summary>
    public async Task<ClaimsPrincipal?> RunAsync(string? refreshToken)
    {
        var ticket = tokens.Get(ViewerAuthentication.Token).RefreshTokenProtector.Unprotect(refreshToken);
        if (ticket?.Properties.ExpiresUtc is not { } expires || time.GetUtcNow() >= expires)
            return null;
        if (ticket.Principal.SessionId() is not { } id || !await checks.StandsAsync(id))
            return null;
        var renewal = int.Parse(ticket.Principal.FindFirstValue(RenewalClaim) ?? "0", CultureInfo.InvariantCulture);
        var renewed = await db
            .Sessions.Where(s => s.Id == id && s.EndedAt == null && s.Renewals == renewal)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Renewals, renewal + 1));
        if (renewed == 0)
        {
            await end.RunAsync(id, AuditEvents.SessionRevoked);
            return null;
        }
        var identity = new ClaimsIdentity(
            ticket.Principal.Claims.Where(claim => claim.Type != RenewalClaim),
            ViewerAuthentication.Token
        );
        identity.AddClaim(new(RenewalClaim, (renewal + 1).ToString(CultureInfo.InvariantCulture)));
        return new(identity);
    }
}
