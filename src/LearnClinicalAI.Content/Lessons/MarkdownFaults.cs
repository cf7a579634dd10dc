using LearnClinicalAI.Content.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>What an author's Markdown asks for that will not be shown, by the offset at which it stands.</summary>
internal static class MarkdownFaults
{
    /// <param name="markdown">The text.</param>
    /// <param name="headings">Whether headings may stand in it: from the second level on.</param>
    /// <param name="files">Paths of the folder's files, for the pictures.</param>
    public static IEnumerable<(int Offset, string Message)> Of(
        string markdown,
        bool headings,
        IReadOnlySet<string> files
    )
    {
        foreach (var part in LessonMarkdown.Unguarded(markdown).Descendants())
        {
            if (Fault(part, headings, files) is { } message)
            {
                yield return (Math.Clamp(part.Span.Start, 0, markdown.Length), message);
            }
        }
    }

    private static string? Fault(MarkdownObject part, bool headings, IReadOnlySet<string> files) =>
        part switch
        {
            HtmlBlock or HtmlInline => "HTML is shown as text; write it in Markdown.",
            HeadingBlock when !headings => "A heading has no place in this text; use bold words.",
            HeadingBlock { Level: 1 } => "Headings begin at the second level (##); the first is the page's own.",
            LinkInline { IsImage: true } picture => PictureFault(picture, files),
            LinkInline link when !SafeLinks.IsAllowed(link.Url ?? "") =>
                $"The link to \"{link.Url}\" is taken out: links go to https, http, mailto or a place here.",
            LinkInline { FirstChild: null } => "The link has no words.",
            QuoteBlock quote when Callout.Of(quote) is { } head && !Callout.Kinds.Contains(head.Kind) =>
                $"[!{head.Kind}] is no callout; there are {string.Join(", ", Callout.Kinds)}.",
            CheckBlock { Info: not "check" } => "::: opens a knowledge check only: write :::check.",
            _ => null,
        };

    private static string? PictureFault(LinkInline picture, IReadOnlySet<string> files)
    {
        var url = picture.Url ?? "";
        if (!SafeLinks.IsPicture(url))
        {
            return $"The picture \"{url}\" is taken out: pictures come from media/ of this folder.";
        }
        if (!files.Contains(url))
        {
            return $"There is no file {url}.";
        }
        return picture.FirstChild is null ? "The picture has no text alternative: ![what it shows](…)." : null;
    }

    /// <summary>Where an offset into a Markdown file stands.</summary>
    public static Mark MarkOf(string text, int offset, int linesBefore = 0)
    {
        var before = text.AsSpan(0, Math.Clamp(offset, 0, text.Length));
        return new Mark(before.Count('\n') + 1 + linesBefore, before.Length - before.LastIndexOf('\n'));
    }
}
