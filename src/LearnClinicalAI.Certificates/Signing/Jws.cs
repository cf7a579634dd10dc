using System.Text;
using System.Text.Json;

namespace LearnClinicalAI.Certificates;

/// <summary>The protected header of our signatures. Anything else in it, and the signature is not ours.</summary>
internal sealed record JwsHeader(string Alg, string Kid, string Typ);

/// <summary>A JWS in the flattened JSON form of RFC 7515, section 7.2.2.</summary>
internal sealed record FlattenedJws(string Protected, string Payload, string Signature);

/// <summary>
/// JSON Web Signature, narrowed to one algorithm: ES256. The algorithm is decided by us and never taken from the file, so
/// there is nothing to confuse; "none" and keys used with another algorithm have no place here.
/// </summary>
internal static class Jws
{
    private const string Algorithm = "ES256";
    private const string Type = "lcai-certificate+jws";

    public static FlattenedJws Sign(byte[] payload, SigningKey key)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(
            new JwsHeader(Algorithm, key.Id, Type),
            CertificateJson.Default.JwsHeader
        );
        var head = Base64Url.Encode(header);
        var body = Base64Url.Encode(payload);
        return new FlattenedJws(head, body, Base64Url.Encode(key.Sign(SigningInput(head, body))));
    }

    public static string Compact(FlattenedJws jws) => $"{jws.Protected}.{jws.Payload}.{jws.Signature}";

    public static FlattenedJws? ReadCompact(string compact) =>
        compact.Split('.') is [var head, var body, var signature] ? new FlattenedJws(head, body, signature) : null;

    /// <summary>The key id that the header names, or null where the header is not exactly one of ours.</summary>
    public static string? KeyId(FlattenedJws jws)
    {
        if (Base64Url.Decode(jws.Protected) is not { } bytes)
        {
            return null;
        }

        try
        {
            var header = JsonSerializer.Deserialize(bytes, CertificateJson.Default.JwsHeader);
            return header is { Alg: Algorithm, Typ: Type, Kid: not null } ? header.Kid : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The signed bytes when the signature is the key's, else null.</summary>
    public static byte[]? Open(FlattenedJws jws, PublicKey key) =>
        Base64Url.Decode(jws.Signature) is { Length: 64 } signature
        && LowS.Is(signature)
        && key.Verifies(SigningInput(jws.Protected, jws.Payload), signature)
            ? Base64Url.Decode(jws.Payload)
            : null;

    private static byte[] SigningInput(string head, string body) => Encoding.ASCII.GetBytes($"{head}.{body}");
}
