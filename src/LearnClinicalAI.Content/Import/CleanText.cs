using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Content.Import;

/// <summary>Text from a stranger's file as it may stand in ours: one line, plain quotes, no invisible signs, none of our own marks.</summary>
internal static class CleanText
{
    /// <summary>Milliseconds that a pattern may take over a text; one that takes more was made to.</summary>
    public const int Patience = 1_000;

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(
                Rune.GetUnicodeCategory(rune) switch
                {
                    // a lone half of a surrogate pair arrives as the replacement sign
                    UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "",
                    UnicodeCategory.Control
                    or UnicodeCategory.SpaceSeparator
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator => " ",
                    _ => Plain(rune),
                }
            );
        }
        var words = plain
            .ToString()
            .Normalize(NormalizationForm.FormC)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // our own sign for what is not finished would keep the case from being published
        return string.Join(' ', words).Replace("TODO", "To do", StringComparison.Ordinal);
    }

    private static string Plain(Rune rune) =>
        rune.Value switch
        {
            '’' or '‘' or '′' => "'",
            '“' or '”' or '″' => "\"",
            // braces are where a variant fills in the patient's name
            '{' => "(",
            '}' => ")",
            0xFFFD => "",
            _ => rune.ToString(),
        };

    /// <summary>With a capital first and a stop last.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.Trim().TrimEnd(',', ';', ':');
        if (trimmed.Length == 0)
        {
            return "";
        }
        var stopped = trimmed[^1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
        return char.ToUpperInvariant(stopped[0]) + stopped[1..];
    }

    /// <summary>A key such as <c>Complete_Blood_Count</c> or <c>bloodPressure</c> in words.</summary>
    public static string KeyWords(string key)
    {
        var words = new StringBuilder();
        for (var i = 0; i < key.Length; i++)
        {
            var parts =
                i > 0
                && char.IsUpper(key[i])
                && char.IsLower(key[i - 1])
                && !key.Contains('_', StringComparison.Ordinal);
            words.Append(parts ? " " : "").Append(key[i] == '_' ? ' ' : key[i]);
        }
        return Of(words.ToString());
    }

    /// <summary>Kebab-case of the first words; empty where nothing is left.</summary>
    public static string Kebab(string text, int words) => Cut(string.Join('-', Plainly(text).Take(words)));

    /// <summary>An id is no longer than a person wants to read.</summary>
    public static string Cut(string id) => id.Length > 60 ? id[..60].TrimEnd('-') : id;

    /// <summary>The words in small letters and figures.</summary>
    public static IEnumerable<string> Plainly(string text)
    {
        var folded = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign))
            {
                folded.Append(char.ToLowerInvariant(sign));
            }
            else if (sign != '\'' && char.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(' ');
            }
        }
        return folded
            .ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Length > 24 ? part[..24] : part);
    }

    /// <summary>Text inside Markdown: what would be a link, a heading, HTML or emphasis stands as it is typed.</summary>
    public static string Markdown(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var sign in text)
        {
            if (sign is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!')
            {
                escaped.Append('\\');
            }
            escaped.Append(sign);
        }
        var safe = escaped.ToString();
        return safe.StartsWith(":::", StringComparison.Ordinal) || safe.StartsWith("---", StringComparison.Ordinal)
            ? "\\" + safe
            : safe;
    }
}
