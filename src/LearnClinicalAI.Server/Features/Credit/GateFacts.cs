using LearnClinicalAI.Credit;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>What the gate screen of a course revision says of provider, credit and people (rules G1–G3, T1–T2).</summary>
internal sealed record GateView(
    ProviderSettings Settings,
    IReadOnlyList<StatementText> Statements,
    IReadOnlyList<StatementText> Disclosures,
    StatementText? Support,
    DateOnly? ReleaseOn,
    DateOnly? ExpiresOn,
    DateOnly? ReviewedOn
);

/// <summary>Gathers what the gate screen says.</summary>
internal sealed class GateFacts(LearnDb db, ProviderShelf providers)
{
    public async Task<GateView> RunAsync(Course course, CancellationToken cancellation)
    {
        var settings = await providers.CurrentAsync(cancellation);
        var provider = settings.ToProvider();
        var designations = await db
            .Designations.AsNoTracking()
            .Where(d => d.CourseHash == course.Hash && d.WithdrawnAt == null)
            .OrderBy(d => d.CreditType)
            .ToListAsync(cancellation);
        var reviewed = await db
            .SignOffs.AsNoTracking()
            .Where(s => s.ContentHash == course.Hash)
            .MaxAsync(s => (DateTimeOffset?)s.At, cancellation);
        var statements = new[] { Statements.Accreditation(provider), Statements.NotAccredited(provider) }
            .Concat(designations.Select(d => Designated(provider, course, d)))
            .OfType<StatementText>();
        return new GateView(
            settings,
            [.. statements],
            Statements.Disclosures(provider, course.People.Select(InControl)),
            Statements.CommercialSupport(provider, [.. course.CommercialSupport.Select(support => support.Supporter)]),
            designations.Count > 0 ? designations.Min(d => d.ReleaseOn) : course.Release,
            designations.Count > 0 ? designations.Max(d => d.ExpiresOn) : course.Expires,
            reviewed is { } at ? Term.DayOf(at, provider.TimeZone) : null
        );
    }

    /// <summary>The name of a learning format as statements print it.</summary>
    public static string FormatName(LearningFormat format) =>
        format is LearningFormat.EnduringMaterial ? "enduring material" : "other activity";

    public static PersonInControl InControl(CoursePerson person) =>
        new()
        {
            Name = person.Name,
            Role = person.Role,
            Relationships = person
                .Relationships?.Select(r => new CompanyRelationship(r.Company, r.Nature, r.Relevant, r.Mitigation))
                .ToList(),
        };

    private static StatementText? Designated(Provider provider, Course course, DesignationRecord designation) =>
        CreditTypes.Find(designation.CreditType) is { HasUnits: true } type
            ? Statements.Designation(
                provider,
                type,
                FormatName(course.LearningFormat),
                new CreditAmount(designation.Hundredths)
            )
            : null;
}
