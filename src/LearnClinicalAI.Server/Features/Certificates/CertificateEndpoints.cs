using System.Text;
using LearnClinicalAI.Certificates;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Administration;
using LearnClinicalAI.Server.Web;

namespace LearnClinicalAI.Server.Features.Certificates;

/// <summary>The files: certificate, transcript, public keys; and verification for programs.</summary>
internal static class CertificateEndpoints
{
    public static void AddCertificates(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SigningKeys>();
        builder.Services.AddScoped<IssueCertificate>();
        builder.Services.AddScoped<DrawCertificate>();
        builder.Services.AddScoped<VerifyCertificate>();
        builder.Services.AddScoped<Transcript>();
    }

    public static void MapCertificates(this WebApplication app)
    {
        if (CertificatePdf.Probe() is { IsThere: false } missing)
            app.Logger.LogWarning("{Message} Until then certificates are pages to print.", missing.Message);
        app.MapGet("/certificates/{id}/pdf", PdfAsync);
        app.MapGet("/transcript.csv", CsvAsync);
        app.MapGet("/.well-known/jwks.json", KeysAsync).AllowAnonymous();
        app.MapGet("/api/v1/verify/{id}", VerifyAsync)
            .AllowAnonymous()
            .RequireVerifyLimit(app)
            .WithTags("Certificates")
            .WithSummary("What a certificate says, and whether it still stands.")
            .Produces<CertificateAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>What is printed on a certificate, and whether it stands.</summary>
    /// <param name="State"><c>valid</c>, or what became of it.</param>
    /// <param name="Sample">Made in Development: it certifies nothing.</param>
    private sealed record CertificateAnswer(
        string Id,
        string Name,
        string Title,
        DateOnly CompletedOn,
        string Credits,
        string Provider,
        string State,
        DateTimeOffset? StateSince,
        bool Sample
    );

    private static RouteHandlerBuilder RequireVerifyLimit(this RouteHandlerBuilder route, WebApplication app) =>
        app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<RateLimits>>().Value.Enabled
            ? route.RequireRateLimiting(RateLimits.Verify)
            : route;

    private static async Task<IResult> PdfAsync(
        string id,
        HttpContext http,
        DrawCertificate draw,
        CancellationToken cancellation
    ) =>
        await draw.RunAsync(http.User.PersonId()!.Value, id, cancellation) switch
        {
            DrawCertificate.Outcome.Ready(var pdf) => Results.File(pdf, "application/pdf", $"certificate-{id}.pdf"),
            DrawCertificate.Outcome.CannotDraw => Results.LocalRedirect($"/certificates/{id}"),
            _ => Results.NotFound(),
        };

    private static async Task<IResult> CsvAsync(HttpContext http, Transcript transcript, CancellationToken cancellation)
    {
        var rows = await transcript.OfAsync(http.User.PersonId()!.Value, cancellation);
        var csv = new StringBuilder("completed,activity,credit type,credits,provider,certificate,state\r\n");
        foreach (var row in rows)
            csv.AppendTime(row.CompletedAt)
                .AppendText(row.Title)
                .AppendText(row.TypeName)
                .AppendNumber(row.HasUnits ? row.Amount.Units : null)
                .AppendText(row.Provider)
                .AppendText(row.CertificateId)
                .AppendText($"{row.State}", last: true);
        return Results.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", "transcript.csv");
    }

    private static async Task<IResult> KeysAsync(HttpContext http, LearnDb db, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Text(await SigningKeys.PublicAsync(db, cancellation), "application/jwk-set+json");
    }

    private static async Task<IResult> VerifyAsync(string id, VerifyCertificate verify) =>
        await verify.FindAsync(id) is { } found
            ? Results.Ok(
                new CertificateAnswer(
                    found.Id,
                    found.Name,
                    found.Title,
                    found.CompletedOn,
                    found.Credits,
                    found.Provider,
                    $"{found.State}".ToLowerInvariant(),
                    found.StateSince,
                    found.Sample
                )
            )
            : Results.Problem(
                statusCode: StatusCodes.Status404NotFound,
                type: ProblemTypes.Of("unknown-certificate"),
                title: "There is no certificate with this number."
            );
}
