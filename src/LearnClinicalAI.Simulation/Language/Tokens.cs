using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Simulation;

/// <summary>Text → words: lower case, compatibility forms folded, apostrophes kept inside a word, all other signs as spaces.</summary>
internal static class Tokens
{
    /// <summary>The longest text that is read; what stands behind it is not looked at.</summary>
    public const int LongestText = 4_000;

    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var sign in Fold(text))
        {
            if (char.IsLetterOrDigit(sign) || (sign == '\'' && word.Length > 0))
            {
                word.Append(sign);
            }
            else
            {
                Close(word, words);
            }
        }
        Close(word, words);
        return words;
    }

    /// <summary>Lower case, NFKC, straight apostrophes, without accents, invisible signs and broken surrogates.</summary>
    public static string Fold(string text)
    {
        var read = text.Length > LongestText ? text[..LongestText] : text;
        if (read.All(char.IsAscii))
        {
            return read.ToLowerInvariant();
        }
        // U+FFFE is no character at all, and normalising refuses it as it does half a surrogate pair
        var whole = string.Concat(read.Where(sign => !char.IsSurrogate(sign) && sign != '\uFFFE'));
        var folded = new StringBuilder(whole.Length);
        foreach (var sign in whole.Normalize(NormalizationForm.FormKD))
        {
            var kind = CharUnicodeInfo.GetUnicodeCategory(sign);
            if (kind is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            folded.Append(sign is '’' or '‘' or 'ʼ' or '`' or '´' ? '\'' : char.ToLowerInvariant(sign));
        }
        return folded.ToString();
    }

    private static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString().TrimEnd('\''));
            word.Clear();
        }
    }
}
