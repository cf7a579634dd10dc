using LearnClinicalAI.Browser.Tests.Journeys;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Features.Courses;
using LearnClinicalAI.Server.Features.Credit;
using LearnClinicalAI.Server.Features.Quizzes;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests;

/// <summary>What a learner answers is not lost when the network, the tab or the session is.</summary>
public sealed class QuizAutosaveTests : IAsyncLifetime
{
    private const string Slug = "foundations";
    private const string Password = "tulip-Quokka-harbour-58x";
    private const string Answers = "**/answers";
    private readonly LearnHost server = new(new Dictionary<string, string> { ["Site:Address"] = "http://localhost" });
    private readonly string email = $"{Guid.NewGuid():N}@hospital.example";
    private IPlaywright? playwright;
    private IBrowser? browser;
    private IBrowserContext? context;
    private Guid attempt;

    public async ValueTask InitializeAsync()
    {
        server.Clock.Set(TimeProvider.System.GetUtcNow());
        server.UseKestrel(0);
        server.StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-background-networking"] }
        );
        context = await browser.NewContextAsync(new() { BaseURL = server.ClientOptions.BaseAddress.ToString() });
        context.SetDefaultTimeout(30_000);
        attempt = await BeginAsync();
    }

    [Fact]
    public async Task An_answer_is_saved_as_it_is_given_and_the_page_says_when()
    {
        var page = await PaperAsync();

        await Choice(page).CheckAsync();

        await Assertions.Expect(page.Locator(".save-state")).ToContainTextAsync("Saved now");
        await page.ReloadAsync();
        await Assertions.Expect(Choice(page)).ToBeCheckedAsync();
        Assert.Equal(1, await SavesAsync());
    }

    [Fact]
    public async Task An_answer_given_without_network_survives_a_closed_tab_and_is_sent_once_when_the_network_is_back()
    {
        var page = await PaperAsync();
        // for the whole browser: what the page still sends while it is closed has no network either
        await context!.RouteAsync(Answers, route => route.AbortAsync());
        await Choice(page).CheckAsync();
        await Assertions.Expect(page.Locator(".save-state")).ToContainTextAsync("No connection");
        await page.CloseAsync();
        Assert.Equal(0, await SavesAsync());

        await context.UnrouteAsync(Answers);
        var again = await context.NewPageAsync();
        await again.GotoAsync($"/attempts/{attempt}");

        await Assertions.Expect(again.Locator(".save-state")).ToContainTextAsync("Saved now");
        await Assertions.Expect(Choice(again)).ToBeCheckedAsync();
        Assert.Equal(1, await SavesAsync());
        Assert.Equal(0, await again.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task An_answer_that_arrived_without_the_browser_hearing_of_it_counts_once()
    {
        var page = await PaperAsync();
        await page.RouteAsync(
            Answers,
            async route =>
            {
                await route.FetchAsync();
                await route.AbortAsync();
            }
        );
        await Choice(page).CheckAsync();
        await Assertions.Expect(page.Locator(".save-state")).ToContainTextAsync("No connection");
        await page.UnrouteAsync(Answers);

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator(".save-state")).ToContainTextAsync("Saved now");
        Assert.Equal(1, await SavesAsync());
    }

    [Fact]
    public async Task An_answer_given_after_the_session_ended_is_kept_and_sent_after_the_next_sign_in()
    {
        var page = await PaperAsync();
        await context!.ClearCookiesAsync();
        await Choice(page).CheckAsync();
        await Assertions.Expect(page.Locator(".save-state")).ToContainTextAsync("not signed in");

        await SignInAsync(page);
        await page.GotoAsync($"/attempts/{attempt}");

        await Assertions.Expect(page.Locator(".save-state")).ToContainTextAsync("Saved now");
        await Assertions.Expect(Choice(page)).ToBeCheckedAsync();
        Assert.Equal(1, await SavesAsync());
    }

    [Fact]
    public async Task What_was_kept_is_thrown_away_when_the_attempt_was_handed_in()
    {
        var page = await PaperAsync();
        await page.RouteAsync(Answers, route => route.AbortAsync());
        await Choice(page).CheckAsync();
        await Assertions.Expect(page.Locator(".save-state")).ToContainTextAsync("No connection");

        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();

        await page.Locator("[data-autosave-over]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        // asked frame by frame: the content policy forbids the polling of WaitForFunction
        while (await page.EvaluateAsync<int>("localStorage.length") > 0)
        {
            await page.EvaluateAsync("new Promise(requestAnimationFrame)");
        }
        await Assertions.Expect(page.GetByText("your choice")).ToHaveCountAsync(1);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await server.DisposeAsync();
    }

    private static ILocator Choice(IPage page) => page.Locator("[data-answer=chosen] input[name^='a.']").First;

    private async Task<IPage> PaperAsync()
    {
        var page = await context!.NewPageAsync();
        await SignInAsync(page);
        await page.GotoAsync($"/attempts/{attempt}");
        return page;
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("[name='Form.Email']").FillAsync(email);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByText("Ada Okafor").First).ToBeAttachedAsync();
    }

    private async Task<int> SavesAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LearnDb>().QuizSaves.CountAsync();
    }

    /// <summary>A learner who has read the lessons and begun the quiz.</summary>
    private async Task<Guid> BeginAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var profile = new ProfileFacts
        {
            GivenName = "Ada",
            FamilyName = "Okafor",
            Profession = Professions.Resident,
            Degree = "MD",
        };
        var made = await services.GetRequiredService<RegisterPerson>().RunAsync(new(email, Password, profile));
        var person = Assert.IsType<RegisterPerson.Done>(made).PersonId!.Value;
        var hash = await services.GetRequiredService<ContentShelf>().CurrentAsync(ContentKind.Course, Slug);
        var settings = await services.GetRequiredService<ProviderShelf>().CurrentAsync();
        var gate = new Enrol.Gate(Slug, hash!, settings.Version, server.Clock.GetUtcNow());
        var enrolled = await services.GetRequiredService<Enrol>().RunAsync(person, gate, settings.Version, default);
        var course = ShippedCourse.Read(Slug).Course;
        foreach (var lesson in course.Steps.TakeWhile(step => step.Kind is StepKind.Lesson))
            await services.GetRequiredService<DoStep>().RunAsync(person, Slug, lesson.Id, default);
        var begun = await services
            .GetRequiredService<StartAttempt>()
            .RunAsync(
                person,
                Assert.IsType<Enrol.Outcome.Enrolled>(enrolled).EnrolmentId,
                course.Steps.First(step => step.Kind is StepKind.Quiz).Id,
                Guid.NewGuid(),
                default
            );
        return Assert.IsType<StartAttempt.Outcome.Ready>(begun).AttemptId;
    }
}
