using Microsoft.AspNetCore.Authentication;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary><c>POST /sign-out</c>, from the form in the page's head.</summary>
internal static class SignOutEndpoint
{
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost("/sign-out", SignOutAsync).AllowAnonymous().ExcludeFromDescription();

    // the form's presence makes the framework ask for the antiforgery token
    private static async Task<IResult> SignOutAsync(HttpContext http, EndSessions end, IFormCollection _)
    {
        if (http.User.SessionId() is { } session)
            await end.RunAsync(session);
        await http.SignOutAsync(ViewerAuthentication.Cookie);
        return Results.Redirect("/");
    }
}
