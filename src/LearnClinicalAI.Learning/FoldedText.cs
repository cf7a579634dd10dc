using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Learning;

/// <summary>A short answer without what does not matter in it: case, accents, punctuation, spacing, a leading article.</summary>
internal static class FoldedText
{
    private static readonly string[] Articles = ["a ", "an ", "the "];

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Composed(text).ToLowerInvariant())
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(character);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || IsApostrophe(character))
                continue;
            if (MattersInMedicine(character))
                WithoutSpaceBefore(folded).Append(character);
            else if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
                folded.Append(character);
            else if (folded.Length > 0 && folded[^1] != ' ' && !MattersInMedicine(folded[^1]))
                folded.Append(' ');
        }
        var trimmed = folded.ToString().Trim();
        var article = Array.Find(Articles, candidate => trimmed.StartsWith(candidate, StringComparison.Ordinal));
        return article is null ? trimmed : trimmed[article.Length..];
    }

    // Decomposed, so that an accent is a mark of its own that falls away; text that is not valid Unicode is left as it is.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    // "5 %" is "5%".
    private static StringBuilder WithoutSpaceBefore(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded;
    }

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or '`' or '´';

    // "Na+" is not "Na", "<5" is not "5".
    private static bool MattersInMedicine(char character) => character is '+' or '%' or '<' or '>' or '=' or '±';
}
