using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace LearnClinicalAI.Server.Web;

/// <summary>How much a request may bring. What needs more says so itself, by <c>[RequestSizeLimit]</c>.</summary>
internal static class RequestLimits
{
    public const int BodyBytes = 256 * 1024;
    private const int JsonDepth = 32;

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            // a body that trickles in slower than this is given up with 408
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = BodyBytes;
            form.MultipartBodyLengthLimit = BodyBytes;
            form.BufferBodyLengthLimit = BodyBytes;
        });
        builder.Services.Configure<JsonOptions>(mvc =>
        {
            Strict(mvc.JsonSerializerOptions);
            // they would name our types
            mvc.AllowInputFormatterExceptionMessages = false;
        });
        builder.Services.ConfigureHttpJsonOptions(http => Strict(http.SerializerOptions));
        builder.Services.Configure<ApiBehaviorOptions>(api => api.InvalidModelStateResponseFactory = Problems.Invalid);
        builder.Services.Configure<MvcOptions>(mvc => mvc.MaxModelValidationErrors = 20);
    }

    /// <summary>
    /// Refuses what announces itself as too large before anything reads it; what does not announce itself is cut off by the
    /// web server at the same size. And an address with a NUL in it, which no page asks for and no database takes.
    /// </summary>
    public static void UseRequestLimits(this WebApplication app) =>
        app.Use(
            static (http, next) =>
                http.Request.ContentLength > MostBytes(http)
                    ? Problems.WriteAsync(http, StatusCodes.Status413PayloadTooLarge)
                : http.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
                    ? Problems.WriteAsync(http, StatusCodes.Status400BadRequest)
                : next(http)
        );

    private static long MostBytes(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own
            ? own.MaxRequestBodySize ?? long.MaxValue
            : BodyBytes;

    /// <summary>Nothing is guessed, and nothing that has no place is taken in (abuse case 3).</summary>
    private static void Strict(JsonSerializerOptions json)
    {
        json.MaxDepth = JsonDepth;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.AllowDuplicateProperties = false;
        // the order of members has no meaning in JSON: a kind may stand last
        json.AllowOutOfOrderMetadataProperties = true;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver())
            .WithAddedModifier(LetNullableBeMissing)
            .WithAddedModifier(AskForTheKind);
    }

    /// <summary>Without its kind an object of several kinds is bad JSON, and not a fault of ours, as the framework takes it.</summary>
    private static void AskForTheKind(JsonTypeInfo type)
    {
        if (type is { PolymorphismOptions: { } kinds, Type.IsAbstract: true })
            type.CreateObject = () =>
                throw new JsonException($"The member {kinds.TypeDiscriminatorPropertyName} is missing.");
    }

    /// <summary>A member that may be null may as well not be there.</summary>
    private static void LetNullableBeMissing(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
            if (member.AssociatedParameter is { IsNullable: true })
                member.IsRequired = false;
    }
}
