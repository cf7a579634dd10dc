using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>
/// Authors' Markdown as HTML that is safe to show: no raw HTML, links to http, https, mailto and places here only,
/// pictures from <c>media/</c> only.
/// </summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Plain = LessonMarkdown.Plain();

    /// <summary>HTML of a brief, a chart document, a debrief, an output, a stem or a feedback.</summary>
    /// <param name="markdown">As the author wrote it.</param>
    /// <param name="address">Turns <c>media/x.svg</c> into the address it is served at; left as it is when null.</param>
    public static string Html(string markdown, Func<string, string>? address = null) =>
        Render(Parse(markdown), Plain, address);

    /// <summary>As <see cref="Html"/>, with a list of the sources that it cites as <c>[^id]</c>: for a debrief.</summary>
    public static string HtmlWithReferences(
        string markdown,
        IReadOnlyList<Simulation.Source> sources,
        Func<string, string>? address = null
    )
    {
        var document = Parse(markdown);
        var cited = CitationInline.NumberAll(document);
        var html = new StringBuilder(Render(document, Plain, address));
        References.Append(
            html,
            document,
            cited,
            [.. sources.Select(source => new Reference(source.Id, source.Text, source.Url))]
        );
        return html.ToString();
    }

    /// <summary>HTML of a single paragraph without the paragraph around it, for a label or a table cell.</summary>
    public static string InlineHtml(string markdown)
    {
        var html = Html(markdown).Trim();
        var single =
            html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal);
        return single && html.IndexOf("<p>", 3, StringComparison.Ordinal) < 0 ? html[3..^4] : html;
    }

    /// <summary>The words without their markup, for a summary or a page's description.</summary>
    public static string PlainText(string markdown) => string.Join(' ', WordCount.Words(Parse(markdown)));

    internal static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Plain);

    internal static string Render(MarkdownDocument document, MarkdownPipeline pipeline, Func<string, string>? address)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        if (address is not null)
        {
            renderer.LinkRewriter = url => url.StartsWith("media/", StringComparison.Ordinal) ? address(url) : url;
        }
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The ids cited as <c>[^id]</c>.</summary>
    internal static IReadOnlyList<string> Citations(string markdown) =>
        [.. Parse(markdown).Descendants<CitationInline>().Select(citation => citation.Source)];

    /// <summary>The pictures shown, as they are written.</summary>
    internal static IReadOnlyList<string> Pictures(string markdown) =>
        [.. Parse(markdown).Descendants<LinkInline>().Where(link => link.IsImage).Select(link => link.Url ?? "")];
}
