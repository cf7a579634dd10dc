using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace LearnClinicalAI.Server.Features.Setup;

/// <summary>Section <c>SetUp</c>.</summary>
internal sealed class SetUpOptions
{
    public const string Section = "SetUp";

    /// <summary>Whether the server stays shut until it has an administrator; by default everywhere but in Development.</summary>
    public bool? Required { get; set; }
}

internal static class SetUpFeature
{
    private const string Page = "/set-up";

    public static void AddSetUp(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SetUpState>();
        builder.Services.AddScoped<MakeSetUpLink>();
        builder.Services.AddScoped<MakeFirstAdministrator>();
    }

    /// <summary>Looks whether there is an administrator, and if not, prints a new set-up link once the server listens.</summary>
    public static async Task PrepareSetUpAsync(this WebApplication app)
    {
        var state = app.Services.GetRequiredService<SetUpState>();
        if (!IsRequired(app))
            state.Done();
        if (await state.IsDoneAsync())
            return;
        await using var scope = app.Services.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<MakeSetUpLink>().RunAsync();
        // to the console, not into the log, which others may read
        app.Lifetime.ApplicationStarted.Register(() =>
            Console.WriteLine(
                $"This server has no administrator yet. Open this link within 24 hours to make one; it is good once:\n{Address(app)}{Page}?token={token}"
            )
        );
    }

    /// <summary>Before there is an administrator nothing is open but the set-up, the style sheet and the health of the server.</summary>
    public static void UseSetUp(this WebApplication app)
    {
        var state = app.Services.GetRequiredService<SetUpState>();
        app.Use(
            async (http, next) =>
            {
                if (IsOpenBefore(http.Request.Path) || await state.IsDoneAsync())
                    await next(http);
                else
                    await Problems.WriteAsync(
                        http,
                        StatusCodes.Status503ServiceUnavailable,
                        "not-set-up",
                        "This server is not set up yet. Whoever runs it finds a link in what the server printed when it started."
                    );
            }
        );
    }

    private static bool IsOpenBefore(PathString path) =>
        path.StartsWithSegments("/health")
        || path.StartsWithSegments(Page)
        || path.Value is { } p && p.EndsWith(".css", StringComparison.Ordinal);

    private static bool IsRequired(WebApplication app) =>
        app.Configuration.GetSection(SetUpOptions.Section).Get<SetUpOptions>()?.Required
        ?? !app.Environment.IsDevelopment();

    private static string Address(WebApplication app) =>
        app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Address?.TrimEnd('/')
        ?? app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()
            ?.Addresses.FirstOrDefault()
        ?? "";
}
