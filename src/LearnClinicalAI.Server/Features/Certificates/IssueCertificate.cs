using System.Security.Cryptography;
using LearnClinicalAI.Certificates;
using LearnClinicalAI.Credit;
using LearnClinicalAI.Server.Features.Credit;
using LearnClinicalAI.Server.Web;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using CertificateFacts = LearnClinicalAI.Certificates.CertificateFacts;

namespace LearnClinicalAI.Server.Features.Certificates;

/// <summary>Writes down what the certificate of an award says, for ever; saving it is the caller's, together with the award.</summary>
internal sealed class IssueCertificate(
    SigningKeys keys,
    IOptions<SiteOptions> site,
    IHttpContextAccessor http,
    IWebHostEnvironment environment,
    IStringLocalizer<CertificatesTexts> texts
)
{
    public async Task<Certificate> PrepareAsync(
        ClaimFile file,
        Award award,
        AwardDecision decision,
        CancellationToken cancellation
    )
    {
        var key = await keys.CurrentAsync(cancellation);
        var id = CertificateId.New(RandomNumberGenerator.GetBytes(16));
        var facts = FactsOf(file, award, decision) with
        {
            Id = id,
            KeyId = key.Id,
            VerifyUrl = $"{Address()}/verify/{id}",
        };
        return new Certificate
        {
            Id = id,
            AwardId = award.Id,
            PersonId = award.PersonId,
            FactsJson = facts.ToJson(),
            IssuedAt = award.ClaimedAt,
            KeyId = key.Id,
        };
    }

    private CertificateFacts FactsOf(ClaimFile file, Award award, AwardDecision decision)
    {
        var course = file.View.Course;
        var provider = file.Settings.ToProvider();
        var designation = file.Designations.FirstOrDefault(d => d.Id == award.DesignationId);
        return new CertificateFacts
        {
            Id = "",
            KeyId = "",
            VerifyUrl = "",
            Form = decision is AwardDecision.Credit ? CertificateForm.Physician : CertificateForm.Participation,
            LearnerName = file.Person.FullName,
            Degree = file.Person.Degree.Length > 0 ? file.Person.Degree : null,
            ProviderName = provider.Name,
            ProviderContact = file.Settings.Contact,
            ActivityTitle = course.Title,
            LearningFormat = GateFacts.FormatName(course.LearningFormat),
            CompletedOn = Term.DayOf(award.CompletedAt, provider.TimeZone),
            CreditsText = CreditsText(award, decision),
            Statements = [.. StatementsOf(provider, course, NamedIn(decision, designation))],
            ActivityVersion = course.Hash[..Math.Min(12, course.Hash.Length)],
            ReleasedOn = designation?.ReleaseOn,
            ExpiresOn = designation?.ExpiresOn,
            IssuedOn = Term.DayOf(award.ClaimedAt, provider.TimeZone),
            Language = "en",
            Sample = environment.IsDevelopment(),
        };
    }

    private string CreditsText(Award award, AwardDecision decision) =>
        decision switch
        {
            AwardDecision.Credit credit => $"{award.Amount} {credit.Type.PlainName(award.Amount)}",
            AwardDecision.Participation { Designated: { } named } => texts[
                "Credits.Designated",
                $"{named.Maximum} {named.Type.PlainName(named.Maximum)}"
            ],
            _ => texts["Credits.Participation"],
        };

    /// <summary>What the activity was designated for, where the certificate may say so (rules T3).</summary>
    private static (CreditType Type, CreditAmount Most)? NamedIn(
        AwardDecision decision,
        DesignationRecord? designation
    ) =>
        decision switch
        {
            AwardDecision.Credit credit when designation is not null => (
                credit.Type,
                new CreditAmount(designation.Hundredths)
            ),
            AwardDecision.Participation { Designated: { } named } => (named.Type, named.Maximum),
            _ => null,
        };

    private static IEnumerable<string> StatementsOf(
        Provider provider,
        LearnClinicalAI.Learning.Course course,
        (CreditType Type, CreditAmount Most)? named
    )
    {
        StatementText?[] statements =
        [
            Statements.Accreditation(provider),
            Statements.NotAccredited(provider),
            named is var (type, most)
                ? Statements.Designation(provider, type, GateFacts.FormatName(course.LearningFormat), most)
                : null,
        ];
        return statements.OfType<StatementText>().Select(statement => statement.ToString());
    }

    private string Address()
    {
        if (site.Value.Uri is { } uri)
            return uri.GetLeftPart(UriPartial.Authority);
        return http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : "https://localhost";
    }
}
