namespace LearnClinicalAI.Certificates;

/// <summary>
/// The number of a certificate: 128 random bits in base32 with digits and capitals that are not mistaken for each other
/// (no I, L, O, U), 26 characters. It names a certificate to the public and cannot be guessed or counted up.
/// </summary>
public static class CertificateId
{
    /// <summary>The length of every id.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Writes 16 random bytes, which the caller draws from a cryptographic source, as an id.</summary>
    /// <exception cref="ArgumentException">There are not exactly 16 bytes.</exception>
    public static string New(ReadOnlySpan<byte> random)
    {
        if (random.Length != 16)
        {
            throw new ArgumentException("A certificate id is made of 16 bytes.", nameof(random));
        }

        var value = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(random);
        Span<char> id = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--)
        {
            id[i] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }

        return new string(id);
    }

    /// <summary>Whether the text is exactly what <see cref="New"/> writes for some 16 bytes.</summary>
    public static bool IsWellFormed(string? id) =>
        // 26 characters hold 130 bits: the first one carries three, so it is a digit up to 7
        id is { Length: Length }
        && id[0] <= '7'
        && id.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));

    /// <summary>
    /// Reads an id as a person types it from paper: lower case, spaces and hyphens, O for 0, I or L for 1. Null if it is none.
    /// </summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 100)
        {
            return null;
        }

        var letters = typed
            .Where(letter => !char.IsWhiteSpace(letter) && letter != '-')
            .Select(letter =>
                char.ToUpperInvariant(letter) switch
                {
                    'O' => '0',
                    'I' or 'L' => '1',
                    var other => other,
                }
            );
        var id = string.Concat(letters);
        return IsWellFormed(id) ? id : null;
    }

    /// <summary>The id in groups, as it is printed: easier to read out and to type.</summary>
    public static string Grouped(string id) =>
        IsWellFormed(id) ? $"{id[..5]}-{id[5..10]}-{id[10..15]}-{id[15..20]}-{id[20..]}" : id;
}
