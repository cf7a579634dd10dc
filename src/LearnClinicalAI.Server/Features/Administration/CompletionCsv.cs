using System.Text;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.AspNetCore.Authorization;

namespace LearnClinicalAI.Server.Features.Administration;

/// <summary>The completion table as a file, streamed: its memory does not grow with the number of learners.</summary>
internal static class CompletionCsv
{
    private const int FlushAt = 32 * 1024;

    public static void MapCompletionCsv(this WebApplication app) =>
        app.MapGet("/admin/courses/{slug}/completion.csv", ServeAsync)
            .RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Administrator + "," + Roles.Educator });

    private static async Task<IResult> ServeAsync(
        string slug,
        CompletionTable table,
        ContentShelf shelf,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        if (await shelf.CurrentAsync(ContentKind.Course, slug, cancellation) is null)
            return Results.NotFound();
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{slug}-completion.csv\"";
        var buffer = new StringBuilder(FlushAt + 1024);
        buffer.Append("name,email,profession,enrolled,steps done,steps,score,completed\r\n");
        await foreach (var row in table.All(slug).WithCancellation(cancellation))
        {
            Append(buffer, row);
            if (buffer.Length < FlushAt)
                continue;
            await FlushAsync(http.Response, buffer, cancellation);
        }
        await FlushAsync(http.Response, buffer, cancellation);
        return Results.Empty;
    }

    private static void Append(StringBuilder buffer, CompletionRow row) =>
        buffer
            .AppendText(row.Name)
            .AppendText(row.Email)
            .AppendText(row.Profession)
            .AppendTime(row.EnrolledAt)
            .AppendNumber(row.StepsDone)
            .AppendNumber(row.StepsTotal)
            .AppendNumber(row.Score)
            .AppendTime(row.CompletedAt, last: true);

    private static async Task FlushAsync(HttpResponse response, StringBuilder buffer, CancellationToken cancellation)
    {
        await response.WriteAsync(buffer.ToString(), Encoding.UTF8, cancellation);
        buffer.Clear();
    }
}
