using System.Globalization;
using System.Numerics;

namespace LearnClinicalAI.Certificates;

/// <summary>
/// An ECDSA signature (r, s) verifies as (r, n − s) as well. We write and accept only the one with the smaller s, so that no
/// one can make a second file that verifies out of a first one.
/// </summary>
internal static class LowS
{
    private static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
        NumberStyles.HexNumber,
        CultureInfo.InvariantCulture
    );
    private static readonly BigInteger Half = Order / 2;

    public static bool Is(ReadOnlySpan<byte> signature) => signature.Length == 64 && S(signature) <= Half;

    public static byte[] Of(byte[] signature)
    {
        if (Is(signature))
        {
            return signature;
        }

        var s = (Order - S(signature)).ToByteArray(isUnsigned: true, isBigEndian: true);
        var low = new byte[64];
        signature.AsSpan(0, 32).CopyTo(low);
        s.CopyTo(low, 64 - s.Length);
        return low;
    }

    private static BigInteger S(ReadOnlySpan<byte> signature) =>
        new(signature[32..], isUnsigned: true, isBigEndian: true);
}
