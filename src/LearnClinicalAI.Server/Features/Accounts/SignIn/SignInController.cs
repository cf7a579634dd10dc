using System.Globalization;
using System.Security.Claims;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Signing in and out for programs, by bearer tokens; <c>me</c> also serves a browser with its cookie.</summary>
[ApiController]
[Route("api/v1")]
public sealed class SignInController : ControllerBase
{
    /// <summary>Exchanges e-mail and password (and a code, for who has an authenticator) for tokens.</summary>
    [HttpPost("sign-in")]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.SignIn)]
    [ProducesResponseType<AccessTokenResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status429TooManyRequests)]
    public async Task<ActionResult> SignInAsync(SignInRequest request)
    {
        var services = HttpContext.RequestServices;
        switch (await services.GetRequiredService<CheckPassword>().RunAsync(request.Email, request.Password))
        {
            case CheckPassword.Right right:
                return await AfterPasswordAsync(right, request.Code);
            case CheckPassword.TooOften often:
                return TooOften(often.Wait);
            default:
                return Refusal(StatusCodes.Status401Unauthorized, "sign-in-failed", "E-mail or password is not right.");
        }
    }

    /// <summary>Exchanges a refresh token for new tokens. Each is good once; one used twice ends the session.</summary>
    [HttpPost("refresh")]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.SignIn)]
    [ProducesResponseType<AccessTokenResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized)]
    public async Task<ActionResult> RefreshAsync(RefreshRequest request)
    {
        var renew = HttpContext.RequestServices.GetRequiredService<RenewTokens>();
        return await renew.RunAsync(request.RefreshToken) is { } viewer
            ? SignIn(viewer, ViewerAuthentication.Token)
            : Refusal(StatusCodes.Status401Unauthorized, "refresh-failed", "The session has ended. Sign in again.");
    }

    /// <summary>Who is signed in.</summary>
    [HttpGet("me")]
    [ProducesResponseType<Me>(StatusCodes.Status200OK)]
    public Me GetMe() =>
        new(User.PersonId()!.Value, User.FullName()!, [.. User.FindAll(ClaimTypes.Role).Select(role => role.Value)]);

    /// <summary>Ends the session; its tokens are good no more.</summary>
    [HttpPost("sign-out")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<NoContentResult> SignOutAsync()
    {
        await HttpContext.RequestServices.GetRequiredService<EndSessions>().RunAsync(User.SessionId()!.Value);
        return NoContent();
    }

    private async Task<ActionResult> AfterPasswordAsync(CheckPassword.Right right, string? code)
    {
        var services = HttpContext.RequestServices;
        if (right.SecondFactor == SecondFactorNeed.Enrolment)
            return Refusal(
                StatusCodes.Status403Forbidden,
                "second-factor-enrolment-required",
                "Sign in with a browser once and set up an authenticator."
            );
        if (right.SecondFactor == SecondFactorNeed.Code)
        {
            if (string.IsNullOrEmpty(code))
                return Refusal(
                    StatusCodes.Status401Unauthorized,
                    "second-factor-required",
                    "Send the code of your authenticator as the member code."
                );
            switch (await services.GetRequiredService<CheckCode>().RunAsync(right.Person, code))
            {
                case CheckCode.TooOften often:
                    return TooOften(often.Wait);
                case CheckCode.Wrong:
                    return Refusal(
                        StatusCodes.Status401Unauthorized,
                        "second-factor-failed",
                        "The code is not right, or was used already."
                    );
            }
        }
        var start = services.GetRequiredService<StartSession>();
        return SignIn(
            await start.RunAsync(right.Person, right.StaffRoles, ViewerAuthentication.Token),
            ViewerAuthentication.Token
        );
    }

    private ObjectResult TooOften(TimeSpan wait)
    {
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Refusal(
            StatusCodes.Status429TooManyRequests,
            "too-many-tries",
            "There were too many tries from here. Wait, then try again."
        );
    }

    private ObjectResult Refusal(int status, string type, string sentence) => this.Refuse(type, status, sentence);
}

/// <summary>The body of a sign-in.</summary>
/// <param name="Email">The address of the account.</param>
/// <param name="Password">Its password.</param>
/// <param name="Code">A code of the authenticator or a recovery code, where one is asked for.</param>
public sealed record SignInRequest(string Email, string Password, string? Code = null);

/// <summary>The body of a renewal.</summary>
public sealed record RefreshRequest(string RefreshToken);

/// <summary>The person signed in.</summary>
public sealed record Me(Guid Id, string Name, IReadOnlyList<string> Roles);
