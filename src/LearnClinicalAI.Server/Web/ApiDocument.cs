using System.Text;
using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LearnClinicalAI.Server.Web;

/// <summary>
/// The OpenAPI document of <c>/api/v1</c>, made from the routes themselves. What every route may answer beside its own
/// answers (not signed in, not allowed, a request that does not fit, too many) is added here, once.
/// </summary>
internal static class ApiDocument
{
    public const string Address = "/api/v1/openapi.json";
    private const string Name = "v1";
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    public static void AddApiDocument(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi(
            Name,
            options =>
            {
                options.ShouldInclude = static route =>
                    route.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true
                    && "/" + route.RelativePath != Address;
                options.AddDocumentTransformer(
                    static async (document, context, cancellation) =>
                    {
                        Introduce(document);
                        // beside the members of the standard a problem has members of its own
                        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellation);
                        problem.AdditionalPropertiesAllowed = true;
                        document.Components!.Schemas![nameof(ProblemDetails)] = problem;
                    }
                );
                options.AddOperationTransformer(CompleteAsync);
            }
        );

    /// <summary>Made once, when it is first asked for: the routes do not change while the server runs.</summary>
    public static void MapApiDocument(this WebApplication app)
    {
        var written = new Lazy<Task<byte[]>>(() => WriteAsync(app.Services));
        app.MapGet(Address, async () => Results.Bytes(await written.Value, Json)).AllowAnonymous();
    }

    private static async Task<byte[]> WriteAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope
            .ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name)
            .GetOpenApiDocumentAsync();
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "LearnClinicalAI",
            Version = "1",
            Description =
                "Refusals are ProblemDetails (RFC 9457) whose member type is stable. Sign in at /api/v1/sign-in and send the access token as a bearer token; a browser that is signed in may use its cookie and sends its antiforgery token in the header X-Antiforgery. Everybody reaches their own things only; those of others are not found.",
        };
        // relative: the same document wherever the server is reached
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[ViewerAuthentication.Token] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
        };
    }

    private static Task CompleteAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellation
    )
    {
        var about = context.Description.ActionDescriptor.EndpointMetadata;
        var problem = new OpenApiSchemaReference(nameof(ProblemDetails), context.Document);
        operation.Responses ??= [];
        var (anonymous, roles) = (
            about.OfType<IAllowAnonymous>().Any(),
            about.OfType<IAuthorizeData>().Any(a => a.Roles is not null)
        );
        if (!anonymous)
        {
            operation.Security =
            [
                new() { [new OpenApiSecuritySchemeReference(ViewerAuthentication.Token, context.Document)] = [] },
            ];
            Add(operation.Responses, StatusCodes.Status401Unauthorized, "Not signed in, or the session has ended.");
        }
        if (roles)
            Add(operation.Responses, StatusCodes.Status403Forbidden, "Signed in, and without the role for it.");
        Add(
            operation.Responses,
            StatusCodes.Status400BadRequest,
            "The request does not fit; errors names its members."
        );
        Add(
            operation.Responses,
            StatusCodes.Status429TooManyRequests,
            "Too many requests; Retry-After says when to come again."
        );
        foreach (var (status, response) in operation.Responses)
            Settle(status, response, problem);
        // the other types are the framework's aliases of the first
        if (operation.RequestBody?.Content is { } bodies)
            foreach (var type in bodies.Keys.Where(type => type != Json).ToList())
                bodies.Remove(type);
        return Task.CompletedTask;
    }

    private static void Add(OpenApiResponses responses, int status, string description) =>
        responses.TryAdd($"{status}", new OpenApiResponse { Description = description });

    private static void Settle(string status, IOpenApiResponse response, OpenApiSchemaReference problem)
    {
        if (response is not OpenApiResponse own)
            return;
        if (status[0] is '4' or '5')
            own.Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [ProblemJson] = new() { Schema = problem },
            };
        else if (own.Content?.ContainsKey(Json) == true)
            foreach (var type in own.Content.Keys.Where(type => type != Json).ToList())
                own.Content.Remove(type);
    }
}
