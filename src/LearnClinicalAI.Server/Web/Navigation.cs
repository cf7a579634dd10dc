using System.Security.Claims;
using LearnClinicalAI.Server.Features.Accounts;

namespace LearnClinicalAI.Server.Web;

/// <summary>One entry of the main navigation. <paramref name="Text"/> is a key of <see cref="WebTexts"/>.</summary>
internal sealed record NavigationEntry(string Text, string Href, string? AnyOfRoles = null, bool SignedIn = false)
{
    public bool IsFor(ClaimsPrincipal? viewer) =>
        AnyOfRoles is { } roles
            ? roles.Split(',').Any(role => viewer?.IsInRole(role) == true)
            : !SignedIn || viewer?.Identity?.IsAuthenticated == true;

    /// <summary>Whether a page at this path lies under the entry.</summary>
    public bool Holds(PathString path) =>
        Href == "/"
            ? path == "/" || path.StartsWithSegments("/courses")
            : path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The table of the main navigation. A feature with a page of its own there adds its row.</summary>
internal static class Navigation
{
    public const string SignIn = "/sign-in";
    public const string Register = "/register";
    public const string SignOut = "/sign-out";
    public const string Profile = "/profile";

    public static readonly IReadOnlyList<NavigationEntry> Entries =
    [
        new("NavCatalogue", "/"),
        new("NavLearning", "/learning", SignedIn: true),
        new("NavCredit", "/transcript", SignedIn: true),
        new("NavTeaching", "/admin/runs", Roles.Educator),
        new("NavReview", "/review", Roles.Reviewer),
        new("NavAdministration", "/admin", Roles.Administrator),
    ];
}
