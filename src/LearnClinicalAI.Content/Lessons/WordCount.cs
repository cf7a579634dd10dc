using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>
/// Words that are read: prose, headings, tables and captions; not knowledge checks (they count as questions), nor
/// citations and references (rules.md C15).
/// </summary>
internal static class WordCount
{
    /// <summary>Usual words a minute for reading to learn.</summary>
    private const int WordsPerMinute = 200;

    public static int Of(MarkdownDocument document) => Words(document).Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>Whole minutes, at least one.</summary>
    public static int Minutes(int words) => Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);

    public static IReadOnlyList<string> Words(MarkdownObject part)
    {
        var text = new System.Text.StringBuilder();
        foreach (var piece in part is LeafBlock { Inline: { } inline } ? inline.Descendants() : part.Descendants())
        {
            switch (piece)
            {
                case LiteralInline { Parent: not LinkInline { IsImage: true } } literal:
                    text.Append(literal.Content.ToString());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case TermInline term:
                    text.Append(term.Words);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case LinkInline { IsImage: true, Title: { } caption }:
                    text.Append(' ').Append(caption).Append(' ');
                    break;
                case Block block:
                    text.Append(' ').Append(Callout.TitleOf(block)).Append(' ');
                    break;
            }
        }
        return text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
