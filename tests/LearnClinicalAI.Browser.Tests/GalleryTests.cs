using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests;

/// <summary>The parts and the case screen, as they are in a real browser.</summary>
public sealed class GalleryTests(Site site)
{
    [Theory]
    [InlineData("/_gallery", 390, ColorScheme.Light)]
    [InlineData("/_gallery", 1440, ColorScheme.Dark)]
    [InlineData("/_gallery/case", 390, ColorScheme.Dark)]
    [InlineData("/_gallery/case?place=chart", 390, ColorScheme.Light)]
    [InlineData("/_gallery/case?place=actions", 390, ColorScheme.Light)]
    [InlineData("/_gallery/case?desk=note", 390, ColorScheme.Light)]
    [InlineData("/_gallery/case?desk=note", 1440, ColorScheme.Dark)]
    [InlineData("/_gallery/case", 900, ColorScheme.Light)]
    [InlineData("/_gallery/case", 1440, ColorScheme.Light)]
    [InlineData("/_gallery/case", 1440, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(string address, int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync("/about");
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.SetViewportSizeAsync(width, 844);
        await page.GotoAsync(address);

        var found = await page.RunAxe();

        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(node => node.Html))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
    }

    [Fact]
    public async Task A_turn_is_sent_without_loading_the_page_and_keeps_what_is_typed_elsewhere()
    {
        var page = await site.OpenAsync("/_gallery/case");
        await page.EvaluateAsync("window.stayed = true");
        await page.ClickAsync("#act-impression summary");
        await page.FillAsync("#provisional-plan", "Aspirin.");
        await page.FillAsync("#composer-text", "Any allergies?");

        await page.PressAsync("#composer-text", "Enter");

        await page.WaitForSelectorAsync("#l14");
        Assert.True(await page.EvaluateAsync<bool>("window.stayed"));
        Assert.Equal("Aspirin.", await page.InputValueAsync("#provisional-plan"));
        Assert.Equal("", await page.InputValueAsync("#composer-text"));
        Assert.Equal("composer-text", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task At_the_desk_a_draft_is_copied_in_words_are_counted_and_ticks_are_kept()
    {
        var page = await site.OpenAsync("/_gallery/case?desk=note");
        await page.FillAsync("#note-ed-note", "Seen at 02:50.");

        await page.Locator("[data-copy-to]").First.ClickAsync();

        Assert.StartsWith("Seen at 02:50.\n\n58-year-old man", await page.InputValueAsync("#note-ed-note"));
        await Assertions.Expect(page.Locator("[data-word-count]")).ToHaveTextAsync("24 words, not yet saved");
        await page.CheckAsync("#check-1");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#check-1")).ToBeCheckedAsync();
        Assert.False(await page.IsCheckedAsync("#check-0"));
    }

    [Fact]
    public async Task Words_that_could_not_be_sent_are_kept()
    {
        var page = await site.OpenAsync("/_gallery/case");
        await page.FillAsync("#composer-text", "Any allergies?");
        await page.RouteAsync("**/_gallery/case", route => route.AbortAsync());

        await page.PressAsync("#composer-text", "Enter");

        await page.WaitForSelectorAsync("#composer [role=alert]");
        Assert.Equal("Any allergies?", await page.InputValueAsync("#composer-text"));
        await page.UnrouteAsync("**/_gallery/case");
        await page.ReloadAsync();
        Assert.Equal("Any allergies?", await page.InputValueAsync("#composer-text"));
    }

    [Fact]
    public async Task An_order_is_found_by_typing_and_chosen_by_keyboard()
    {
        var page = await site.OpenAsync("/_gallery/case");
        await page.FillAsync("#pick-order", "");

        await page.Locator("#pick-order").PressSequentiallyAsync("ecg");
        await page.WaitForSelectorAsync("#pick-order-list li");
        await page.PressAsync("#pick-order", "ArrowDown");
        Assert.Equal("pick-order-list-0", await page.GetAttributeAsync("#pick-order", "aria-activedescendant"));
        await page.PressAsync("#pick-order", "Enter");

        Assert.Equal("12-lead ECG", await page.InputValueAsync("#pick-order"));
        Assert.Equal("ecg", await page.InputValueAsync("#act-order [data-combobox-value]"));
        Assert.Equal("false", await page.GetAttributeAsync("#pick-order", "aria-expanded"));
    }

    [Fact]
    public async Task A_form_saves_itself_and_survives_a_lost_network()
    {
        var page = await site.OpenAsync("/_gallery");
        await page.RouteAsync("**/_gallery/save", route => route.AbortAsync());
        await page.FillAsync("#f-Form-Note", "Check the dose myself.");
        await page.WaitForSelectorAsync(".save-state[data-state=offline]");

        await page.UnrouteAsync("**/_gallery/save");
        await page.ReloadAsync();

        Assert.Equal("Check the dose myself.", await page.InputValueAsync("#f-Form-Note"));
        await page.WaitForSelectorAsync(".save-state[data-state=saved]");
    }

    [Fact]
    public async Task Without_a_script_a_phone_shows_one_place_and_the_composer_in_each()
    {
        var page = await site.OpenAsync("/_gallery/case", javaScript: false);
        await page.SetViewportSizeAsync(390, 844);
        foreach (var place in (string[])["chart", "conversation", "actions"])
        {
            await page.ClickAsync($"label[for=place-{place}]");

            Assert.True(await page.IsVisibleAsync($".case-{place}"));
            Assert.True(await page.IsVisibleAsync("#composer-text"));
            Assert.Equal(1, await page.Locator(".case > section:visible").CountAsync());
        }
    }
}
