namespace LearnClinicalAI.Server.Web;

/// <summary>Where the site is reached by https, a request that came without is told what to do about it.</summary>
internal static class Https
{
    public static void UseHttpsOnly(this WebApplication app, SiteOptions site)
    {
        if (site.IsPlainHttp(app.Environment))
            return;
        app.UseHsts();
        app.Use(
            (http, next) =>
                http.Request.IsHttps || http.Request.Path.StartsWithSegments("/health")
                    ? next(http)
                    : Problems.WriteAsync(http, StatusCodes.Status400BadRequest, "https-only", WhatToDo(site))
        );
    }

    private static string WhatToDo(SiteOptions site) =>
        site.Uri is { } uri
            ? $"This site is reached at {uri}. Whoever runs it: if TLS ends at a proxy, name the proxy in the setting Proxy:Known, so that its X-Forwarded-Proto header is believed."
            : "This site is reached by https. Whoever runs it: set Site:Address to the address that people use, https://… with the proxy that ends TLS named in Proxy:Known, or http://… for a trial without TLS.";
}
