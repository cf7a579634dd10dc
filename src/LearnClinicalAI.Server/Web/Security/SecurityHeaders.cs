using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.Extensions.Primitives;

namespace LearnClinicalAI.Server.Web;

/// <summary>What the browser is told about every answer. Nothing is loaded from elsewhere, and nothing inline runs.</summary>
internal static class SecurityHeaders
{
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private static readonly StringValues Policy = ContentPolicy;
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Deny = "DENY";
    private static readonly StringValues Referrer = "same-origin";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues NoFeatures = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    // in the words of the framework's antiforgery, which warns of any other
    private static readonly StringValues NoStore = "no-cache, no-store";
    private static readonly StringValues NoCache = "no-cache";

    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers.XFrameOptions = Deny;
        headers["Referrer-Policy"] = Referrer;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        headers["Permissions-Policy"] = NoFeatures;
    }

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            static (http, next) =>
            {
                Set(http.Response.Headers);
                return next(http);
            }
        );

    /// <summary>What a signed-in viewer saw stays in no cache. Files that say how long they keep overwrite it.</summary>
    public static void UseNoStoreForViewers(this WebApplication app) =>
        app.Use(
            static (http, next) =>
            {
                if (http.User.PersonId() is not null)
                {
                    http.Response.Headers.CacheControl = NoStore;
                    http.Response.Headers.Pragma = NoCache;
                }
                return next(http);
            }
        );
}
