using System.Globalization;
using System.Threading.RateLimiting;
using LearnClinicalAI.Server.Features.Accounts;

namespace LearnClinicalAI.Server.Web;

/// <summary>
/// Section <c>RateLimits</c>: requests a minute, of one session, or without one of one network address. They keep a client
/// from wearing the server out; what slows down guessing is <see cref="SignInThrottle"/>.
/// </summary>
internal sealed class RateLimits
{
    public const string Section = "RateLimits";

    /// <summary>Policy names, for <c>[EnableRateLimiting]</c>. They count what is sent, not what is read.</summary>
    public const string SignIn = "sign-in";
    public const string Register = "register";

    /// <summary>For public pages that look something up by an id; these count every request.</summary>
    public const string Verify = "verify";

    /// <summary>Off for load tests.</summary>
    public bool Enabled { get; set; } = true;
    public int AllPerMinute { get; set; } = 1200;
    public int SignInPerMinute { get; set; } = 30;
    public int RegisterPerMinute { get; set; } = 10;
    public int VerifyPerMinute { get; set; } = 60;

    /// <summary>One sentence that says what is wrong, or null.</summary>
    public string? Problem() =>
        Math.Min(Math.Min(AllPerMinute, SignInPerMinute), Math.Min(RegisterPerMinute, VerifyPerMinute)) < 1
            ? "RateLimits: each limit must be at least 1 a minute; RateLimits:Enabled=false lifts them all."
            : null;
}

internal static class RateLimiting
{
    public static void AddRateLimits(this WebApplicationBuilder builder, RateLimits limits) =>
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                    ? after
                    : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
                    .ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                Window(Client(http), limits.AllPerMinute)
            );
            limiter.AddPolicy(RateLimits.SignIn, http => WhenSent(http, limits.SignInPerMinute));
            limiter.AddPolicy(RateLimits.Register, http => WhenSent(http, limits.RegisterPerMinute));
            limiter.AddPolicy(RateLimits.Verify, http => Window(Client(http), limits.VerifyPerMinute));
        });

    private static RateLimitPartition<string> WhenSent(HttpContext http, int perMinute) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("read")
            : Window(Client(http), perMinute);

    private static RateLimitPartition<string> Window(string client, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            client,
            _ =>
                new()
                {
                    PermitLimit = perMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                }
        );

    private static string Client(HttpContext http) =>
        http.User.SessionId()?.ToString() ?? http.Connection.RemoteIpAddress?.ToString() ?? "";
}
