using System.Globalization;
using System.Net;
using System.Text;
using Markdig.Syntax;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>A source as a reference list prints it.</summary>
internal sealed record Reference(string Id, string Text, string? Url);

/// <summary>The list under a text of what it cites, each entry with ways back to where it was cited.</summary>
internal static class References
{
    public static void Append(
        StringBuilder html,
        MarkdownDocument document,
        IReadOnlyList<string> cited,
        IReadOnlyList<Reference> sources
    )
    {
        if (cited.Count == 0)
        {
            return;
        }
        var times = document
            .Descendants<CitationInline>()
            .ToLookup(citation => citation.Source, citation => citation.Time);
        html.Append("<section class=\"references\" aria-labelledby=\"references\">");
        html.Append("<h2 id=\"references\">References</h2>\n<ol>\n");
        foreach (var id in cited)
        {
            var source = sources.FirstOrDefault(source => source.Id == id);
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"ref-{id}\">");
            html.Append(WebUtility.HtmlEncode(source?.Text ?? id));
            if (source?.Url is { } url && SafeLinks.IsAllowed(url))
            {
                var address = WebUtility.HtmlEncode(url);
                html.Append(
                    CultureInfo.InvariantCulture,
                    $" <a href=\"{address}\" rel=\"noopener noreferrer\">{address}</a>"
                );
            }
            foreach (var time in times[id])
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $" <a href=\"#cite-{id}-{time}\" class=\"back\" aria-label=\"Back to citation {time} of this reference\">↩</a>"
                );
            }
            html.Append("</li>\n");
        }
        html.Append("</ol></section>\n");
    }
}
