using Platform = System.Buffers.Text.Base64Url;

namespace LearnClinicalAI.Certificates;

/// <summary>Base64url without padding, where each byte string has exactly one spelling.</summary>
internal static class Base64Url
{
    public static string Encode(ReadOnlySpan<byte> bytes) => Platform.EncodeToString(bytes);

    /// <summary>Null for anything that <see cref="Encode"/> would not have written: padding, spaces, stray bits at the end.</summary>
    public static byte[]? Decode(string text)
    {
        if (!Platform.IsValid(text))
        {
            return null;
        }

        try
        {
            var bytes = Platform.DecodeFromChars(text);
            return Encode(bytes) == text ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
