using Microsoft.AspNetCore.Http.HttpResults;

namespace LearnClinicalAI.Server.Web.Gallery;

/// <summary>All parts with invented content, to be looked at and checked; there in Development and where a test asks for it.</summary>
internal static class GalleryRoutes
{
    public static void MapGallery(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() && !app.Configuration.GetValue<bool>("Web:Gallery"))
            return;
        app.MapGet("/_gallery", () => new RazorComponentResult<GalleryDocument>()).AllowAnonymous();
        app.MapGet("/_gallery/case", (string? said, string? place, string? desk) => Case(said, place, desk))
            .AllowAnonymous();
        app.MapPost("/_gallery/case", (Delegate)AfterTurn).AllowAnonymous().DisableAntiforgery();
        app.MapGet("/_gallery/search", (string? q) => SampleCase.Find(q ?? "")).AllowAnonymous();
        app.MapGet("/_gallery/ecg.svg", () => Results.Text(SampleEcg.Draw(), "image/svg+xml")).AllowAnonymous();
        app.MapPost("/_gallery/save", () => Results.NoContent()).AllowAnonymous().DisableAntiforgery();
    }

    private static RazorComponentResult<GalleryDocument> Case(string? said, string? place, string? desk) =>
        new(
            new Dictionary<string, object?>
            {
                [nameof(GalleryDocument.ShowCase)] = true,
                [nameof(GalleryDocument.Said)] = said,
                [nameof(GalleryDocument.Writing)] = desk is not null,
                [nameof(GalleryDocument.Place)] = Enum.TryParse<Parts.Case.CasePlace>(place, true, out var known)
                    ? known
                    : Parts.Case.CasePlace.Conversation,
            }
        );

    private static async Task<IResult> AfterTurn(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return Results.LocalRedirect("/_gallery/case" + QueryString.Create("said", form["text"].ToString()));
    }
}
