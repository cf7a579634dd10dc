using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>Links go to http, https, mailto or a place here; pictures come from <c>media/</c>. All else is text.</summary>
internal static class SafeLinks
{
    private static readonly string[] Schemes = ["http:", "https:", "mailto:"];

    public static void Keep(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            var allowed = link.IsImage ? IsPicture(url) : IsAllowed(url);
            if (!allowed)
            {
                Unlink(link);
            }
            else if (IsElsewhere(url))
            {
                link.GetAttributes().AddProperty("rel", "noopener noreferrer");
            }
        }
        foreach (
            var link in document
                .Descendants<AutolinkInline>()
                .Where(link => !link.IsEmail && !IsAllowed(link.Url))
                .ToList()
        )
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    public static bool IsPicture(string url) =>
        url.StartsWith("media/", StringComparison.Ordinal)
        && !url.Contains("..", StringComparison.Ordinal)
        && IsAllowed(url);

    public static bool IsAllowed(string url)
    {
        if (url.Length == 0 || url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\'))
        {
            return false;
        }
        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }
        var colon = url.IndexOf(':');
        var isRelative = colon < 0 || url.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0;
        return isRelative || Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsElsewhere(string url) =>
        url.StartsWith("http", StringComparison.OrdinalIgnoreCase) && url.Contains(':');

    /// <summary>The words of the link stay, as words.</summary>
    private static void Unlink(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }
        link.Remove();
    }
}
