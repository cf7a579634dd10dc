using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>A picture alone in its paragraph becomes a figure; its title the caption.</summary>
internal sealed class FigureRenderer : HtmlObjectRenderer<ParagraphBlock>
{
    private static readonly ParagraphRenderer Paragraph = new();

    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (
            obj.Inline?.FirstChild is not LinkInline { IsImage: true, NextSibling: null } picture
            || !renderer.EnableHtmlForBlock
        )
        {
            Paragraph.Write(renderer, obj);
            return;
        }
        renderer.EnsureLine();
        renderer
            .Write("<figure><img src=\"")
            .WriteEscapeUrl(picture.GetDynamicUrl?.Invoke() ?? picture.Url)
            .Write("\" alt=\"");
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(picture);
        renderer.EnableHtmlForInline = true;
        renderer.Write("\" loading=\"lazy\">");
        if (!string.IsNullOrWhiteSpace(picture.Title))
        {
            renderer.Write("<figcaption>").WriteEscape(picture.Title).Write("</figcaption>");
        }
        renderer.WriteLine("</figure>");
    }
}

/// <summary>A wide table scrolls by itself, also with the keyboard, and leaves the page in place.</summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    private static readonly HtmlTableRenderer Inner = new();

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table-scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">");
        Inner.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
