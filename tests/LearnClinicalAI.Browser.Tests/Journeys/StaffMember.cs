using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests.Journeys;

/// <summary>Somebody of the staff at a browser, signed in with an authenticator.</summary>
internal sealed class StaffMember(Site site, LearnHost server)
{
    public required IPage Page { get; init; }
    public required Looks Looks { get; init; }

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>A new person with the role, who sets up an authenticator where there is none yet, and signs in.</summary>
    public static async Task<StaffMember> SignInAsync(Site site, LearnHost server, string role, bool enrolled = true)
    {
        var person = await server.RegisterAsync(role, familyName: role, secondFactor: enrolled);
        var page = await site.OpenAsync("/sign-in", server: server);
        var staff = new StaffMember(site, server) { Page = page, Looks = new Looks(page) };
        await page.GetByLabel("E-mail").FillAsync(person.Email);
        await page.GetByLabel("Password").FillAsync(person.Password);
        await staff.PressAsync("Sign in");
        if (enrolled)
        {
            await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in/code"));
            await staff.Looks.AtAsync("code");
            await page.Locator("[name='Form.Code']").FillAsync(person.NextCode(server.Clock));
            await staff.PressAsync("Sign in");
        }
        else
        {
            await staff.EnrolAsync();
        }
        await Assertions.Expect(page.GetByText(person.FullName).First).ToBeAttachedAsync();
        return staff;
    }

    public async Task PressAsync(string button) =>
        await Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public async Task FollowAsync(string link) =>
        await Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>An entry of the main navigation.</summary>
    public async Task GoAsync(string entry) =>
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true })
            .GetByRole(AriaRole.Link, new() { Name = entry, Exact = true })
            .ClickAsync();

    public async Task SeeAsync(string words) => await Assertions.Expect(Main).ToContainTextAsync(words);

    /// <summary>The text of what a link gives to download.</summary>
    public async Task<string> DownloadAsync(string link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => FollowAsync(link));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>A colleague on the same server.</summary>
    public Task<StaffMember> ColleagueAsync(string role) => SignInAsync(site, server, role);

    private async Task EnrolAsync()
    {
        var spaced = await Main.Locator("code.key").InnerTextAsync();
        await Looks.AtAsync("set up an authenticator");
        var key = Base32(spaced.Replace(" ", "", StringComparison.Ordinal));
        await Page.Locator("[name='Form.Code']")
            .FillAsync(OneTimeCode.At(key, OneTimeCode.StepAt(server.Clock.GetUtcNow())));
        await Main.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(Main.Locator(".recovery-codes")).ToBeVisibleAsync();
        await Looks.AtAsync("recovery codes");
        await Main.GetByRole(AriaRole.Link).ClickAsync();
    }

    /// <summary>What an authenticator app makes of the typed key.</summary>
    private static byte[] Base32(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(text[bit / 5], StringComparison.Ordinal);
            bytes[bit / 8] |= (byte)(((value >> (4 - (bit % 5))) & 1) << (7 - (bit % 8)));
        }
        return bytes;
    }
}
