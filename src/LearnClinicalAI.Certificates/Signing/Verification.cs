namespace LearnClinicalAI.Certificates;

/// <summary>What the check of a file came to. The endings are closed: one of the nested records.</summary>
public abstract record Verification
{
    private Verification() { }

    /// <summary>Every byte is as the provider signed it.</summary>
    /// <param name="Facts">What the certificate certifies, restated from the signature, not from the page.</param>
    /// <param name="SignedBy">The key.</param>
    public sealed record Valid(CertificateFacts Facts, PublicKey SignedBy) : Verification;

    /// <summary>The file was a signed certificate, or wants to look like one, and is not as it was signed.</summary>
    /// <param name="Why">A sentence for a person.</param>
    public sealed record Altered(string Why) : Verification;

    /// <summary>The signature names a key that is not in the key set: nothing is known about the file.</summary>
    public sealed record UnknownKey(string KeyId) : Verification;

    /// <summary>There is no signature of ours in the file.</summary>
    public sealed record NotACertificate(string Why) : Verification;
}
