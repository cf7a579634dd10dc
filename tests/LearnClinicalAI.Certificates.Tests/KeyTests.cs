using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LearnClinicalAI.Certificates.Tests;

public sealed class KeyTests
{
    [Fact]
    public void A_key_survives_its_export()
    {
        var key = SigningKey.Create();
        var again = SigningKey.ImportPkcs8(key.ExportPkcs8());

        Assert.Equal(key.Id, again.Id);
        Assert.True(key.Public.Verifies("text"u8, again.Sign("text"u8)));
        Assert.False(key.Public.Verifies("other"u8, again.Sign("text"u8)));
    }

    [Fact]
    public void The_id_is_the_thumbprint_of_RFC_7638()
    {
        // the members in alphabetical order, without spaces, hashed: computed here from the published key alone
        var jwk = JsonDocument.Parse(SigningKey.Create().Public.ToJwk()).RootElement;
        var canonical =
            $$"""{"crv":"{{jwk.GetProperty("crv").GetString()}}","kty":"{{jwk.GetProperty("kty").GetString()}}","x":"{{jwk.GetProperty("x").GetString()}}","y":"{{jwk.GetProperty("y").GetString()}}"}""";
        var thumbprint = Convert
            .ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))
            .TrimEnd('=')
            .Replace('+', '-')
            .Replace('/', '_');

        Assert.Equal(thumbprint, jwk.GetProperty("kid").GetString());
    }

    [Fact]
    public void A_published_key_never_holds_the_private_part() =>
        Assert.False(JsonDocument.Parse(SigningKey.Create().Public.ToJwk()).RootElement.TryGetProperty("d", out _));

    [Fact]
    public void Only_keys_on_P256_are_imported()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Throws<CryptographicException>(() => SigningKey.ImportPkcs8(other.ExportPkcs8PrivateKey()));
        Assert.Throws<CryptographicException>(() => SigningKey.ImportPkcs8([1, 2, 3]));
    }

    [Fact]
    public void A_key_set_survives_its_export_and_holds_each_key_once()
    {
        var first = SigningKey.Create().Public;
        var second = SigningKey.Create().Public;
        var keys = KeySet.Read(new KeySet([first, second, first]).ToJson(), out var error);

        Assert.Null(error);
        Assert.Equal([first.Id, second.Id], keys!.Keys.Select(key => key.Id));
        Assert.Equal(first, keys.Find(first.Id));
        Assert.Null(keys.Find("other"));
    }

    [Fact]
    public void Keys_of_other_kinds_are_passed_over()
    {
        var keys = KeySet.Read(
            """{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB","kid":"r"},{"kty":"EC","crv":"P-384"},7]}""",
            out var error
        );

        Assert.Null(error);
        Assert.Empty(keys!.Keys);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "\"keys\"")]
    [InlineData("""{"keys":{}}""", "\"keys\"")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}]}""", "32 bytes")]
    [InlineData(
        """{"keys":[{"kty":"EC","crv":"P-256","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}]}""",
        "not a point"
    )]
    public void A_broken_key_set_says_what_is_wrong(string json, string reason)
    {
        Assert.Null(KeySet.Read(json, out var error));
        Assert.Contains(reason, error);
    }

    [Fact]
    public void A_key_under_another_name_is_refused()
    {
        var json = new KeySet([SigningKey.Create().Public]).ToJson();
        var renamed = json.Replace("\"kid\":\"", "\"kid\":\"x");

        Assert.Null(KeySet.Read(renamed, out var error));
        Assert.Contains("thumbprint", error);
    }
}
