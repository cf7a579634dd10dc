using System.Text;

namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>Which way a text runs.</summary>
internal static class Bidi
{
    /// <summary>Whether the first letter belongs to a right-to-left script.</summary>
    public static bool StartsRightToLeft(string text) =>
        text.EnumerateRunes().Where(Rune.IsLetter).Select(IsRightToLeft).FirstOrDefault();

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and the presentation forms; Adlam and its neighbours in the second plane
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFEFC) or (>= 0x10800 and <= 0x1EFFF);
}
