using System.Data.Common;
using System.Net.Sockets;
using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;

namespace LearnClinicalAI.Server.Web;

/// <summary>How failures look: ProblemDetails for programs, a page in plain words for people; never a stack or a type's name.</summary>
internal static class Problems
{
    private const string RetryAfterSeconds = "5";

    /// <summary>Turns exceptions, and error statuses that nobody gave a body, into an answer.</summary>
    public static void UseProblems(this WebApplication app) => app.Use(AnswerAsync);

    /// <summary>Answers with the status, as ProblemDetails or as a page.</summary>
    /// <param name="type">The problem's stable name; null for the status's own.</param>
    public static async Task WriteAsync(HttpContext http, int status, string? type = null, string? detail = null)
    {
        http.Response.StatusCode = status;
        // a page that was begun has set it, and setting it twice fails
        http.Response.Headers.Remove("blazor-enhanced-nav");
        if (ViewerAuthentication.IsApi(http.Request))
        {
            var named = ProblemTypes.Of(type ?? NameOf(status));
            await Results.Problem(detail, statusCode: status, type: named).ExecuteAsync(http);
            return;
        }
        var parameters = new Dictionary<string, object?>
        {
            [nameof(ProblemPage.Status)] = status,
            [nameof(ProblemPage.Detail)] = detail,
            [nameof(ProblemPage.Reference)] = http.TraceIdentifier,
        };
        // with services of its own: those of the request may have begun a page already, or be what failed
        var before = http.RequestServices;
        await using var scope = before.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await new RazorComponentResult<ProblemPage>(parameters) { StatusCode = status }.ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = before;
        }
    }

    /// <summary>Gives what the framework refuses by itself the name that we give to its status.</summary>
    public static void Name(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Type?.StartsWith(ProblemTypes.Of(""), StringComparison.Ordinal) != true)
            problem.Type = ProblemTypes.Of(NameOf(problem.Status ?? context.HttpContext.Response.StatusCode));
    }

    /// <summary>A body or an address that does not fit its members: says which member, and nothing of our types.</summary>
    public static IActionResult Invalid(ActionContext context)
    {
        var problem = new ValidationProblemDetails(context.ModelState)
        {
            Type = ProblemTypes.Of("invalid-request"),
            Title = "The request does not fit.",
            Status = StatusCodes.Status400BadRequest,
        };
        return new BadRequestObjectResult(problem) { ContentTypes = { "application/problem+json" } };
    }

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            if (http.RequestAborted.IsCancellationRequested)
                return;
            var status = StatusOf(failure);
            if (status >= StatusCodes.Status500InternalServerError)
                Log(http).LogError(failure, "A request failed and was answered with {Status}.", status);
            http.Response.Clear();
            http.SetEndpoint(null);
            SecurityHeaders.Set(http.Response.Headers);
            if (status == StatusCodes.Status503ServiceUnavailable)
                http.Response.Headers.RetryAfter = RetryAfterSeconds;
            await WriteAsync(http, status);
            return;
        }
        if (IsBare(http.Response))
            await WriteAsync(http, http.Response.StatusCode);
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400 and < 600, ContentLength: null, ContentType: null };

    private static int StatusOf(Exception failure) =>
        failure switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException => StatusCodes.Status400BadRequest,
            InvalidDataException => StatusCodes.Status400BadRequest,
            _ when IsNoText(failure) => StatusCodes.Status400BadRequest,
            _ when IsStorageAway(failure) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    /// <summary>The database cannot be reached or cannot write (full, read-only, locked): later it may.</summary>
    private static bool IsStorageAway(Exception? failure) =>
        failure switch
        {
            null => false,
            Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14,
            // connection, resources, operator, system; the database is gone; it only reads
            PostgresException { SqlState: ['0', '8', ..] or ['5', '3' or '7' or '8', ..] or "3D000" or "25006" } =>
                true,
            PostgresException => false,
            NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => true,
            DbException { IsTransient: true } => true,
            _ => IsStorageAway(failure.InnerException),
        };

    /// <summary>A NUL, which PostgreSQL takes in no text. What is typed is cleaned where it is kept; this is for what is only looked for.</summary>
    private static bool IsNoText(Exception? failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire }
        || (failure?.InnerException is { } inner && IsNoText(inner));

    private static string NameOf(int status) =>
        status switch
        {
            400 => "invalid-request",
            401 => "not-signed-in",
            403 => "not-allowed",
            404 => "not-found",
            408 => "too-slow",
            409 => "conflict",
            413 => "too-large",
            429 => "too-many-requests",
            500 => "server-error",
            503 => "not-available",
            _ => ReasonPhrases.GetReasonPhrase(status).ToLowerInvariant().Replace(' ', '-'),
        };

    private static ILogger Log(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("LearnClinicalAI.Server.Requests");
}
