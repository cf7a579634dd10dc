using Microsoft.AspNetCore.StaticFiles;

namespace LearnClinicalAI.Server.Features.Content;

/// <summary>Pictures of a revision. The hash names the bytes, so a browser may keep them for ever.</summary>
internal static class MediaEndpoint
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void MapMedia(this WebApplication app) =>
        app.MapGet("/content/{hash}/media/{file}", ServeAsync).RequireAuthorization();

    private static async Task<IResult> ServeAsync(
        string hash,
        string file,
        ContentShelf shelf,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var path = $"media/{file}";
        var media =
            (await shelf.CourseAsync(hash, cancellation))?.Media ?? (await shelf.CaseAsync(hash, cancellation))?.Media;
        if (media is null || !media.TryGetValue(path, out var bytes) || !Types.TryGetContentType(path, out var type))
            return Results.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        // an SVG may hold script; shown as a picture or opened alone, it runs none
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return Results.Bytes(bytes, type);
    }
}
