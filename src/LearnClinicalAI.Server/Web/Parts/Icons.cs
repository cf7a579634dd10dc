using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace LearnClinicalAI.Server.Web.Parts;

/// <summary>Plain icons as markup: a page has dozens, and a component for each would be most of its work.</summary>
internal static class Icons
{
    private static readonly ConcurrentDictionary<string, MarkupString> Known = [];

    /// <param name="name">Of a drawing in <c>wwwroot/icons.svg</c>; never from outside, for it is not encoded and is kept.</param>
    public static MarkupString Of(string name) =>
        Known.GetOrAdd(
            name,
            static drawing =>
                new(
                    $"""<svg class="icon" aria-hidden="true" focusable="false"><use href="/icons.svg#{drawing}"></use></svg>"""
                )
        );
}
