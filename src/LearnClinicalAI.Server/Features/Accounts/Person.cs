using Microsoft.AspNetCore.Identity;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Someone with an account. What credit needs beyond the name is optional and never shown to others.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    public required string GivenName { get; set; }
    public required string FamilyName { get; set; }

    /// <summary>One of <see cref="Professions"/>.</summary>
    public required string Profession { get; set; }

    /// <summary>As printed behind the name, for example <c>MD</c>.</summary>
    public string Degree { get; set; } = "";

    /// <summary>Ten digits with a valid check digit.</summary>
    public string? Npi { get; set; }

    /// <summary>Two letters.</summary>
    public string? LicenceState { get; set; }
    public string? LicenceNumber { get; set; }

    /// <summary><c>MM-DD</c>; the year is never asked for or stored.</summary>
    public string? BirthMonthDay { get; set; }

    /// <summary>When the person agreed that credit is reported to the accreditor; null without consent.</summary>
    public DateTimeOffset? ReportingConsentAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>A disabled person can neither sign in nor use what was signed in before.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    public string FullName => $"{GivenName} {FamilyName}";
}
