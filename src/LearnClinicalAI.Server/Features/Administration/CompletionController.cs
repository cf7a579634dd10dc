using System.ComponentModel.DataAnnotations;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearnClinicalAI.Server.Features.Administration;

/// <summary>Who has completed what, for programs of the hospital.</summary>
[ApiController]
[Authorize(Roles = Roles.Administrator + "," + Roles.Educator)]
[Route("api/v1/administration/completion")]
internal sealed class CompletionController : ControllerBase
{
    /// <param name="Next">What to send as <c>after</c> for the rows that follow; null after the last.</param>
    public sealed record Page(IReadOnlyList<CompletionRow> Rows, string? Next);

    /// <summary>The learners of a course in the order of their enrolment, 50 at a time.</summary>
    /// <param name="course">The slug of the course.</param>
    /// <param name="after">The member <c>next</c> of the rows before; nothing for the first.</param>
    [HttpGet]
    [ProducesResponseType<Page>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> ReadAsync(
        [FromQuery, Required, MaxLength(100)] string course,
        [FromQuery, MaxLength(100)] string? after,
        [FromServices] CompletionTable table,
        [FromServices] ContentShelf shelf,
        CancellationToken cancellation
    )
    {
        if (await shelf.CurrentAsync(ContentKind.Course, course, cancellation) is null)
            return NotFound();
        var bookmark = CompletionBookmark.Read(after);
        if (after is not null && bookmark is null)
        {
            ModelState.AddModelError(nameof(after), "This is no member next of an answer.");
            return ValidationProblem();
        }
        var (rows, more) = await table.PageAsync(course, bookmark, cancellation);
        return Ok(new Page(rows, more?.ToString()));
    }
}
