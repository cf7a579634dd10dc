using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LearnClinicalAI.Certificates.Tests;

public sealed class SignatureTests
{
    private static readonly byte[] Drawn = CertificatePdf.Draw(Samples.Physician, Samples.Design);
    private static readonly SignedCertificate Signed = CertificateSignature.Sign(Drawn, Samples.Physician, Samples.Key);

    [Fact]
    public void A_certificate_verifies_alone_with_only_the_public_key_and_restates_its_facts()
    {
        var keys = KeySet.Read(Samples.Keys.ToJson(), out var error);

        Assert.Null(error);
        var valid = Assert.IsType<Verification.Valid>(CertificateSignature.Verify(Signed.Pdf, keys!));
        Assert.Equal(Samples.Physician.Cleaned(), valid.Facts);
        Assert.Equal(Samples.Key.Id, valid.SignedBy.Id);
    }

    [Fact]
    public void No_byte_can_be_changed()
    {
        var random = new Random(7);
        var line = Signed.Pdf.AsSpan().IndexOf("\n%LCAI-JWS "u8);
        // the whole of the signature line and what follows it, and some thousands of places before it
        var places = Enumerable
            .Range(line, Signed.Pdf.Length - line)
            .Concat(Enumerable.Range(0, 3000).Select(_ => random.Next(line)));
        Parallel.ForEach(
            places,
            place =>
            {
                var forged = (byte[])Signed.Pdf.Clone();
                forged[place] ^= (byte)(1 << (place % 8));
                Assert.IsNotType<Verification.Valid>(CertificateSignature.Verify(forged, Samples.Keys));
            }
        );
    }

    [Fact]
    public void No_character_of_the_signature_has_a_second_spelling()
    {
        var line = Signed.Pdf.AsSpan().IndexOf("\n%LCAI-JWS "u8);
        var end = line + 1 + Signed.Pdf.AsSpan(line + 1).IndexOf((byte)'\n');
        Parallel.For(
            end - 90,
            end + 1,
            place =>
            {
                for (var value = 0; value < 256; value++)
                {
                    if (Signed.Pdf[place] != value)
                    {
                        var forged = (byte[])Signed.Pdf.Clone();
                        forged[place] = (byte)value;
                        Assert.IsNotType<Verification.Valid>(CertificateSignature.Verify(forged, Samples.Keys));
                    }
                }
            }
        );
    }

    [Fact]
    public void Nothing_can_be_appended_or_cut_off()
    {
        AssertAltered([.. Signed.Pdf, (byte)'\n']);
        AssertAltered([.. Signed.Pdf, .. "1 0 obj\n<<>>\nendobj\n"u8]);
        AssertAltered([.. Signed.Pdf, .. Signed.Pdf]);
        AssertAltered(Signed.Pdf[..^1]);
        AssertAltered(Signed.Pdf[..^30]);
        var line = Signed.Pdf.AsSpan().IndexOf("\n%LCAI-JWS "u8);
        Assert.IsType<Verification.NotACertificate>(
            CertificateSignature.Verify(Signed.Pdf.AsSpan(0, line), Samples.Keys)
        );
    }

    [Fact]
    public void A_second_revision_behind_the_signature_is_found_even_if_it_is_signed_like_the_first()
    {
        var line = Signed.Pdf.AsSpan().IndexOf("\n%LCAI-JWS "u8);
        byte[] forged = [.. Signed.Pdf, .. "9 0 obj\n<</Type/Page>>\nendobj"u8, .. Signed.Pdf.AsSpan(line)];

        AssertAltered(forged);
    }

    [Fact]
    public void Signatures_of_two_certificates_cannot_be_swapped()
    {
        var other = Samples.Signed(Samples.Participation, Samples.ParticipationDesign);

        AssertAltered(Join(Drawn, Line(other)));
        AssertAltered(Join(CertificatePdf.Draw(Samples.Participation, Samples.ParticipationDesign), Line(Signed.Pdf)));
    }

    [Fact]
    public void A_forger_with_a_key_of_his_own_is_unknown()
    {
        var forger = SigningKey.Create();
        var facts = Samples.Physician with { KeyId = forger.Id, CreditsText = "99 Credits" };
        var forged = CertificateSignature.Sign(CertificatePdf.Draw(facts, Samples.Design), facts, forger).Pdf;

        var unknown = Assert.IsType<Verification.UnknownKey>(CertificateSignature.Verify(forged, Samples.Keys));
        Assert.Equal(forger.Id, unknown.KeyId);
    }

    [Fact]
    public void A_forger_who_names_the_providers_key_is_found_out()
    {
        var forger = SigningKey.Create();
        var forged = Forge(
            $$"""{"alg":"ES256","kid":"{{Samples.Key.Id}}","typ":"lcai-certificate+jws"}""",
            input => forger.Sign(input)
        );

        AssertAltered(forged);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("ES384")]
    [InlineData("RS256")]
    [InlineData("es256")]
    public void No_other_algorithm_is_taken_whatever_the_header_says(string algorithm)
    {
        var header = $$"""{"alg":"{{algorithm}}","kid":"{{Samples.Key.Id}}","typ":"lcai-certificate+jws"}""";
        // the classic confusion: the public key, as text, used as the secret of an HMAC
        AssertAltered(
            Forge(header, input => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Samples.Key.Public.ToJwk()), input))
        );
        AssertAltered(Forge(header, _ => []));
        AssertAltered(Forge(header, input => Samples.Key.Sign(input)));
    }

    [Theory]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"JWT"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"lcai-certificate+jws","crit":["b64"],"b64":false}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"lcai-certificate+jws","jwk":{"kty":"EC"}}""")]
    [InlineData("""["ES256"]""")]
    [InlineData("""{""")]
    public void A_header_is_exactly_ours_or_nothing(string header) =>
        AssertAltered(Forge(header.Replace("KID", Samples.Key.Id), input => Samples.Key.Sign(input)));

    [Fact]
    public void The_other_form_of_an_ECDSA_signature_is_not_taken()
    {
        var jws = Jws.ReadCompact(Encoding.ASCII.GetString(Line(Signed.Pdf)))!;
        var signature = Base64Url.Decode(jws.Signature)!;
        var order = System.Numerics.BigInteger.Parse(
            "00FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
            System.Globalization.NumberStyles.HexNumber
        );
        var high = (
            order - new System.Numerics.BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true)
        ).ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] twin = [.. signature.AsSpan(0, 32), .. new byte[32 - high.Length], .. high];

        Assert.True(Samples.Key.Public.Verifies(Encoding.ASCII.GetBytes($"{jws.Protected}.{jws.Payload}"), twin));
        AssertAltered(Join(Drawn, Encoding.ASCII.GetBytes($"{jws.Protected}.{jws.Payload}.{Base64Url.Encode(twin)}")));
    }

    [Fact]
    public void Old_keys_go_on_verifying_after_a_new_one_came()
    {
        var next = SigningKey.Create();
        var keys = Samples.Keys.With(next.Public);
        var facts = Samples.Participation with { KeyId = next.Id };

        Assert.IsType<Verification.Valid>(CertificateSignature.Verify(Signed.Pdf, keys));
        Assert.IsType<Verification.Valid>(
            CertificateSignature.Verify(
                CertificateSignature.Sign(CertificatePdf.Draw(facts, Samples.Design), facts, next).Pdf,
                keys
            )
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("%PDF-1.4\n")]
    [InlineData("%PDF-1.4\n%LCAI-JWS \n")]
    [InlineData("%PDF-1.4\n\n%LCAI-JWS a.b.c\nstartxref\n0\n%%EOF\n")]
    [InlineData("%PDF-1.4\nstartxref\n0\n%%EOF\n\n%LCAI-JWS a.b.c\nstartxref\n0\n%%EOF\n")]
    public void Any_other_file_gets_an_answer_and_no_exception(string file) =>
        Assert.IsNotType<Verification.Valid>(CertificateSignature.Verify(Encoding.UTF8.GetBytes(file), Samples.Keys));

    [Fact]
    public void The_detached_signature_fits_the_signed_file_and_the_drawn_page()
    {
        var fromFile = Assert.IsType<Verification.Valid>(
            CertificateSignature.VerifyDetached(Signed.Pdf, Signed.Detached, Samples.Keys)
        );
        var fromPage = Assert.IsType<Verification.Valid>(
            CertificateSignature.VerifyDetached(Drawn, Signed.Detached, Samples.Keys)
        );

        Assert.Equal(Samples.Physician.Cleaned(), fromFile.Facts);
        Assert.Equal(fromFile.Facts, fromPage.Facts);
        var json = JsonDocument.Parse(Signed.Detached).RootElement;
        Assert.Equal(
            ["payload", "protected", "signature"],
            json.EnumerateObject().Select(member => member.Name).Order()
        );
    }

    [Fact]
    public void The_detached_signature_of_another_certificate_does_not_fit()
    {
        var other = CertificateSignature.Sign(
            CertificatePdf.Draw(Samples.Participation, Samples.Design),
            Samples.Participation,
            Samples.Key
        );

        Assert.IsType<Verification.Altered>(
            CertificateSignature.VerifyDetached(Signed.Pdf, other.Detached, Samples.Keys)
        );
        Assert.IsType<Verification.Altered>(CertificateSignature.VerifyDetached(Drawn, other.Detached, Samples.Keys));
        Assert.IsType<Verification.NotACertificate>(CertificateSignature.VerifyDetached(Drawn, "{}", Samples.Keys));
        Assert.IsType<Verification.NotACertificate>(
            CertificateSignature.VerifyDetached(Drawn, "nonsense", Samples.Keys)
        );
    }

    [Fact]
    public void Only_the_key_that_the_facts_name_signs_and_only_once()
    {
        Assert.Throws<ArgumentException>(() =>
            CertificateSignature.Sign(Drawn, Samples.Physician, SigningKey.Create())
        );
        Assert.Throws<ArgumentException>(() => CertificateSignature.Sign(Signed.Pdf, Samples.Physician, Samples.Key));
        Assert.Throws<ArgumentException>(() =>
            CertificateSignature.Sign(Drawn, Samples.Physician with { Id = "1" }, Samples.Key)
        );
        Assert.Throws<ArgumentException>(() => CertificateSignature.Sign("no pdf"u8, Samples.Physician, Samples.Key));
    }

    [Fact]
    public void A_reader_opens_the_signed_file_like_any_other() =>
        Assert.Contains("Tagged:          yes", Poppler.Info(Signed.Pdf));

    private static void AssertAltered(byte[] file) =>
        Assert.IsType<Verification.Altered>(CertificateSignature.Verify(file, Samples.Keys));

    // a right payload over the right document, signed in a wrong way
    private static byte[] Forge(string header, Func<byte[], byte[]> sign)
    {
        var jws = Jws.ReadCompact(Encoding.ASCII.GetString(Line(Signed.Pdf)))!;
        var head = Base64Url.Encode(Encoding.UTF8.GetBytes(header));
        var signature = sign(Encoding.ASCII.GetBytes($"{head}.{jws.Payload}"));
        return Join(Drawn, Encoding.ASCII.GetBytes($"{head}.{jws.Payload}.{Base64Url.Encode(signature)}"));
    }

    private static byte[] Join(byte[] document, byte[] jws)
    {
        Assert.True(PdfTail.TryRead(document, out var tail));
        return [.. document, .. "\n%LCAI-JWS "u8, .. jws, (byte)'\n', .. tail];
    }

    private static byte[] Line(byte[] signed)
    {
        var mark = "\n%LCAI-JWS "u8;
        var start = signed.AsSpan().IndexOf(mark) + mark.Length;
        return signed.AsSpan(start, signed.AsSpan(start).IndexOf((byte)'\n')).ToArray();
    }
}
