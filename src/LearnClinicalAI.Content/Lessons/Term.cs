using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>A word that the glossary explains: <c>[[automation bias]]</c>.</summary>
internal sealed class TermInline(string words) : LeafInline
{
    public string Words { get; } = words;

    /// <summary>The id of its definition on the page; null where the glossary has none.</summary>
    public string? Definition { get; set; }
}

internal sealed class TermParser : InlineParser
{
    private const int Longest = 80;

    public TermParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
        {
            return false;
        }
        var start = slice.Start;
        var limit = Math.Min(slice.End, start + Longest);
        var end = slice.Text.IndexOf("]]", start + 2, Math.Max(0, limit - start - 1), StringComparison.Ordinal);
        if (end <= start + 2)
        {
            return false;
        }
        var words = slice.Text[(start + 2)..end].ReplaceLineEndings(" ").Trim();
        if (words.Length == 0 || words.AsSpan().IndexOfAny('[', ']') >= 0)
        {
            return false;
        }
        processor.Inline = new TermInline(words)
        {
            Span = new SourceSpan(
                processor.GetSourcePosition(start, out var line, out var column),
                processor.GetSourcePosition(end + 1)
            ),
            Line = line,
            Column = column,
        };
        slice.Start = end + 2;
        return true;
    }
}

/// <summary>
/// A button inside the term opens its definition: reachable by keyboard, closed with Escape, and without a script
/// (the browser's own popover).
/// </summary>
internal sealed class TermRenderer : HtmlObjectRenderer<TermInline>
{
    protected override void Write(HtmlRenderer renderer, TermInline obj)
    {
        if (obj.Definition is null || !renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(obj.Words);
            return;
        }
        renderer.Write("<dfn><button type=\"button\" class=\"term\" popovertarget=\"");
        renderer.WriteEscape(obj.Definition).Write("\">").WriteEscape(obj.Words).Write("</button></dfn>");
    }
}
