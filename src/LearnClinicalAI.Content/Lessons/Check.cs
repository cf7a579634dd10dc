using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>An option of a knowledge check. Line counts from 1 in the file.</summary>
internal sealed record CheckOption(bool Right, string Text, string Feedback, int Line);

/// <summary>A question inside a lesson, for the learner alone: nothing of it is kept.</summary>
internal sealed class CheckBlock(BlockParser parser) : LeafBlock(parser), IFencedBlock
{
    public char FencedChar { get; set; }
    public int OpeningFencedCharCount { get; set; }
    public StringSlice TriviaAfterFencedChar { get; set; }
    public string? Info { get; set; }
    public StringSlice UnescapedInfo { get; set; }
    public StringSlice TriviaAfterInfo { get; set; }
    public string? Arguments { get; set; }
    public StringSlice UnescapedArguments { get; set; }
    public StringSlice TriviaAfterArguments { get; set; }
    public NewLine InfoNewLine { get; set; }
    public StringSlice TriviaBeforeClosingFence { get; set; }
    public int ClosingFencedCharCount { get; set; }

    /// <summary>Which check of the lesson it is, from 1; several of one lesson keep their options apart by it.</summary>
    public int Number { get; set; }

    public (string Question, IReadOnlyList<CheckOption> Options) Read()
    {
        var question = "";
        var options = new List<CheckOption>();
        for (var i = 0; i < Lines.Count; i++)
        {
            var text = Lines.Lines[i].ToString().Trim();
            if (text.StartsWith("- [", StringComparison.Ordinal) && text.Length > 5 && text[4] == ']')
            {
                options.Add(Option(text, Lines.Lines[i].Line + 1));
            }
            else if (options.Count > 0 && text.Length > 0)
            {
                options[^1] = options[^1] with { Feedback = $"{options[^1].Feedback} {text}".Trim() };
            }
            else
            {
                var more = text.StartsWith("question:", StringComparison.Ordinal) ? text["question:".Length..] : text;
                question = $"{question} {more.Trim()}".Trim();
            }
        }
        return (question, options);
    }

    private static CheckOption Option(string text, int line)
    {
        var parts = text[5..].Split(" — ", 2, StringSplitOptions.TrimEntries);
        return new CheckOption(text[3] is 'x' or 'X', parts[0], parts.Length > 1 ? parts[1] : "", line);
    }
}

internal sealed class CheckParser : FencedBlockParserBase<CheckBlock>
{
    public CheckParser()
    {
        OpeningCharacters = [':'];
        InfoPrefix = null;
    }

    protected override CheckBlock CreateFencedBlock(BlockProcessor processor) => new(this);
}

/// <summary>Each option opens its own answer; opening another closes it. No form, no script.</summary>
internal sealed class CheckRenderer : HtmlObjectRenderer<CheckBlock>
{
    protected override void Write(HtmlRenderer renderer, CheckBlock obj)
    {
        var (question, options) = obj.Read();
        var name = string.Create(CultureInfo.InvariantCulture, $"check-{obj.Number}");
        renderer.EnsureLine();
        renderer.Write($"<div class=\"check\" role=\"group\" aria-labelledby=\"{name}-question\">");
        renderer.Write("<p class=\"check-kind\">Check yourself</p>");
        renderer.Write($"<p class=\"check-question\" id=\"{name}-question\">{MarkdownText.InlineHtml(question)}</p>");
        foreach (var option in options)
        {
            var verdict = option.Right ? "Right." : "Not this one.";
            renderer.Write(
                $"<details name=\"{name}\" class=\"check-option\"><summary>{MarkdownText.InlineHtml(option.Text)}</summary>"
            );
            renderer.Write($"<p class=\"{(option.Right ? "is-right" : "is-wrong")}\"><strong>{verdict}</strong> ");
            renderer.Write(MarkdownText.InlineHtml(WithoutVerdict(option))).Write("</p></details>");
        }
        renderer.WriteLine("</div>");
    }

    /// <summary>"Right. Because …" already says its verdict.</summary>
    private static string WithoutVerdict(CheckOption option) =>
        option.Right && option.Feedback.StartsWith("Right. ", StringComparison.Ordinal)
            ? option.Feedback["Right. ".Length..]
            : option.Feedback;
}
