using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Demo;

internal static class DemoFeature
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RunDemo>();
        builder.Services.AddScoped<IDemoStep, DemoPeople>();
    }

    /// <summary>In Development, on a database without people, makes those of the demonstration and what they did.</summary>
    public static async Task PrepareDemoAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        await using var scope = app.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<LearnDb>().Users.AnyAsync())
            await scope.ServiceProvider.GetRequiredService<RunDemo>().RunAsync(app.Lifetime.ApplicationStopping);
    }
}
