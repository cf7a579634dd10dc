using System.Security.Claims;
using LearnClinicalAI.Server.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Takes a browser through the steps of signing in: password, then code or enrolment, then the session's cookie.</summary>
internal sealed class FinishSignIn(LearnDb db, StartSession start, IHttpContextAccessor http)
{
    private HttpContext Http => http.HttpContext!;

    /// <summary>Where to go after the right password: on to the second factor, or with a session to <paramref name="wanted"/>.</summary>
    public async Task<string> AfterPasswordAsync(CheckPassword.Right right, string? wanted)
    {
        if (right.SecondFactor == SecondFactorNeed.None)
            return await WithSessionAsync(right.Person, right.StaffRoles, wanted);
        await db.SaveChangesAsync();
        var halfway = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, right.Person.Id.ToString()),
                new(HalfwayStampClaim, right.Person.SecurityStamp!),
            ],
            ViewerAuthentication.Halfway
        );
        await Http.SignInAsync(ViewerAuthentication.Halfway, new ClaimsPrincipal(halfway));
        var next = right.SecondFactor == SecondFactorNeed.Code ? "/sign-in/code" : "/sign-in/enrol";
        return next + QueryString.Create("return", LocalPath.Or(wanted));
    }

    /// <summary>Who has given the password in this browser and not yet the code; null when nobody has, or too long ago.</summary>
    public async Task<Person?> HalfwayAsync()
    {
        var result = await Http.AuthenticateAsync(ViewerAuthentication.Halfway);
        if (result.Principal?.PersonId() is not { } id)
            return null;
        var stamp = result.Principal.FindFirstValue(HalfwayStampClaim);
        return await db.Users.SingleOrDefaultAsync(p => p.Id == id && p.DisabledAt == null && p.SecurityStamp == stamp);
    }

    /// <summary>Begins the session of someone whose second factor has been shown, and returns where to go.</summary>
    public async Task<string> AfterSecondFactorAsync(Person person, string? wanted)
    {
        await Http.SignOutAsync(ViewerAuthentication.Halfway);
        return await WithSessionAsync(person, await db.StaffRolesAsync(person.Id), wanted);
    }

    /// <summary>Writes the cookie of the session at hand again, after the name in it changed.</summary>
    public async Task RenameAsync(Person person)
    {
        if (Http.User.Identity?.AuthenticationType != ViewerAuthentication.Cookie)
            return;
        var scheme = ViewerAuthentication.Cookie;
        var roles = await db.StaffRolesAsync(person.Id);
        await Http.SignInAsync(scheme, StartSession.Principal(person, roles, Http.User.SessionId()!.Value, scheme));
    }

    private const string HalfwayStampClaim = "stamp";

    private async Task<string> WithSessionAsync(Person person, IReadOnlyList<string> staffRoles, string? wanted)
    {
        var principal = await start.RunAsync(person, staffRoles, ViewerAuthentication.Cookie);
        await Http.SignInAsync(ViewerAuthentication.Cookie, principal);
        return LocalPath.Or(wanted);
    }
}
