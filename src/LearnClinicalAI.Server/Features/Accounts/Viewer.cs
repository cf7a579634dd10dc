using System.Security.Claims;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Who is looking at a page or calling the API.</summary>
internal static class Viewer
{
    /// <summary>The claim that names the row of the session.</summary>
    public const string SessionClaim = "sid";

    /// <summary>The id of the person signed in; null for an anonymous viewer.</summary>
    public static Guid? PersonId(this ClaimsPrincipal viewer) =>
        Guid.TryParse(viewer.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The session that the viewer signed in with; null for an anonymous viewer.</summary>
    public static Guid? SessionId(this ClaimsPrincipal viewer) =>
        Guid.TryParse(viewer.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>Given and family name, as they were when the session began; null for an anonymous viewer.</summary>
    public static string? FullName(this ClaimsPrincipal viewer) => viewer.Identity?.Name;

    /// <summary>Whether the viewer holds any role beside learner.</summary>
    public static bool IsStaff(this ClaimsPrincipal viewer) => Roles.StaffRoles.Any(viewer.IsInRole);
}
