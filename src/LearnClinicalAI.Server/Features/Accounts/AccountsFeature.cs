using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LearnClinicalAI.Server.Features.Accounts;

internal static class AccountsFeature
{
    // OWASP's figure for PBKDF2 with SHA-512
    private const int PasswordIterations = 210_000;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var sessions = builder.Configuration.GetSection(SessionOptions.Section).Get<SessionOptions>() ?? new();
        if (sessions.Problem() is { } problem)
            throw new WrongSettingsException(problem);
        services.AddSingleton(Options.Create(sessions));
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordIterations);
        services.AddIdentityCore<Person>().AddRoles<IdentityRole<Guid>>().AddEntityFrameworkStores<LearnDb>();
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<UnknownPerson>();
        services.AddSingleton<SessionChecks>();
        services.AddSingleton<SecondFactorKeys>();
        services.AddScoped<RegisterPerson>();
        services.AddScoped<CheckPassword>();
        services.AddScoped<CheckCode>();
        services.AddScoped<EnrolSecondFactor>();
        services.AddScoped<ChangeProfile>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<FindPeople>();
        services.AddScoped<GrantRole>();
        services.AddScoped<RevokeRole>();
        services.AddScoped<DisablePerson>();
        services.AddScoped<ResetSecondFactor>();
        services.AddScoped<SignInThrottle>();
        services.AddScoped<StartSession>();
        services.AddScoped<FinishSignIn>();
        services.AddScoped<EndSessions>();
        services.AddScoped<RenewTokens>();
        services.AddCascadingAuthenticationState();
        var site = builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new();
        AddSchemes(services, site.IsPlainHttp(builder.Environment), sessions);
        services
            .AddAuthorizationBuilder()
            // what says nothing of itself is for people who are signed in
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static void MapAccounts(this WebApplication app) => app.MapSignOut();

    private static void AddSchemes(IServiceCollection services, bool plainHttp, SessionOptions sessions) =>
        services
            .AddAuthentication(ViewerAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, ViewerAuthentication>(ViewerAuthentication.Name, null)
            .AddCookie(
                ViewerAuthentication.Cookie,
                cookie =>
                {
                    SetCookie(cookie.Cookie, plainHttp, "session");
                    // the session's row says when it ends; the cookie never lives longer
                    cookie.ExpireTimeSpan = TimeSpan.FromHours(sessions.AbsoluteHours);
                    cookie.SlidingExpiration = false;
                }
            )
            .AddCookie(
                ViewerAuthentication.Halfway,
                cookie =>
                {
                    SetCookie(cookie.Cookie, plainHttp, "halfway");
                    cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                    cookie.SlidingExpiration = false;
                }
            )
            .AddBearerToken(
                ViewerAuthentication.Token,
                token =>
                {
                    token.BearerTokenExpiration = TimeSpan.FromMinutes(sessions.AccessTokenMinutes);
                    token.RefreshTokenExpiration = TimeSpan.FromHours(sessions.AbsoluteHours);
                }
            );

    /// <summary>Cookies are for this host, and for https alone unless the site is reached without.</summary>
    internal static void SetCookie(CookieBuilder cookie, bool plainHttp, string name)
    {
        cookie.Name = plainHttp ? $"lcai-{name}" : $"__Host-lcai-{name}";
        cookie.SecurePolicy = plainHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }
}
