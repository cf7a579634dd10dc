namespace LearnClinicalAI.Certificates;

/// <summary>The sheet, always landscape.</summary>
public enum PaperSize
{
    A4,
    Letter,
}

/// <summary>How a certificate looks: everything on the page that is not a fact. All wording is the caller's.</summary>
public sealed record CertificateDesign
{
    public PaperSize Paper { get; init; } = PaperSize.A4;
    public required CertificateLabels Labels { get; init; }

    /// <summary>Phrases that are set in italics in the credit line and the statements, wherever they stand there.</summary>
    public IReadOnlyList<string> ItalicPhrases { get; init; } = [];

    /// <summary>The provider's logo as PNG; it is left out when it cannot be read.</summary>
    public ReadOnlyMemory<byte>? LogoPng { get; init; }

    /// <summary>Who signs for the provider; at most three are drawn.</summary>
    public IReadOnlyList<Signatory> Signatories { get; init; } = [];
}

/// <summary>A person who signs for the provider.</summary>
/// <param name="Name">The name under the line.</param>
/// <param name="Role">The office, under the name.</param>
/// <param name="SignaturePng">A picture of the signature, drawn on the line.</param>
public sealed record Signatory(string Name, string Role, ReadOnlyMemory<byte>? SignaturePng = null);

/// <summary>The words of the layout, in the language of the certificate.</summary>
public sealed record CertificateLabels
{
    /// <summary>The heading, such as "Certificate of Completion".</summary>
    public required string Heading { get; init; }

    /// <summary>Above the name: "This certifies that".</summary>
    public required string Certifies { get; init; }

    /// <summary>Between name and title: "has successfully completed" or "participated in".</summary>
    public required string Completed { get; init; }

    /// <summary>Before the date of completion: "Completed on".</summary>
    public required string CompletedOn { get; init; }

    /// <summary>Above the credit line: "and is awarded"; empty where the credit line is a sentence of its own.</summary>
    public string Awarded { get; init; } = "";

    /// <summary>Beside the QR code: "Verify this certificate".</summary>
    public required string Verify { get; init; }

    /// <summary>What a screen reader says for the QR code.</summary>
    public required string QrCode { get; init; }
    public required string CertificateId { get; init; }
    public required string Issued { get; init; }
    public required string ActivityVersion { get; init; }
    public required string ActivityId { get; init; }
    public required string Released { get; init; }
    public required string Expires { get; init; }
    public required string Key { get; init; }

    /// <summary>Between name and degree.</summary>
    public string BeforeDegree { get; init; } = ", ";

    /// <summary>The word across a sample.</summary>
    public required string Sample { get; init; }

    /// <summary>
    /// A .NET date format, such as "d MMMM yyyy"; the names of months are those of <see cref="CertificateFacts.Language"/>.
    /// </summary>
    public string DateFormat { get; init; } = "d MMMM yyyy";
}
