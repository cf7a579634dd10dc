using System.Collections.Concurrent;
using System.Globalization;
using LearnClinicalAI.Server.Features.Credit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LearnClinicalAI.Server.Web;

/// <summary>
/// The foot of every page. It says the same to all who read in one language and theme, so <see cref="SiteFooter"/> is
/// rendered once for each of them and its markup kept.
/// </summary>
internal sealed class KeptFooter(IServiceScopeFactory scopes, ILoggerFactory logs, ProviderShelf providers)
{
    private readonly ConcurrentDictionary<(string Language, string? Theme, string Provider), MarkupString> kept = [];

    public async ValueTask<MarkupString> ForAsync(HttpContext? http)
    {
        var provider = (await providers.CurrentAsync()).Name;
        var key = (CultureInfo.CurrentUICulture.Name, Display.Theme(http), provider);
        return kept.TryGetValue(key, out var footer) ? footer : kept[key] = await RenderAsync(key.Item2, provider);
    }

    private async Task<MarkupString> RenderAsync(string? theme, string provider)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(SiteFooter.Theme)] = theme,
                [nameof(SiteFooter.Provider)] = provider,
            }
        );
        return await renderer.Dispatcher.InvokeAsync(async () =>
            new MarkupString((await renderer.RenderComponentAsync<SiteFooter>(parameters)).ToHtmlString())
        );
    }
}
