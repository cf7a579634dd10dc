using System.Net;
using System.Net.Sockets;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(LearnClinicalAI.Browser.Tests.Site))]

namespace LearnClinicalAI.Browser.Tests;

/// <summary>One Chromium for all tests, and servers on ports of their own: one that all share, and fresh ones.</summary>
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

    private readonly Grounds grounds = new();
    private readonly List<LearnHost> servers = [];
    private LearnHost? shared;
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
        // generous: a busy machine is slow, and a wait ends as soon as its condition holds
        Assertions.SetDefaultExpectTimeout(30_000);
        shared = await StartAsync(Database.Sqlite);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Closed });
    }

    /// <summary>A server of one's own with an empty database; it stops with the test run.</summary>
    public async Task<LearnHost> StartAsync(Database database)
    {
        var port = FreePort();
        var server = await grounds.FreshAsync(
            database,
            ("Site:Address", $"http://localhost:{port}"),
            ("Web:Gallery", "true")
        );
        lock (servers)
        {
            servers.Add(server);
        }
        server.UseKestrel(port);
        server.StartServer();
        return server;
    }

    /// <summary>A page of a browser without history or cookies; addresses are relative to the server.</summary>
    public async Task<IPage> OpenAsync(string address, bool javaScript = true, LearnHost? server = null)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = (server ?? shared!).ClientOptions.BaseAddress.ToString(),
                JavaScriptEnabled = javaScript,
                ViewportSize = new() { Width = 1280, Height = 900 },
                // nothing is judged half-way through a transition
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
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
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
        await grounds.DisposeAsync();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
