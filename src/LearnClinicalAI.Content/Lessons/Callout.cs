using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>A quote that begins with <c>[!NOTE] Title</c>: a box that stands out of the text.</summary>
internal static partial class Callout
{
    public static readonly string[] Kinds = ["NOTE", "TIP", "WARNING", "SCENE", "PRACTICE"];

    private static readonly object Key = new();

    internal sealed record Head(string Kind, string Title);

    [GeneratedRegex(
        @"\A\s*\[!(?<kind>[A-Za-z]+)\](?<title>.*)\z",
        RegexOptions.NonBacktracking | RegexOptions.Singleline
    )]
    private static partial Regex FirstLine { get; }

    public static Head? Of(Block block) => block.GetData(Key) as Head;

    public static string? TitleOf(Block block) => Of(block)?.Title;

    public static void Recognise(BlockProcessor processor, Block block)
    {
        if (
            block is not QuoteBlock quote
            || quote.Count == 0
            || quote[0] is not ParagraphBlock { Lines.Count: > 0 } first
        )
        {
            return;
        }
        var match = FirstLine.Match(first.Lines.Lines[0].Slice.ToString());
        if (!match.Success)
        {
            return;
        }
        quote.SetData(Key, new Head(match.Groups["kind"].Value.ToUpperInvariant(), match.Groups["title"].Value.Trim()));
        first.Lines.RemoveAt(0);
        if (first.Lines.Count == 0)
        {
            quote.Remove(first);
        }
    }
}

internal sealed class CalloutRenderer : HtmlObjectRenderer<QuoteBlock>
{
    private static readonly QuoteBlockRenderer Quote = new();

    protected override void Write(HtmlRenderer renderer, QuoteBlock obj)
    {
        if (Callout.Of(obj) is not { } head)
        {
            Quote.Write(renderer, obj);
            return;
        }
        var kind = Callout.Kinds.Contains(head.Kind, StringComparer.Ordinal) ? head.Kind : "NOTE";
        renderer.EnsureLine();
        renderer.Write($"<div class=\"callout callout-{kind.ToLowerInvariant()}\" role=\"note\">");
        renderer.Write("<p class=\"callout-title\"><span class=\"callout-kind\">");
        renderer.Write($"{kind[0]}{kind[1..].ToLowerInvariant()}</span> ").WriteEscape(head.Title).WriteLine("</p>");
        renderer.WriteChildren(obj);
        renderer.WriteLine("</div>");
    }
}
