using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Certificates;

/// <summary>Makes a text that someone typed fit to be printed and signed.</summary>
public static class CertificateText
{
    // more marks than any written language puts on one letter; a tower of marks would cover the lines above it
    private const int MostMarks = 4;
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>
    /// The text in NFC, on one line, without control characters, bidirectional overrides, embeddings and isolates, invisible
    /// characters and broken surrogates. The two joiners stay between letters of scripts that need them (Persian, Indic).
    /// Cleaning twice changes nothing.
    /// </summary>
    public static string Clean(string text)
    {
        var whole = WithoutBroken(text).Normalize(NormalizationForm.FormC);
        var cleaned = new StringBuilder(whole.Length);
        var marks = 0;
        var runes = whole.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            var category = Rune.GetUnicodeCategory(rune);
            if (IsSpace(rune, category))
            {
                AppendSpace(cleaned);
                marks = 0;
                continue;
            }

            if (IsInvisible(category) && !IsNeededJoiner(runes, i))
            {
                continue;
            }

            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks <= MostMarks)
            {
                cleaned.Append(rune.ToString());
            }
        }

        return cleaned.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    internal static string? CleanOrNull(string? text) =>
        text is null ? null
        : Clean(text) is { Length: > 0 } some ? some
        : null;

    // Normalize refuses a lone surrogate and U+FFFE; both go
    private static string WithoutBroken(string text)
    {
        if (!text.Any(letter => char.IsSurrogate(letter) || letter == '\uFFFE'))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && rune.Value != 0xFFFE))
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }

    private static bool IsSpace(Rune rune, UnicodeCategory category) =>
        category
            is UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
        || rune.Value is '\t' or '\n' or '\r' or '\v' or '\f' or 0x85;

    private static bool IsInvisible(UnicodeCategory category) =>
        category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned;

    private static bool IsNeededJoiner(Rune[] runes, int at) =>
        runes[at].Value is ZeroWidthJoiner or ZeroWidthNonJoiner
        && at > 0
        && at + 1 < runes.Length
        && UsesJoiners(runes[at - 1])
        && UsesJoiners(runes[at + 1]);

    // Arabic, Syriac, N'Ko, Mandaic and their extensions; Devanagari to Sinhala; Myanmar, Khmer, Mongolian
    private static bool UsesJoiners(Rune rune) =>
        rune.Value
            is (>= 0x0620 and <= 0x08FF)
                or (>= 0x0900 and <= 0x0DFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x18AF);

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }
}
