using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>A place in the text that rests on a source: <c>[^qazi-2025]</c>.</summary>
internal sealed class CitationInline(string source) : LeafInline
{
    public string Source { get; } = source;

    /// <summary>Its number in the reference list; 0 where there is none.</summary>
    public int Number { get; set; }

    /// <summary>The how manieth citation of that source it is.</summary>
    public int Time { get; set; }

    /// <summary>Numbers sources in the order in which they are first cited; returns them in that order.</summary>
    public static IReadOnlyList<string> NumberAll(MarkdownDocument document)
    {
        var order = new List<string>();
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var citation in document.Descendants<CitationInline>())
        {
            if (!times.TryGetValue(citation.Source, out var time))
            {
                order.Add(citation.Source);
            }
            times[citation.Source] = citation.Time = time + 1;
            citation.Number = order.IndexOf(citation.Source) + 1;
        }
        return order;
    }
}

internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^')
        {
            return false;
        }
        var start = slice.Start;
        var text = slice.Text;
        var end = start + 2;
        while (end <= slice.End && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }
        if (end > slice.End || text[end] != ']' || end == start + 2)
        {
            return false;
        }
        processor.Inline = new CitationInline(text[(start + 2)..end])
        {
            Span = new SourceSpan(
                processor.GetSourcePosition(start, out var line, out var column),
                processor.GetSourcePosition(end)
            ),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }
}

internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline obj)
    {
        if (obj.Number == 0 || !renderer.EnableHtmlForInline)
        {
            return;
        }
        var number = obj.Number.ToString(CultureInfo.InvariantCulture);
        var time = obj.Time.ToString(CultureInfo.InvariantCulture);
        renderer.Write($"<sup class=\"cite\"><a href=\"#ref-{obj.Source}\" id=\"cite-{obj.Source}-{time}\" ");
        renderer.Write($"aria-label=\"Reference {number}\">{number}</a></sup>");
    }
}
