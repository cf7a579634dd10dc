using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Privacy.Normalising;

/// <summary>Reduces one letter with its marks to what a reader sees: NFKC, plain dashes, quotes, digits, Latin look-alikes.</summary>
internal static class Letters
{
    // Cyrillic and Greek letters that look like Latin ones
    private const string LookAlike = "АВЕКМНОРСТУХаеорсухіјѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string Latin = "ABEKMHOPCTYXaeopcyxijsdhqwABEZHIKMNOPTYXo";

    private static readonly Dictionary<char, char> Plain = LookAlike.Zip(Latin).ToDictionary();

    public static string Fold(string cluster)
    {
        var folded = new StringBuilder(cluster.Length);
        foreach (var rune in Compatible(cluster).EnumerateRunes())
        {
            Append(folded, rune);
        }

        return folded.ToString();
    }

    private static string Compatible(string cluster)
    {
        try
        {
            return cluster.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // a lone surrogate or a noncharacter has no normal form; it stands for nothing that we look for
            return "\uFFFD";
        }
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            // zero-width characters, bidirectional controls, soft hyphens, tags
            case UnicodeCategory.Format:
                return;
            case UnicodeCategory.NonSpacingMark when IsVariationOrJoiner(rune.Value):
                return;
            case UnicodeCategory.Control:
                folded.Append(rune.Value is '\n' or '\r' or '\t' ? (char)rune.Value : ' ');
                return;
            case UnicodeCategory.DecimalDigitNumber:
                folded.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                return;
            case UnicodeCategory.DashPunctuation:
                folded.Append('-');
                return;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                folded.Append(' ');
                return;
            default:
                folded.Append(Other(rune));
                return;
        }
    }

    private static bool IsVariationOrJoiner(int value) =>
        value is 0x034F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180D);

    private static string Other(Rune rune) =>
        rune.Value switch
        {
            0x2212 => "-",
            0x2018 or 0x2019 or 0x02BC => "'",
            0x201C or 0x201D => "\"",
            // Hangul fillers show nothing
            0x115F or 0x1160 or 0x3164 or 0xFFA0 => "",
            <= char.MaxValue when Plain.TryGetValue((char)rune.Value, out var latin) => latin.ToString(),
            _ => rune.ToString(),
        };
}
