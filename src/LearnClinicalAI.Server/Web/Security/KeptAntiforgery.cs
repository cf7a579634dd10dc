using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Caching.Memory;

namespace LearnClinicalAI.Server.Web;

/// <summary>
/// The framework's antiforgery, which makes a token anew for every page though it is good as long as its cookie and its
/// viewer are the same: each session's is kept for a while. What is checked, and how, is the framework's business alone.
/// </summary>
internal sealed class KeptAntiforgery(IAntiforgery framework, string? cookie) : IAntiforgery, IDisposable
{
    private const int Sessions = 5_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Sessions });

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext)
    {
        if (Key(httpContext) is not { } key)
            return framework.GetAndStoreTokens(httpContext);
        if (kept.TryGetValue(key, out AntiforgeryTokenSet? tokens) && tokens is not null)
            return tokens;
        tokens = framework.GetAndStoreTokens(httpContext);
        // with a new cookie on its way the next page comes with that one
        if (tokens.CookieToken is null)
            kept.Set(key, tokens, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Lasts });
        return tokens;
    }

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => framework.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => framework.IsRequestValidAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => framework.SetCookieTokenAndHeader(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => framework.ValidateRequestAsync(httpContext);

    public void Dispose() => kept.Dispose();

    private (Guid Session, string Cookie)? Key(HttpContext http) =>
        cookie is not null
        && http.User.SessionId() is { } session
        && http.Request.Cookies[cookie] is { Length: > 0 } token
            ? (session, token)
            : null;
}
