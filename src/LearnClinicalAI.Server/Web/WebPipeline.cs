using LearnClinicalAI.Server.Web.Gallery;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Web;

internal static class WebPipeline
{
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        // finds the compressed files of a build that was not published, in whatever environment; published output has its own
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddLocalization();
        builder.Services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        builder.Services.AddSingleton<IStringLocalizerFactory, KnownTexts>();
        builder.Services.AddRequestLocalization(options =>
        {
            var cultures = Display.Languages.Select(language => language.Culture).ToArray();
            options.SetDefaultCulture(cultures[0]).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<KeptFooter>();
        builder.Services.AddPublicPages();
        builder
            .Services.AddControllers()
            .ConfigureApplicationPartManager(static parts => parts.FeatureProviders.Add(new InternalControllers()));
        builder.AddApiDocument();
        builder.AddSecurity();
    }

    public static void UseWeb(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseSecurity();
        app.UseOutputCache();
        app.UseWholePages();
        app.MapStaticAssets().AllowAnonymous();
        app.MapDisplay();
        app.MapGallery();
        app.MapControllers();
        app.MapApiDocument();
        app.MapRazorComponents<App>();
    }
}
