using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Server.Web.Parts;

internal static class Slugs
{
    /// <summary>An id for a piece of text: letters and digits of any script, in lower case, joined by hyphens.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (char.IsLetterOrDigit(letter))
                slug.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        return slug.ToString().TrimEnd('-');
    }
}
