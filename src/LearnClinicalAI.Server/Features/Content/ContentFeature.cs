using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Content;

internal static class ContentFeature
{
    public static void AddContent(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(ContentOptions.Section).Get<ContentOptions>() ?? new();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<ContentShelf>();
        builder.Services.AddScoped<PublishContent>();
        builder.Services.AddScoped<LoadContentFolder>();
        if ((options.Watch ?? builder.Environment.IsDevelopment()) && options.Locate(builder.Environment) is { } folder)
            builder.Services.AddHostedService(services =>
                ActivatorUtilities.CreateInstance<WatchContent>(services, folder)
            );
    }

    /// <summary>
    /// Reads the content folder: in Development always, elsewhere only into a database without content, because there
    /// <c>content publish</c> decides what learners get.
    /// </summary>
    public static async Task LoadContentAsync(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<ContentOptions>();
        if (options.Locate(app.Environment) is not { } folder)
            return;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        // a head without a card was published by a version before there were cards
        if (
            app.Environment.IsDevelopment()
            || !await db.ContentHeads.AnyAsync()
            || await db.ContentHeads.AnyAsync(head => head.Hash != null && head.Card == "")
        )
        {
            await scope.ServiceProvider.GetRequiredService<LoadContentFolder>().RunAsync(folder, default);
            // reading everything leaves behind what an idle server need not hold
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
