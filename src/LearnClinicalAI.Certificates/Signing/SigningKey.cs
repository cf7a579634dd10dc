using System.Security.Cryptography;
using System.Text;

namespace LearnClinicalAI.Certificates;

/// <summary>
/// The public half of a key: ECDSA on the curve P-256. Its id is the thumbprint of its JWK (RFC 7638), so that a key cannot
/// pass under another's name.
/// </summary>
public sealed class PublicKey : IEquatable<PublicKey>
{
    private readonly ECParameters _parameters;

    internal PublicKey(ECParameters parameters)
    {
        _parameters = new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = parameters.Q };
        // a point that is not on the curve is refused here, not at the first signature
        using var key = ECDsa.Create(_parameters);
        X = Base64Url.Encode(parameters.Q.X!);
        Y = Base64Url.Encode(parameters.Q.Y!);
        var members = $$"""{"crv":"P-256","kty":"EC","x":"{{X}}","y":"{{Y}}"}""";
        Id = Base64Url.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(members)));
    }

    /// <summary>The key id (kid): the SHA-256 thumbprint of the JWK, 43 characters.</summary>
    public string Id { get; }

    internal string X { get; }
    internal string Y { get; }

    /// <summary>The key as a JWK (RFC 7517), as it stands in a key set.</summary>
    public string ToJwk() =>
        $$"""{"kty":"EC","crv":"P-256","x":"{{X}}","y":"{{Y}}","kid":"{{Id}}","use":"sig","alg":"ES256"}""";

    public bool Equals(PublicKey? other) => other?.Id == Id;

    public override bool Equals(object? obj) => Equals(obj as PublicKey);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    internal bool Verifies(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        // ECDsa objects are not made for several threads at once, so each check has its own
        using var key = ECDsa.Create(_parameters);
        return key.VerifyData(
            signed,
            signature,
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation
        );
    }
}

/// <summary>A private key of the provider with which certificates are signed: ECDSA P-256 (ES256). Safe on many threads.</summary>
public sealed class SigningKey
{
    private readonly ECParameters _parameters;

    private SigningKey(ECParameters parameters)
    {
        _parameters = parameters;
        Public = new PublicKey(parameters);
    }

    public PublicKey Public { get; }

    /// <summary>The key id (kid) that certificates print and signatures name.</summary>
    public string Id => Public.Id;

    /// <summary>Makes a new key from the system's random source.</summary>
    public static SigningKey Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SigningKey(key.ExportParameters(includePrivateParameters: true));
    }

    /// <summary>Reads a PKCS#8 private key (DER), as <see cref="ExportPkcs8"/> writes it.</summary>
    /// <exception cref="CryptographicException">The bytes are no P-256 private key.</exception>
    public static SigningKey ImportPkcs8(ReadOnlySpan<byte> pkcs8)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        var parameters = key.ExportParameters(includePrivateParameters: true);
        if (parameters.Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
        {
            throw new CryptographicException("The key is not on the curve P-256.");
        }

        return new SigningKey(parameters);
    }

    /// <summary>The private key as unencrypted PKCS#8 (DER): keep it where only the server reads.</summary>
    public byte[] ExportPkcs8()
    {
        using var key = ECDsa.Create(_parameters);
        return key.ExportPkcs8PrivateKey();
    }

    internal byte[] Sign(ReadOnlySpan<byte> content)
    {
        using var key = ECDsa.Create(_parameters);
        var signature = key.SignData(
            content,
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation
        );
        return LowS.Of(signature);
    }
}
