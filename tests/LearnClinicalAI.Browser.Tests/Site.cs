using System.Collections.Concurrent;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests;

/// <summary>The server on a port of its own and one Chromium, shared by the tests of a class.</summary>
public sealed class Site : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // Nothing but the pages: a closed network must not slow a test, and a test must not call out.
    private static readonly string[] Closed =
    [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
    ];

    private readonly LearnHost server = new(
        new Dictionary<string, string> { ["Site:Address"] = "http://localhost", ["Web:Gallery"] = "true" }
    );
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            throw new InvalidOperationException(
                $"{Chromium} is missing: apt-get install --no-install-recommends chromium"
            );
        }
        // the browser keeps cookies by its own clock
        server.Clock.Set(TimeProvider.System.GetUtcNow());
        server.UseKestrel(0);
        server.StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Closed });
    }

    /// <summary>What a page asked for and did not get, and what its console complained of; empty on a sound site.</summary>
    public ConcurrentQueue<string> Troubles { get; } = new();

    /// <summary>A page of a browser without history or cookies; addresses are relative to the server.</summary>
    public async Task<IPage> OpenAsync(string address, bool javaScript = true)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = server.ClientOptions.BaseAddress.ToString(),
                JavaScriptEnabled = javaScript,
                ViewportSize = new() { Width = 1280, Height = 900 },
                // nothing is judged half-way through a transition
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        // generous: a busy machine is slow, and a wait ends as soon as its condition holds
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Troubles.Enqueue(message.Text);
            }
        };
        page.RequestFailed += (_, request) => Troubles.Enqueue($"{request.Url}: {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                Troubles.Enqueue($"{response.Url}: {response.Status}");
            }
        };
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
        await server.DisposeAsync();
    }
}
