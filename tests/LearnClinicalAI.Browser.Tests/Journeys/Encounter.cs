using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests.Journeys;

/// <summary>The case screen of an encounter under way, acted on as a learner acts, with or without scripts.</summary>
internal sealed class Encounter(IPage page, bool javaScript)
{
    private ILocator Chart => page.Locator("#case-chart");

    public async Task SayAsync(string words)
    {
        await page.GetByLabel("Say to", new() { Exact = false }).FillAsync(words);
        await TurnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Say", Exact = true }));
        await Assertions.Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync(words);
    }

    public async Task OrderAsync(string test)
    {
        var group = await OpenAsync("order");
        await group.Locator("[name=text]").FillAsync(test);
        if (javaScript)
        {
            await group.GetByRole(AriaRole.Option).Filter(new() { HasText = test }).First.ClickAsync();
        }
        await TurnAsync(group.GetByRole(AriaRole.Button, new() { Name = "Order", Exact = true }));
        await Assertions.Expect(Chart).ToContainTextAsync(test);
    }

    public async Task ReadAsync(string document)
    {
        await TurnAsync(Chart.GetByRole(AriaRole.Button, new() { Name = document, Exact = false }));
        await Assertions
            .Expect(Chart.Locator("details.document[open]").Filter(new() { HasText = document }))
            .ToBeVisibleAsync();
    }

    public async Task AcceptAsync(string title)
    {
        var output = Output(title);
        await TurnAsync(output.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }));
        await Assertions.Expect(output).ToContainTextAsync("You accepted this.");
    }

    /// <param name="against">As the button says it.</param>
    /// <param name="shows">What is seen then.</param>
    public async Task CheckAsync(string title, string against, string shows)
    {
        var output = Output(title);
        await TurnAsync(output.GetByRole(AriaRole.Button, new() { Name = against, Exact = true }));
        await Assertions.Expect(output).ToContainTextAsync(shows);
    }

    public async Task EditAsync(string title, string words)
    {
        var output = Output(title);
        var decision = output.Locator("details.copilot-open").Filter(new() { HasText = "Use my version" });
        await decision.Locator("summary").ClickAsync();
        await decision.GetByRole(AriaRole.Textbox).FillAsync(words);
        await TurnAsync(decision.GetByRole(AriaRole.Button));
        await Assertions.Expect(output).ToContainTextAsync("You changed this.");
        await Assertions.Expect(output).ToContainTextAsync(words);
    }

    public async Task WaitAsync(int minutes, string forResult)
    {
        var group = await OpenAsync("wait");
        await group.Locator("[name=minutes]").FillAsync($"{minutes}");
        await TurnAsync(group.GetByRole(AriaRole.Button, new() { Name = "Wait", Exact = true }));
        await Assertions
            .Expect(Chart.GetByRole(AriaRole.Article, new() { Name = forResult, Exact = true }))
            .Not.ToContainTextAsync("Awaited");
    }

    public async Task RejectAsync(string title, string reason)
    {
        var output = Output(title);
        var decision = output.Locator("details.copilot-open").Filter(new() { HasText = "Reject this output" });
        await decision.Locator("summary").ClickAsync();
        await decision.GetByRole(AriaRole.Textbox).FillAsync(reason);
        await TurnAsync(decision.GetByRole(AriaRole.Button));
        await Assertions.Expect(output).ToContainTextAsync("You rejected this.");
        await Assertions.Expect(output).ToContainTextAsync(reason);
    }

    public async Task CommitProvisionallyAsync(string diagnosis, string differential, string plan)
    {
        var group = await OpenAsync("provisional");
        await group.Locator("[name=diagnosis]").FillAsync(diagnosis);
        await group.Locator("[name=differential]").FillAsync(differential);
        await group.Locator("[name=plan]").FillAsync(plan);
        await TurnAsync(group.GetByRole(AriaRole.Button));
        await Assertions.Expect(page.Locator("#act-provisional")).ToHaveCountAsync(0);
    }

    /// <summary>Commits what was thought at first: the form brings it.</summary>
    public async Task CommitFinallyAsync(string diagnosis)
    {
        var group = await OpenAsync("commit");
        await Assertions.Expect(group.Locator("[name=diagnosis]")).ToHaveValueAsync(diagnosis);
        await TurnAsync(group.GetByRole(AriaRole.Button));
        await Assertions.Expect(page.Locator("#act-commit")).ToHaveCountAsync(0);
    }

    public async Task WriteAsync(string document, string words)
    {
        var group = await OpenAsync($"write-{document}");
        await group.GetByRole(AriaRole.Textbox).FillAsync(words);
        await TurnAsync(group.GetByRole(AriaRole.Button));
        await Assertions.Expect(page.Locator($"#note-{document}")).ToHaveValueAsync(words);
    }

    public async Task EndAsync(string how)
    {
        var group = await OpenAsync("end");
        await group.GetByRole(AriaRole.Combobox).SelectOptionAsync(new SelectOptionValue { Label = how });
        await TurnAsync(group.GetByRole(AriaRole.Button));
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "See your report" })).ToBeVisibleAsync();
    }

    private ILocator Output(string title) => page.GetByRole(AriaRole.Article, new() { Name = title, Exact = true });

    private async Task<ILocator> OpenAsync(string key)
    {
        var group = page.Locator($"#act-{key}");
        if (await group.GetAttributeAsync("open") is null)
        {
            await group.Locator("> summary").ClickAsync();
        }
        return group;
    }

    /// <summary>A turn that was taken changes the address; a refused one would not.</summary>
    private async Task TurnAsync(ILocator button)
    {
        var before = page.Url;
        await button.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(before, new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("#case:not([aria-busy])")).ToBeAttachedAsync();
    }
}
