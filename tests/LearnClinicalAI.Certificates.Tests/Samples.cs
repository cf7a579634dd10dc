namespace LearnClinicalAI.Certificates.Tests;

/// <summary>Certificates of invented people, to be varied by the tests.</summary>
internal static class Samples
{
    public static SigningKey Key { get; } = SigningKey.Create();

    public static KeySet Keys { get; } = new([Key.Public]);

    public static string Id(byte seed) =>
        CertificateId.New([.. Enumerable.Range(0, 16).Select(i => (byte)((seed * 31) + (i * 17)))]);

    public static CertificateFacts Physician { get; } =
        new()
        {
            Id = Id(1),
            Form = CertificateForm.Physician,
            LearnerName = "Amara N. Okafor-Lindqvist",
            Degree = "MD",
            ProviderName = "Northlake Teaching Hospital",
            ProviderContact =
                "Northlake Teaching Hospital, Office of Medical Education · cme@northlake.example · +1 555 0100",
            ActivityTitle = "Foundations of Clinical AI: Capabilities, Limits and Oversight",
            LearningFormat = "Enduring material",
            Location = "Online",
            CompletedOn = new DateOnly(2026, 11, 3),
            IssuedOn = new DateOnly(2026, 11, 4),
            CreditsText = "1.50 AMA PRA Category 1 Credits™",
            Statements =
            [
                "The Northlake Teaching Hospital is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians.",
                "The Northlake Teaching Hospital designates this enduring material for a maximum of 4.00 AMA PRA Category 1 Credits™. Physicians should claim only the credit commensurate with the extent of their participation in the activity.",
            ],
            VerifyUrl = $"https://learn.northlake.example/verify/{Id(1)}",
            ActivityVersion = "1.2",
            AccreditorActivityId = "012345678",
            ReleasedOn = new DateOnly(2026, 9, 1),
            ExpiresOn = new DateOnly(2029, 8, 31),
            KeyId = Key.Id,
            Language = "en-US",
        };

    public static CertificateFacts Participation { get; } =
        Physician with
        {
            Id = Id(2),
            Form = CertificateForm.Participation,
            LearnerName = "Tomás Ibáñez Quiroga",
            Degree = "PA-C",
            CreditsText = "The activity was designated for 4.00 AMA PRA Category 1 Credits™.",
            VerifyUrl = $"https://learn.northlake.example/verify/{Id(2)}",
        };

    public static CertificateLabels Labels { get; } =
        new()
        {
            Heading = "Certificate of Completion",
            Certifies = "This certifies that",
            Completed = "has successfully completed",
            CompletedOn = "Completed on",
            Awarded = "and is awarded",
            Verify = "Verify this certificate",
            QrCode = "QR code that opens the page on which this certificate is verified",
            CertificateId = "Certificate",
            Issued = "Issued",
            ActivityVersion = "Activity version",
            ActivityId = "Activity ID",
            Released = "Released",
            Expires = "Expires",
            Key = "Key",
            Sample = "SAMPLE",
            DateFormat = "MMMM d, yyyy",
        };

    public static CertificateDesign Design { get; } =
        new()
        {
            Paper = PaperSize.A4,
            Labels = Labels,
            ItalicPhrases = ["AMA PRA Category 1 Credits", "AMA PRA Category 1 Credit"],
        };

    public static CertificateDesign ParticipationDesign { get; } =
        Design with
        {
            Paper = PaperSize.Letter,
            Labels = Labels with
            {
                Heading = "Certificate of Participation",
                Completed = "participated in",
                Awarded = "",
            },
        };

    public static byte[] Signed(CertificateFacts facts, CertificateDesign? design = null) =>
        CertificateSignature.Sign(CertificatePdf.Draw(facts, design ?? Design), facts, Key).Pdf;
}
