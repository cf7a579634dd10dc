using System.Security.Cryptography;
using System.Text.Json;

namespace LearnClinicalAI.Certificates;

/// <summary>
/// The public keys that a verifier trusts, as a JWK set (RFC 7517). A provider publishes its own and keeps retired keys in it
/// for ever, so that old certificates go on verifying.
/// </summary>
public sealed class KeySet
{
    private readonly Dictionary<string, PublicKey> _keys;

    public KeySet(IEnumerable<PublicKey> keys) =>
        _keys = keys.DistinctBy(key => key.Id).ToDictionary(key => key.Id, StringComparer.Ordinal);

    /// <summary>The keys in the order in which they were given.</summary>
    public IReadOnlyCollection<PublicKey> Keys => _keys.Values;

    /// <summary>The key of that id, or null.</summary>
    public PublicKey? Find(string id) => _keys.GetValueOrDefault(id);

    /// <summary>The set with one more key.</summary>
    public KeySet With(PublicKey key) => new(_keys.Values.Append(key));

    /// <summary>Writes the set as JWKS.</summary>
    public string ToJson() => $$"""{"keys":[{{string.Join(',', _keys.Values.Select(key => key.ToJwk()))}}]}""";

    /// <summary>
    /// Reads a JWKS. Keys of other kinds are passed over, as the standard asks; a P-256 key that is broken, or whose kid is not
    /// its thumbprint, makes the whole file an error, told in <paramref name="error"/>.
    /// </summary>
    public static KeySet? Read(string json, out string? error)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            if (
                document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("keys", out var entries)
                || entries.ValueKind != JsonValueKind.Array
            )
            {
                error = "A key set is a JSON object with an array \"keys\".";
                return null;
            }

            var keys = new List<PublicKey>();
            foreach (var entry in entries.EnumerateArray().Where(IsP256))
            {
                if (ReadKey(entry, out error) is not { } key)
                {
                    return null;
                }

                keys.Add(key);
            }

            error = null;
            return new KeySet(keys);
        }
        catch (JsonException exception)
        {
            error = $"The key set is not JSON: {exception.Message}";
            return null;
        }
    }

    private static bool IsP256(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object && Text(entry, "kty") == "EC" && Text(entry, "crv") == "P-256";

    private static PublicKey? ReadKey(JsonElement entry, out string? error)
    {
        var x = Base64Url.Decode(Text(entry, "x") ?? "");
        var y = Base64Url.Decode(Text(entry, "y") ?? "");
        if (x is not { Length: 32 } || y is not { Length: 32 })
        {
            error = "A P-256 key in the set lacks its x or y of 32 bytes.";
            return null;
        }

        try
        {
            var key = new PublicKey(
                new ECParameters
                {
                    Q = new ECPoint { X = x, Y = y },
                }
            );
            error =
                Text(entry, "kid") is { } id && id != key.Id
                    ? $"The key \"{id}\" is not named by its thumbprint, which is \"{key.Id}\"."
                    : null;
            return error is null ? key : null;
        }
        catch (CryptographicException)
        {
            error = "A P-256 key in the set is not a point on the curve.";
            return null;
        }
    }

    private static string? Text(JsonElement entry, string member) =>
        entry.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
