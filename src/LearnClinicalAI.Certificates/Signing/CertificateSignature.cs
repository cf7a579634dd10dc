using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LearnClinicalAI.Certificates;

/// <summary>What a certificate's signature signs.</summary>
/// <param name="V">The version of this format.</param>
/// <param name="Id">The certificate's id, again outside the facts, so that it is found without reading them.</param>
/// <param name="Kid">The key's id, again under the signature.</param>
/// <param name="Sha256">Base64url of the SHA-256 of all bytes of the document before the signature line.</param>
/// <param name="Facts">What is certified, to be restated to whoever verifies.</param>
internal sealed record SignedContent(int V, string Id, string Kid, string Sha256, CertificateFacts Facts);

/// <summary>A signed certificate.</summary>
/// <param name="Pdf">The file that a learner keeps; it verifies alone, with the public key.</param>
/// <param name="Detached">The same signature as a JSON document (flattened JWS, RFC 7515), to be kept beside the file.</param>
public sealed record SignedCertificate(byte[] Pdf, string Detached);

/// <summary>
/// Signs certificates and checks them, offline. The signature is one comment line at the end of the PDF, which readers pass
/// over; after it stands only the pointer to the cross-reference table, repeated byte for byte from before the line, because
/// readers look for it in the last kilobyte. So each byte of the file is either hashed, part of the signature, or foretold.
/// </summary>
public static class CertificateSignature
{
    private const int Version = 1;
    private static readonly byte[] Mark = "\n%LCAI-JWS "u8.ToArray();

    // a certificate of ours has some 100 kB; nobody's upload makes us hash a gigabyte
    private const int LargestFile = 16 * 1024 * 1024;

    /// <summary>Signs a drawn certificate. The facts must be those that were drawn, and name this key.</summary>
    /// <exception cref="ArgumentException">The facts name another key or a malformed id, or the bytes are no drawn certificate.</exception>
    public static SignedCertificate Sign(ReadOnlySpan<byte> pdf, CertificateFacts facts, SigningKey key)
    {
        if (facts.KeyId != key.Id)
        {
            throw new ArgumentException("The facts name another key than the one that signs.", nameof(facts));
        }

        if (!CertificateId.IsWellFormed(facts.Id))
        {
            throw new ArgumentException("The certificate's id is not well formed.", nameof(facts));
        }

        if (!PdfTail.TryRead(pdf, out var tail) || pdf.IndexOf(Mark) >= 0)
        {
            throw new ArgumentException("The bytes are not a PDF, or are signed already.", nameof(pdf));
        }

        var content = new SignedContent(
            Version,
            facts.Id,
            key.Id,
            Base64Url.Encode(SHA256.HashData(pdf)),
            facts.Cleaned()
        );
        var jws = Jws.Sign(JsonSerializer.SerializeToUtf8Bytes(content, CertificateJson.Default.SignedContent), key);
        byte[] signed = [.. pdf, .. Mark, .. Encoding.ASCII.GetBytes(Jws.Compact(jws)), (byte)'\n', .. tail];
        return new SignedCertificate(signed, JsonSerializer.Serialize(jws, CertificateJson.Default.FlattenedJws));
    }

    /// <summary>Checks a lone file against the public keys, without any other source. Never throws on a file's content.</summary>
    public static Verification Verify(ReadOnlySpan<byte> file, KeySet keys)
    {
        if (file.Length > LargestFile)
        {
            return new Verification.NotACertificate("The file is larger than any certificate.");
        }

        if (!file.StartsWith("%PDF-"u8))
        {
            return new Verification.NotACertificate("The file is not a PDF.");
        }

        // the first mark: whatever a forger appends stands behind it and is found there
        var at = file.IndexOf(Mark);
        if (at < 0)
        {
            return new Verification.NotACertificate("The PDF carries no signature of a certificate.");
        }

        var rest = file[(at + Mark.Length)..];
        var end = rest.IndexOf((byte)'\n');
        if (end < 0 || !Ascii.IsValid(rest[..end]))
        {
            return new Verification.Altered("The signature line is broken.");
        }

        if (!PdfTail.TryRead(file[..at], out var tail) || !rest[(end + 1)..].SequenceEqual(tail))
        {
            return new Verification.Altered(
                "Something stands behind the signature that was not there when it was signed."
            );
        }

        return Jws.ReadCompact(Encoding.ASCII.GetString(rest[..end])) is { } jws
            ? Check(file[..at], jws, keys)
            : new Verification.Altered("The signature line is broken.");
    }

    /// <summary>
    /// Checks a certificate against its detached signature. The file may be the signed one, which then must be whole and carry
    /// this very signature, or the page as it was drawn, without the signature line.
    /// </summary>
    public static Verification VerifyDetached(ReadOnlySpan<byte> file, string detached, KeySet keys)
    {
        if (ReadDetached(detached) is not { } jws)
        {
            return new Verification.NotACertificate("The detached signature is not a JSON signature of a certificate.");
        }

        var at = file.IndexOf(Mark);
        if (at < 0)
        {
            return Check(file, jws, keys);
        }

        var whole = Verify(file, keys);
        return
            whole is Verification.Valid
            && !file[(at + Mark.Length)..].StartsWith(Encoding.ASCII.GetBytes(Jws.Compact(jws)))
            ? new Verification.Altered("The file carries another signature than the detached one.")
            : whole;
    }

    private static Verification Check(ReadOnlySpan<byte> document, FlattenedJws jws, KeySet keys)
    {
        if (Jws.KeyId(jws) is not { } id)
        {
            return new Verification.Altered("The signature is not of the kind that certificates carry (ES256).");
        }

        if (keys.Find(id) is not { } key)
        {
            return new Verification.UnknownKey(id);
        }

        if (Jws.Open(jws, key) is not { } payload || ReadContent(payload) is not { } content)
        {
            return new Verification.Altered("The signature does not fit its content.");
        }

        if (content.V != Version || content.Kid != id || content.Facts.KeyId != id || content.Facts.Id != content.Id)
        {
            return new Verification.Altered("The signature contradicts itself.");
        }

        return content.Sha256 == Base64Url.Encode(SHA256.HashData(document))
            ? new Verification.Valid(content.Facts, key)
            : new Verification.Altered("The document is not the one that was signed.");
    }

    private static FlattenedJws? ReadDetached(string json)
    {
        try
        {
            return json.Length < 1_000_000
                ? JsonSerializer.Deserialize(json, CertificateJson.Default.FlattenedJws)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SignedContent? ReadContent(byte[] payload)
    {
        try
        {
            var content = JsonSerializer.Deserialize(payload, CertificateJson.Default.SignedContent);
            return content is { Facts: not null, Id: not null, Kid: not null, Sha256: not null } ? content : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
