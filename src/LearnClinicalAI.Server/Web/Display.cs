using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.AspNetCore.Localization;

namespace LearnClinicalAI.Server.Web;

/// <summary>How one browser wants to see the pages: theme, language and time zone, each in a cookie.</summary>
internal static class Display
{
    public const string ThemeCookie = "lcai-theme";
    public const string ZoneCookie = "lcai-zone";

    public static readonly IReadOnlyList<string> Themes = ["system", "light", "dark"];

    /// <summary>The languages with texts, by culture name; each is shown under its own name.</summary>
    public static readonly IReadOnlyList<(string Culture, string Name)> Languages =
    [
        ("en", "English"),
        ("zh-Hant", "繁體中文"),
    ];

    /// <summary><c>light</c> or <c>dark</c>; null follows the system.</summary>
    public static string? Theme(HttpContext? http) =>
        http?.Request.Cookies[ThemeCookie] is "light" or "dark" ? http.Request.Cookies[ThemeCookie] : null;

    /// <summary>The viewer's time zone as the browser reported it; UTC until it has.</summary>
    public static TimeZoneInfo Zone(HttpContext? http) =>
        http?.Request.Cookies[ZoneCookie] is { Length: > 0 and < 64 } id
        && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : TimeZoneInfo.Utc;

    public static void MapDisplay(this WebApplication app)
    {
        app.MapPost("/display/theme", (Delegate)SetTheme).AllowAnonymous().DisableAntiforgery();
        app.MapPost("/display/language", (Delegate)SetLanguage).AllowAnonymous().DisableAntiforgery();
    }

    private static async Task<IResult> SetTheme(HttpContext http)
    {
        var form = await OwnForm(http);
        if (form is null || !Themes.Contains(form["theme"].ToString()))
            return Results.BadRequest();
        if (form["theme"] == "system")
            http.Response.Cookies.Delete(ThemeCookie, Lasting(http));
        else
            http.Response.Cookies.Append(ThemeCookie, form["theme"].ToString(), Lasting(http));
        return Results.LocalRedirect(Back(http));
    }

    private static async Task<IResult> SetLanguage(HttpContext http)
    {
        var form = await OwnForm(http);
        var culture = form?["language"].ToString();
        if (form is null || Languages.All(language => language.Culture != culture))
            return Results.BadRequest();
        var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture!));
        http.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, value, Lasting(http));
        return Results.LocalRedirect(Back(http));
    }

    /// <summary>
    /// The form, if one of our own pages sent it. These forms stand on every page, the public ones too, and change nothing
    /// but a display cookie: the browser's word on where the request comes from is enough, and spares every page two tokens.
    /// </summary>
    private static async Task<IFormCollection?> OwnForm(HttpContext http)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength is null or > 4096)
            return null;
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin"))
            return null;
        return await http.Request.ReadFormAsync(http.RequestAborted);
    }

    /// <summary>The page whose form it was: browsers tell our own server which one (<c>Referrer-Policy: same-origin</c>).</summary>
    private static string Back(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer.ToString(), UriKind.Absolute, out var page)
        && page.Authority == http.Request.Host.Value
            ? LocalPath.Or(page.PathAndQuery)
            : "/";

    private static CookieOptions Lasting(HttpContext http) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        };
}
