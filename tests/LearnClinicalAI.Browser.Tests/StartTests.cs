using Deque.AxeCore.Playwright;

namespace LearnClinicalAI.Browser.Tests;

public sealed class StartTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_running_server_shows_in_a_browser_and_axe_runs_over_it()
    {
        var page = await site.OpenAsync("/health/live");

        Assert.Contains("Healthy", await page.InnerTextAsync("body"));
        Assert.NotEmpty((await page.RunAxe()).Passes);
    }

    [Fact]
    public async Task A_page_is_shown_with_its_stylesheet()
    {
        var page = await site.OpenAsync("/");

        Assert.NotEqual(
            "none",
            await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.site-head')).borderBottomStyle")
        );
    }
}
