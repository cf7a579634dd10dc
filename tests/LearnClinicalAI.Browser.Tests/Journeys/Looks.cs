using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests.Journeys;

/// <summary>
/// Looks at each page of a journey with axe, light and dark, and keeps what it finds. With <c>LEARN_PICTURES</c> set to a
/// folder it also leaves pictures there, of a phone and of a desk, light and dark, for people to look at.
/// </summary>
internal sealed class Looks(IPage page)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("LEARN_PICTURES");

    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    // the rest does not depend on the colours
    private static readonly AxeRunOptions Contrast = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast"] },
    };

    private readonly List<string> violations = [];

    /// <summary>One line a violation: page, rule, elements.</summary>
    public IReadOnlyList<string> Violations => violations;

    public async Task AtAsync(string name)
    {
        await FindAsync(name, Wcag);
        await PictureAsync(name, "light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await FindAsync(name + ", dark", Contrast);
        await PictureAsync(name, "dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private async Task FindAsync(string name, AxeRunOptions options)
    {
        var result = await page.RunAxe(options);
        foreach (var violation in result.Violations)
        {
            var elements = string.Join("; ", violation.Nodes.Select(node => node.Html).Take(5));
            violations.Add($"{name}: {violation.Id} ({violation.Help}): {elements}");
        }
    }

    private async Task PictureAsync(string name, string scheme)
    {
        if (Pictures is null)
        {
            return;
        }
        foreach (var width in new[] { 390, 1440 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var path = Path.Combine(Pictures, $"{name.Replace(' ', '-')}-{width}-{scheme}.png");
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
        await page.SetViewportSizeAsync(1280, 900);
    }
}
