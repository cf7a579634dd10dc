using System.Globalization;
using System.Net;
using System.Text;
using LearnClinicalAI.Learning;
using Markdig;
using Markdig.Syntax;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>A lesson as HTML: callouts, figures, tables, knowledge checks, terms with their definitions, references.</summary>
public static class LessonHtml
{
    private static readonly MarkdownPipeline Pipeline = LessonMarkdown.Lesson();

    /// <param name="lesson">What to show.</param>
    /// <param name="sources">The course's sources; those cited become the reference list.</param>
    /// <param name="glossary">The course's terms.</param>
    /// <param name="address">Turns <c>media/x.svg</c> into the address it is served at.</param>
    public static string Render(
        Lesson lesson,
        IReadOnlyList<Source> sources,
        IReadOnlyList<GlossaryEntry> glossary,
        Func<string, string> address
    )
    {
        var document = Parse(lesson.Markdown);
        var cited = CitationInline.NumberAll(document);
        var defined = Define(document, glossary);
        var html = new StringBuilder(MarkdownText.Render(document, Pipeline, address));
        foreach (var (id, entry) in defined)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<div popover id=\"{id}\" class=\"definition\" role=\"note\"><p><strong>"
            );
            html.Append(WebUtility.HtmlEncode(entry.Term)).Append("</strong> ");
            html.Append(MarkdownText.InlineHtml(entry.Definition)).Append("</p></div>\n");
        }
        References.Append(
            html,
            document,
            cited,
            [.. sources.Select(source => new Reference(source.Id, source.Text, source.Url))]
        );
        return html.ToString();
    }

    internal static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var number = 0;
        foreach (var check in document.Descendants<CheckBlock>())
        {
            check.Number = ++number;
        }
        return document;
    }

    private static IReadOnlyList<(string Id, GlossaryEntry Entry)> Define(
        MarkdownDocument document,
        IReadOnlyList<GlossaryEntry> glossary
    )
    {
        var used = new List<(string Id, GlossaryEntry Entry)>();
        foreach (var term in document.Descendants<TermInline>())
        {
            var entry = Glossary.Find(glossary, term.Words);
            if (entry is null)
            {
                continue;
            }
            term.Definition = "term-" + HeadingIds.Slug(entry.Term);
            if (!used.Exists(known => known.Id == term.Definition))
            {
                used.Add((term.Definition, entry));
            }
        }
        return used;
    }
}

/// <summary>Finds the entry that a term in the text means.</summary>
internal static class Glossary
{
    /// <summary>The entry of that name, whatever its case; else of its singular.</summary>
    public static GlossaryEntry? Find(IReadOnlyList<GlossaryEntry> glossary, string words) =>
        Named(glossary, words) ?? (words.EndsWith('s') ? Named(glossary, words[..^1]) : null);

    private static GlossaryEntry? Named(IReadOnlyList<GlossaryEntry> glossary, string words) =>
        glossary.FirstOrDefault(entry => string.Equals(entry.Term, words, StringComparison.OrdinalIgnoreCase));
}
