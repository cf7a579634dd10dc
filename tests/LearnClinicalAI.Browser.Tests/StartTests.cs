using Deque.AxeCore.Playwright;
using LearnClinicalAI.Browser.Tests.Journeys;

namespace LearnClinicalAI.Browser.Tests;

public sealed class StartTests(Site site)
{
    [Fact]
    public async Task A_running_server_shows_in_a_browser_and_axe_runs_over_it()
    {
        var page = await site.OpenAsync("/health/live");

        Assert.Contains("Healthy", await page.InnerTextAsync("body"));
        Assert.NotEmpty((await page.RunAxe()).Passes);
    }

    [Theory]
    [InlineData("/about")]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    [InlineData("/verify")]
    [InlineData("/register")]
    public async Task A_page_that_is_open_to_all_is_open_to_all(string address)
    {
        var page = await site.OpenAsync("/");
        var looks = new Looks(page);

        await page.GotoAsync(address);
        await looks.AtAsync(address);

        looks.AssertNothingFound();
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
