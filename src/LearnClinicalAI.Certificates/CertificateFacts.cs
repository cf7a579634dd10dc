using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearnClinicalAI.Certificates;

/// <summary>Which of the two forms a certificate has: credit is awarded to physicians, everybody else participated.</summary>
public enum CertificateForm
{
    /// <summary>Credit was awarded to the person named.</summary>
    Physician,

    /// <summary>The person named took part in an activity that was designated for credit, or for none.</summary>
    Participation,
}

/// <summary>
/// What a certificate certifies: the snapshot of text taken at the award. It is printed, signed and restated by whoever
/// verifies the file. It never holds a birth date, a licence number, an e-mail address or a score of the learner.
/// Texts are plain; they are cleaned by <see cref="CertificateText.Clean"/> before they are drawn or signed.
/// </summary>
public sealed record CertificateFacts
{
    /// <summary>128 random bits, as <see cref="CertificateId"/> writes them.</summary>
    public required string Id { get; init; }
    public required CertificateForm Form { get; init; }

    /// <summary>The learner's full name as it is to be printed, in any script.</summary>
    public required string LearnerName { get; init; }

    /// <summary>The degree behind the name, such as MD.</summary>
    public string? Degree { get; init; }
    public required string ProviderName { get; init; }

    /// <summary>How to reach the provider: an address of the office, a telephone number, a page.</summary>
    public string? ProviderContact { get; init; }
    public required string ActivityTitle { get; init; }

    /// <summary>The learning format that the designation statement names, such as enduring material.</summary>
    public required string LearningFormat { get; init; }
    public string? Location { get; init; }

    /// <summary>The day of completion in the provider's time zone.</summary>
    public required DateOnly CompletedOn { get; init; }

    /// <summary>The whole sentence or phrase about credit, such as "1.50 AMA PRA Category 1 Credits™".</summary>
    public required string CreditsText { get; init; }

    /// <summary>Accreditation, designation and further statements, in the order in which they are printed.</summary>
    public IReadOnlyList<string> Statements { get; init; } = [];

    /// <summary>The address of the public verify page for this certificate; it is also what the QR code holds.</summary>
    public required string VerifyUrl { get; init; }
    public required string ActivityVersion { get; init; }

    /// <summary>The accreditor's own number for the activity.</summary>
    public string? AccreditorActivityId { get; init; }
    public DateOnly? ReleasedOn { get; init; }
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which the certificate was issued.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The key that signs the certificate: <see cref="SigningKey.Id"/>.</summary>
    public required string KeyId { get; init; }

    /// <summary>BCP 47 tag of the language that the certificate is written in, such as en-US or zh-Hant.</summary>
    public required string Language { get; init; }

    /// <summary>A certificate that certifies nothing: it is crossed by the word for a sample, and says so in its facts.</summary>
    public bool Sample { get; init; }

    /// <summary>The same facts with every text cleaned, as they are drawn and signed.</summary>
    public CertificateFacts Cleaned() =>
        this with
        {
            LearnerName = CertificateText.Clean(LearnerName),
            Degree = CertificateText.CleanOrNull(Degree),
            ProviderName = CertificateText.Clean(ProviderName),
            ProviderContact = CertificateText.CleanOrNull(ProviderContact),
            ActivityTitle = CertificateText.Clean(ActivityTitle),
            LearningFormat = CertificateText.Clean(LearningFormat),
            Location = CertificateText.CleanOrNull(Location),
            CreditsText = CertificateText.Clean(CreditsText),
            Statements = [.. Statements.Select(CertificateText.Clean).Where(statement => statement.Length > 0)],
            ActivityVersion = CertificateText.Clean(ActivityVersion),
            AccreditorActivityId = CertificateText.CleanOrNull(AccreditorActivityId),
        };

    /// <summary>The facts as JSON, in a fixed order of members, to be stored with the award.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CertificateJson.Default.CertificateFacts);

    /// <summary>Reads what <see cref="ToJson"/> wrote; null where the text is no such thing.</summary>
    public static CertificateFacts? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CertificateJson.Default.CertificateFacts);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Two snapshots are the same when they say the same, statement by statement.</summary>
    public bool Equals(CertificateFacts? other) => other is not null && ToJson() == other.ToJson();

    public override int GetHashCode() => HashCode.Combine(Id, LearnerName, CompletedOn, CreditsText);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 16
)]
[JsonSerializable(typeof(CertificateFacts))]
[JsonSerializable(typeof(SignedContent))]
[JsonSerializable(typeof(JwsHeader))]
[JsonSerializable(typeof(FlattenedJws))]
internal sealed partial class CertificateJson : JsonSerializerContext;
