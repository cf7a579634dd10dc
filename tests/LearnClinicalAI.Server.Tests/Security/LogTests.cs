using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearnClinicalAI.Server.Tests.Security;

/// <summary>Abuse case 39: what people type, who they are, and what lets them in is in no log.</summary>
public sealed class LogTests(Grounds grounds)
{
    [Theory]
    [InlineData(Database.Sqlite, "Information")]
    [InlineData(Database.Postgres, "Information")]
    [InlineData(Database.Sqlite, "Debug")]
    [InlineData(Database.Postgres, "Debug")]
    public async Task Nothing_personal_and_nothing_secret_is_logged(Database database, string level)
    {
        await using var host = await grounds.FreshAsync(database, ("Logging:LogLevel:LearnClinicalAI", level));
        var lines = new Lines();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        var canaries = new List<string>
        {
            "Xanthippe",
            "Quillfeather",
            "canary-heron-87-wades",
            "1234567893",
            "Zürich-Lizenz-4711",
        };

        var educator = await host.RegisterAsync(Roles.Educator, "Xanthippe", "Quillfeather");
        canaries.Add(educator.Email);
        using var browser = host.Visitor();
        await RegisterAsync(browser);
        await browser.SignInAsync(educator);
        canaries.AddRange(browser.Cookies.GetAllCookies().Select(cookie => cookie.Value));
        await MistakesAsync(browser, educator, canaries);
        using var program = host.Visitor();
        var tokens = await program.UseTokenAsync(educator);
        canaries.Add(tokens.GetProperty("accessToken").GetString()!);
        canaries.Add(tokens.GetProperty("refreshToken").GetString()!);
        using var renewed = await program.PostApiAsync(
            "/api/v1/refresh",
            new { refreshToken = tokens.GetProperty("refreshToken").GetString() }
        );

        var logged = string.Join('\n', lines.All);
        Assert.NotEqual("", logged);
        foreach (var canary in canaries.Where(canary => canary.Length >= 6))
            Assert.DoesNotContain(canary, logged, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task RegisterAsync(Visitor browser)
    {
        await browser.SeeAsync("/register");
        await browser.SubmitAsync(
            "main form",
            ("Email", "canary-heron@hospital.example"),
            ("Password", "canary-heron-87-wades"),
            ("GivenName", "Xanthippe"),
            ("FamilyName", "Quillfeather"),
            ("Profession", Professions.Nurse),
            ("Npi", "1234567893"),
            ("LicenceState", "NY"),
            ("LicenceNumber", "Zürich-Lizenz-4711")
        );
    }

    private static async Task MistakesAsync(Visitor browser, Someone person, List<string> canaries)
    {
        foreach (
            var body in (string[])
                ["{\"email\":\"Xanthippe\",\"role\":\"Quillfeather\"}", "{\"email\": canary-heron-87-wades"]
        )
            using (await RequestTests.PostAsync(browser.Client, "/api/v1/sign-in", body)) { }
        using var wrong = await browser.Client.PostAsJsonAsync(
            "/api/v1/sign-in",
            new
            {
                email = person.Email,
                password = "canary-heron-87-wades",
                code = "913913",
            },
            JsonSerializerOptions.Web
        );
        canaries.Add("913913");
        await browser.OpenAsync("/admin/people?q=Quillfeather");
        await browser.OpenAsync("/no-such-page/%0d%0aforged: entry");
        await browser.SeeAsync("/profile");
        await browser.SubmitAsync("section:has(#details) form", ("Npi", "1234567893"));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            All.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
