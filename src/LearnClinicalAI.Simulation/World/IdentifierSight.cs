using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Simulation;

/// <summary>
/// Finds the case's own synthetic identifiers in a text, folding case, width, punctuation and spacing, dates written
/// otherwise and names turned round. Other people's identifiers are the business of the privacy rules.
/// </summary>
internal static class IdentifierSight
{
    /// <summary>Signs that may stand between two characters of an identifier.</summary>
    private const int LongestGap = 3;

    /// <summary>A shorter identifier would be found in every other sentence.</summary>
    private const int ShortestIdentifier = 4;

    private static readonly string[] Titles = ["mr", "mrs", "ms", "miss", "mx", "master", "dr", "patient", "pt"];

    public static IReadOnlyList<string> CategoriesIn(string text, IReadOnlyList<SyntheticIdentifier> identifiers)
    {
        var folded = Fold(text);
        var found = new List<string>();
        foreach (var identifier in identifiers)
        {
            if (!found.Contains(identifier.Category) && Holds(folded, identifier))
            {
                found.Add(identifier.Category);
            }
        }
        return found;
    }

    private static bool Holds(string folded, SyntheticIdentifier identifier)
    {
        var own = Fold(identifier.Text);
        if (Found(folded, Compact(own)))
        {
            return true;
        }
        return identifier.Category switch
        {
            "name" => HoldsName(folded, own),
            "date" => DateSpellings.Of(own).Any(spelling => Found(folded, spelling)),
            _ => false,
        };
    }

    private static bool HoldsName(string folded, string name)
    {
        var parts = Words(name).Where(part => !Titles.Contains(part) && part.Length > 1).ToList();
        if (parts.Count == 0)
        {
            return false;
        }
        var (first, last) = (parts[0], parts[^1]);
        var words = Words(folded);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] != last)
            {
                continue;
            }
            var before = i > 0 ? words[i - 1] : "";
            var titled = Titles.Contains(before) || (before.Length == 1 && before[0] == first[0]);
            var near = words.Skip(Math.Max(0, i - 3)).Take(7).Contains(first);
            if (titled || (near && parts.Count > 1))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether <paramref name="wanted"/> stands in the text as a whole, its characters at most a few signs apart.</summary>
    private static bool Found(string folded, string wanted)
    {
        if (wanted.Length < ShortestIdentifier)
        {
            return false;
        }
        for (var start = folded.IndexOf(wanted[0]); start >= 0; start = folded.IndexOf(wanted[0], start + 1))
        {
            if (start > 0 && SameKind(folded[start - 1], wanted[0]))
            {
                continue;
            }
            var end = MatchEnd(folded, start, wanted);
            if (end >= 0 && (end == folded.Length || !SameKind(folded[end], wanted[^1])))
            {
                return true;
            }
        }
        return false;
    }

    private static int MatchEnd(string folded, int start, string wanted)
    {
        var at = start;
        foreach (var sign in wanted)
        {
            var gap = 0;
            while (at < folded.Length && !char.IsLetterOrDigit(folded[at]) && gap < LongestGap)
            {
                (at, gap) = (at + 1, gap + 1);
            }
            if (at >= folded.Length || folded[at] != sign)
            {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static bool SameKind(char one, char other) =>
        (char.IsDigit(one) && char.IsDigit(other)) || (char.IsLetter(one) && char.IsLetter(other));

    private static List<string> Words(string folded)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var sign in folded.Append(' '))
        {
            if (char.IsLetterOrDigit(sign))
            {
                word.Append(sign);
            }
            else if (sign is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return words;
    }

    private static string Compact(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));

    /// <summary>Compatibility forms, no accents, no invisible signs, lower case.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            folded.Append(char.ToLowerInvariant(sign));
        }
        return folded.ToString();
    }

    /// <summary>Half a surrogate pair cannot be normalised; it is no part of an identifier either.</summary>
    private static string WellFormed(string text) =>
        string.Concat(text.Where(sign => !char.IsSurrogate(sign) && sign != '\uFFFE'));
}
