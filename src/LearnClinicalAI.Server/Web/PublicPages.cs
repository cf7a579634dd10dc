using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace LearnClinicalAI.Server.Web;

/// <summary>
/// Pages that say the same to everyone who is not signed in are rendered once in a while, not once a visitor. Who is signed
/// in always gets a page of their own.
/// </summary>
internal static class PublicPages
{
    /// <summary>Policy name, for <c>[OutputCache(PolicyName = …)]</c>.</summary>
    public const string Policy = "public-page";

    // as long as the shelves of content and settings may be behind
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(2);

    public static void AddPublicPages(this IServiceCollection services) =>
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 16 * 1024 * 1024;
            options.MaximumBodySize = 1024 * 1024;
            options.AddPolicy(
                Policy,
                page =>
                    page.Expire(Lasts)
                        .Tag(Policy)
                        .VaryByValue(http => new("language", CultureInfo.CurrentUICulture.Name))
                        .VaryByValue(http => new("theme", Display.Theme(http) ?? ""))
            );
        });

    /// <summary>Forgets the rendered pages of this node, so that what was just changed is seen at once.</summary>
    public static ValueTask ForgetPublicPagesAsync(this IOutputCacheStore store) =>
        store.EvictByTagAsync(Policy, default);
}
