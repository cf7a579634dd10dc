using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace LearnClinicalAI.Server.Web;

/// <summary>Says no: to a cookie without its antiforgery token, and to who lacks the role, which goes into the audit trail.</summary>
internal static class Gatekeeping
{
    /// <summary>
    /// Whoever comes with a cookie and wants to change something brings the antiforgery token, in the form or the header
    /// <c>X-Antiforgery</c>, wherever the request goes (abuse case 40). Bearer tokens are not sent by a browser unasked.
    /// </summary>
    public static void UseAntiforgeryForCookies(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use(CheckAsync);
    }

    private static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (
            IsSafe(http.Request.Method)
            || IsExempt(http)
            || http.User.Identity?.AuthenticationType != ViewerAuthentication.Cookie
        )
        {
            await next(http);
            return;
        }
        var checkedBefore = http.Features.Get<IAntiforgeryValidationFeature>();
        var valid =
            checkedBefore?.IsValid
            ?? await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        if (valid)
            await next(http);
        else
            await Problems.WriteAsync(
                http,
                StatusCodes.Status400BadRequest,
                "antiforgery",
                "The antiforgery token is missing or old. Load the page again and repeat what you did."
            );
    }

    /// <summary>Said by an endpoint itself (<c>DisableAntiforgery</c>), which changes nothing but how this browser shows pages.</summary>
    private static bool IsExempt(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false };

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>Leaves addresses that lead nowhere to the 404, and writes down who was refused what.</summary>
    internal sealed class Refusals : IAuthorizationMiddlewareResultHandler
    {
        private readonly AuthorizationMiddlewareResultHandler framework = new();

        public async Task HandleAsync(
            RequestDelegate next,
            HttpContext context,
            AuthorizationPolicy policy,
            PolicyAuthorizationResult authorizeResult
        )
        {
            if (context.GetEndpoint() is not RouteEndpoint endpoint)
            {
                await next(context);
                return;
            }
            if (authorizeResult.Forbidden)
                await WriteDownAsync(context, endpoint);
            await framework.HandleAsync(next, context, policy, authorizeResult);
        }

        private static async Task WriteDownAsync(HttpContext context, RouteEndpoint endpoint)
        {
            var services = context.RequestServices;
            services
                .GetRequiredService<AuditTrail>()
                .Add(
                    AuditEvents.AccessDenied,
                    result: "refused",
                    details: new { method = context.Request.Method, route = endpoint.RoutePattern.RawText }
                );
            await services.GetRequiredService<LearnDb>().SaveChangesAsync();
        }
    }
}
