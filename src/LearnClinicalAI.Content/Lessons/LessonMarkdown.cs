using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>The Markdown that authors write here: CommonMark without HTML, tables, and the few things of our own.</summary>
internal static class LessonMarkdown
{
    /// <summary>Depth of lists and quotes inside each other that is read; deeper is text.</summary>
    private const int MaxDepth = 40;

    /// <summary>For texts that stand many to a page: no ids on headings.</summary>
    public static MarkdownPipeline Plain() => Build(_ => { });

    /// <summary>For a lesson: headings get ids that a table of contents can name.</summary>
    public static MarkdownPipeline Lesson() => Build(HeadingIds.Give);

    /// <summary>As it was written, HTML and forbidden links included, to complain of them.</summary>
    public static MarkdownDocument Unguarded(string markdown) => Markdown.Parse(markdown, Raw);

    private static readonly MarkdownPipeline Raw = MakeRaw();

    private static MarkdownPipeline MakeRaw()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables();
        builder.MaximumNestingDepth = MaxDepth;
        builder.Extensions.Add(new Own());
        return builder.Build();
    }

    private static MarkdownPipeline Build(ProcessDocumentDelegate afterwards)
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml();
        builder.MaximumNestingDepth = MaxDepth;
        builder.Extensions.Add(new Own());
        builder.DocumentProcessed += SafeLinks.Keep;
        builder.DocumentProcessed += ScopeHeaderCells;
        builder.DocumentProcessed += afterwards;
        return builder.Build();
    }

    private static void ScopeHeaderCells(MarkdownDocument document)
    {
        var cells = document
            .Descendants<TableRow>()
            .Where(row => row.IsHeader)
            .SelectMany(row => row.OfType<TableCell>());
        foreach (var cell in cells)
        {
            cell.GetAttributes().AddProperty("scope", "col");
        }
    }

    private sealed class Own : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new CheckParser());
            pipeline.BlockParsers.FindExact<QuoteBlockParser>()!.Closed += Callout.Recognise;
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TermParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            if (renderer is not HtmlRenderer html)
            {
                return;
            }
            html.ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new CalloutRenderer());
            html.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer());
            html.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
            html.ObjectRenderers.AddIfNotAlready(new CheckRenderer());
            html.ObjectRenderers.AddIfNotAlready(new CitationRenderer());
            html.ObjectRenderers.AddIfNotAlready(new TermRenderer());
        }
    }
}
