using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Setup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace LearnClinicalAI.Server.Web;

/// <summary>What every request passes before a page or controller sees it, in the order of <see cref="UseSecurity"/>.</summary>
internal static class SecurityPipeline
{
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        var site = builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new();
        var limits = builder.Configuration.GetSection(RateLimits.Section).Get<RateLimits>() ?? new();
        if ((site.Problem() ?? limits.Problem()) is { } problem)
            throw new WrongSettingsException(problem);
        builder.Services.AddSingleton(Options.Create(site));
        builder.Services.AddSingleton(Options.Create(limits));
        if (limits.Enabled)
            builder.AddRateLimits(limits);
        builder.AddKeyRing();
        builder.AddLogs();
        builder.AddProxies();
        builder.AddRequestLimits();
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Name);
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, Gatekeeping.Refusals>();
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = "X-Antiforgery";
            antiforgery.SuppressXFrameOptionsHeader = true;
            AccountsFeature.SetCookie(antiforgery.Cookie, site.IsPlainHttp(builder.Environment), "antiforgery");
        });
        var framework = builder.Services.Last(service => service.ServiceType == typeof(IAntiforgery));
        builder.Services.AddSingleton<IAntiforgery>(services => new KeptAntiforgery(
            (IAntiforgery)ActivatorUtilities.CreateInstance(services, framework.ImplementationType!),
            services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name
        ));
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseHttpsOnly(app.Services.GetRequiredService<IOptions<SiteOptions>>().Value);
        app.UseSetUp();
        app.UseRouting();
        app.UseRequestLimits();
        app.UseAuthentication();
        app.UseNoStoreForViewers();
        if (app.Services.GetRequiredService<IOptions<RateLimits>>().Value.Enabled)
            app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgeryForCookies();
    }
}
