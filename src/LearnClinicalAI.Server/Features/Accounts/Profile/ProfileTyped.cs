namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>The form fields of the profile as typed; public because a component's parameter must be.</summary>
public class ProfileTyped
{
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    public string? Profession { get; set; }
    public string? Degree { get; set; }
    public string? Npi { get; set; }
    public string? LicenceState { get; set; }
    public string? LicenceNumber { get; set; }
    public string? BirthMonth { get; set; }
    public string? BirthDay { get; set; }
    public string? ReportingConsent { get; set; }

    internal ProfileFacts Facts() =>
        new()
        {
            GivenName = GivenName,
            FamilyName = FamilyName,
            Profession = Profession,
            Degree = Degree,
            Npi = Npi,
            LicenceState = LicenceState,
            LicenceNumber = LicenceNumber,
            BirthMonth = BirthMonth,
            BirthDay = BirthDay,
            ReportingConsent = ReportingConsent == "true",
        };

    internal static ProfileTyped Of(Person person)
    {
        var facts = ProfileFacts.Of(person);
        return new()
        {
            GivenName = facts.GivenName,
            FamilyName = facts.FamilyName,
            Profession = facts.Profession,
            Degree = facts.Degree,
            Npi = facts.Npi,
            LicenceState = facts.LicenceState,
            LicenceNumber = facts.LicenceNumber,
            BirthMonth = facts.BirthMonth,
            BirthDay = facts.BirthDay,
            ReportingConsent = facts.ReportingConsent ? "true" : null,
        };
    }
}
