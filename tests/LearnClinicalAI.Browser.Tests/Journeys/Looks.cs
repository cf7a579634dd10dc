using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests.Journeys;

/// <summary>
/// Looks at each page of a journey with axe, light and dark, and keeps what it finds; and what the browser complained of on
/// the way: errors in the console, which hold every breach of the content policy, requests that failed, addresses that are
/// not there.
/// </summary>
internal sealed class Looks
{
    private static readonly AxeRunOptions Wcag = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    // the rest does not depend on the colours
    private static readonly AxeRunOptions Contrast = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new() { Type = "rule", Values = ["color-contrast"] },
    };

    private readonly IPage page;
    private readonly bool withAxe;
    private readonly ConcurrentQueue<string> complaints = new();

    /// <param name="withAxe">False where the same pages are looked at by another journey.</param>
    public Looks(IPage page, bool withAxe = true)
    {
        this.page = page;
        this.withAxe = withAxe;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue($"{page.Url}: console: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue($"{page.Url}: script: {error}");
        page.RequestFailed += (_, request) =>
        {
            // a page left behind, a newer search, a download
            if (request.Failure != "net::ERR_ABORTED")
            {
                complaints.Enqueue($"{request.Url}: {request.Failure}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                complaints.Enqueue($"{response.Url}: {response.Status}");
            }
        };
    }

    public async Task AtAsync(string name)
    {
        if (!withAxe)
        {
            return;
        }
        await FindAsync(name, Wcag);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await FindAsync(name + ", dark", Contrast);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Fails with every complaint, one a line.</summary>
    public void AssertNothingFound() => Assert.True(complaints.IsEmpty, string.Join("\n", complaints));

    private async Task FindAsync(string name, AxeRunOptions options)
    {
        var result = await page.RunAxe(options);
        foreach (var violation in result.Violations)
        {
            var elements = string.Join("; ", violation.Nodes.Select(node => node.Html).Take(5));
            complaints.Enqueue($"{name}: {violation.Id} ({violation.Help}): {elements}");
        }
    }
}
