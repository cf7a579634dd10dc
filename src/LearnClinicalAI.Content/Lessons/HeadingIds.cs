using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>A heading of a lesson: its id on the page, its words, its level (2 and up).</summary>
public sealed record LessonHeading(string Id, string Text, int Level);

/// <summary>Gives headings ids that stay the same as long as their words do.</summary>
internal static class HeadingIds
{
    /// <summary>In front of every id, so that no heading takes the id of something on the page around it.</summary>
    private const string Prefix = "s-";

    public static void Give(MarkdownDocument document)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var words = Slug(string.Join(' ', WordCount.Words(heading)));
            var id = Prefix + words;
            for (var n = 2; !taken.Add(id); n++)
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{words}-{n}");
            }
            heading.GetAttributes().Id = id;
        }
    }

    public static IReadOnlyList<LessonHeading> Of(MarkdownDocument document) =>
        [
            .. document
                .Descendants<HeadingBlock>()
                .Select(heading => new LessonHeading(
                    heading.GetAttributes().Id ?? "",
                    string.Join(' ', WordCount.Words(heading)),
                    heading.Level
                )),
        ];

    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        return slug.ToString().TrimEnd('-');
    }
}
