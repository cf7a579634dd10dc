using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>
/// The one scheme that pages and API authenticate by: a bearer token where the request brings one, else the cookie, and
/// either only while its session stands. A viewer who is not allowed is shown to the sign-in page, a program gets 401 or 403.
/// </summary>
internal sealed class ViewerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SessionChecks sessions
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Viewer";

    /// <summary>Carries who has given a password but not yet a code; good for the sign-in pages alone.</summary>
    public const string Halfway = "Halfway";

    public static readonly string Cookie = IdentityConstants.ApplicationScheme;
    public static readonly string Token = BearerTokenDefaults.AuthenticationScheme;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
        var result = await Context.AuthenticateAsync(token ? Token : Cookie);
        if (!result.Succeeded)
            return result;
        return result.Principal.SessionId() is { } session && await sessions.StandsAsync(session)
            ? result
            : AuthenticateResult.Fail("The session has ended.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsApi(Request))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers.WWWAuthenticate = "Bearer";
            return Task.CompletedTask;
        }
        var wanted = HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : "/";
        Response.Redirect("/sign-in" + QueryString.Create("return", wanted));
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api");
}
