namespace LearnClinicalAI.Server.Features.Administration;

internal static class AdministrationFeature
{
    public static void AddAdministration(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<CompletionTable>();

    public static void MapAdministration(this WebApplication app)
    {
        app.MapCompletionCsv();
        app.MapRunLog();
    }
}
