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
        await SeeAsync("conversation");
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
        await SeeAsync("chart");
        await TurnAsync(Chart.GetByRole(AriaRole.Button, new() { Name = document, Exact = false }));
        await Assertions
            .Expect(Chart.Locator("details.document[open]").Filter(new() { HasText = document }))
            .ToBeVisibleAsync();
    }

    public async Task AcceptAsync(string title)
    {
        await SeeAsync("actions");
        var output = Output(title);
        await TurnAsync(output.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }));
        await Assertions.Expect(output).ToContainTextAsync("You accepted this.");
    }

    /// <param name="against">As the button says it.</param>
    /// <param name="shows">What is seen then.</param>
    public async Task CheckAsync(string title, string against, string shows)
    {
        await SeeAsync("actions");
        var output = Output(title);
        await TurnAsync(output.GetByRole(AriaRole.Button, new() { Name = against, Exact = true }));
        await Assertions.Expect(output).ToContainTextAsync(shows);
    }

    public async Task EditAsync(string title, string words)
    {
        await SeeAsync("actions");
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
        await group.Locator("#wait-minutes").FillAsync($"{minutes}");
        await TurnAsync(group.GetByRole(AriaRole.Button, new() { Name = "Wait", Exact = true }));
        await Assertions
            .Expect(Chart.GetByRole(AriaRole.Article, new() { Name = forResult, Exact = true }))
            .Not.ToContainTextAsync("Awaited");
    }

    public async Task RejectAsync(string title, string reason)
    {
        await SeeAsync("actions");
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

    /// <summary>Goes to the writing desk and saves a version there.</summary>
    public async Task WriteAsync(string title, string words)
    {
        await OpenDeskAsync(title);
        await Desk.GetByRole(AriaRole.Textbox).FillAsync(words);
        await TurnAsync(Desk.GetByRole(AriaRole.Button, new() { Name = "Save this version" }));
        await Assertions.Expect(Desk.GetByRole(AriaRole.Textbox)).ToHaveValueAsync(words);
        await Assertions.Expect(Desk).ToContainTextAsync("Saved: ");
    }

    public async Task OpenDeskAsync(string title)
    {
        await SeeAsync("actions");
        await TurnAsync(page.GetByRole(AriaRole.Button, new() { Name = $"Write: {title}" }));
        await Assertions.Expect(Desk).ToBeVisibleAsync();
    }

    public async Task LeaveDeskAsync()
    {
        await SeeAsync("conversation");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the conversation" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Log)).ToBeVisibleAsync();
    }

    public async Task ExamineAsync(string exam, bool consent = false, bool chaperone = false)
    {
        var group = await OpenAsync("examine");
        await group.Locator("[name=text]").FillAsync(exam);
        await group.GetByLabel("ask for leave").SetCheckedAsync(consent);
        await group.GetByLabel("call a chaperone").SetCheckedAsync(chaperone);
        await TurnAsync(group.GetByRole(AriaRole.Button, new() { Name = "Examine", Exact = true }));
        await Assertions
            .Expect(Chart.GetByRole(AriaRole.Article, new() { Name = exam, Exact = true }))
            .ToBeAttachedAsync();
    }

    public async Task TreatAsync(string treatment, string? dose = null, string? unit = null, string? route = null)
    {
        var group = await OpenAsync("treat");
        await group.Locator("[name=text]").FillAsync(treatment);
        await group.GetByLabel("Dose", new() { Exact = true }).FillAsync(dose ?? "");
        await group.GetByLabel("Unit", new() { Exact = true }).SelectOptionAsync(unit ?? "");
        await group.GetByLabel("Route", new() { Exact = true }).SelectOptionAsync(route ?? "");
        await TurnAsync(group.GetByRole(AriaRole.Button, new() { Name = "Give", Exact = true }));
        await Assertions.Expect(page.Locator("#case-notices")).ToBeEmptyAsync();
    }

    /// <param name="shows">The title of the output that answers.</param>
    public async Task AskToolAsync(string tool, string words, string shows)
    {
        var group = await OpenAsync("ask");
        var prompt = group.Locator("details.tool").Filter(new() { HasText = tool });
        if (await prompt.GetAttributeAsync("open") is null)
        {
            await prompt.Locator("> summary").ClickAsync();
        }
        await prompt.GetByRole(AriaRole.Textbox).FillAsync(words);
        await TurnAsync(prompt.GetByRole(AriaRole.Button));
        await Assertions.Expect(Output(shows)).ToBeVisibleAsync();
    }

    public async Task AskToBeAloneAsync()
    {
        var group = await OpenAsync("private");
        await TurnAsync(group.GetByRole(AriaRole.Button));
        await Assertions.Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("in private?");
    }

    public async Task EndAsync(string how)
    {
        var group = await OpenAsync("end");
        await group.GetByRole(AriaRole.Combobox).SelectOptionAsync(new SelectOptionValue { Label = how });
        await TurnAsync(group.GetByRole(AriaRole.Button));
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "See your report" })).ToBeVisibleAsync();
    }

    /// <summary>On a phone the places are tabs.</summary>
    private async Task SeeAsync(string place)
    {
        var tab = page.Locator($"label[for=place-{place}]");
        if (await tab.IsVisibleAsync())
        {
            await tab.ClickAsync();
        }
    }

    private ILocator Desk => page.Locator("#case-desk");

    private ILocator Output(string title) => page.GetByRole(AriaRole.Article, new() { Name = title, Exact = true });

    private async Task<ILocator> OpenAsync(string key)
    {
        await SeeAsync("actions");
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
