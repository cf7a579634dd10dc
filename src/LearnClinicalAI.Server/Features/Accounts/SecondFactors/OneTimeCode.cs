using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>
/// The codes of authenticator apps: RFC 6238 with SHA-1, six digits and steps of 30 seconds, as every app takes them.
/// </summary>
internal static class OneTimeCode
{
    public const int KeyBytes = 20;
    private const int StepSeconds = 30;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    public static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 apps know no other hash; HMAC does not need collision resistance
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step that the code belongs to, or null when it is wrong or was used. One step to either side is taken, for a
    /// phone whose clock is a little off.
    /// </summary>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now, long lastUsed)
    {
        var given = Encoding.ASCII.GetBytes(code.PadRight(6)[..6]);
        long? found = null;
        foreach (var step in (long[])[StepAt(now) - 1, StepAt(now), StepAt(now) + 1])
            if (
                CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(key, step)), given)
                && step > lastUsed
            )
                found = step;
        return code.Length == 6 ? found : null;
    }

    /// <summary>The key as apps take it typed: base 32 without padding.</summary>
    public static string Text(byte[] key)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder(key.Length * 8 / 5 + 1);
        int bits = 0,
            value = 0;
        foreach (var b in key)
        {
            value = (value << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(value >> (bits - 5)) & 31]);
            value &= (1 << bits) - 1;
        }
        if (bits > 0)
            text.Append(Alphabet[(value << (5 - bits)) & 31]);
        return text.ToString();
    }
}
