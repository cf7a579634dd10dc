using System.ComponentModel.DataAnnotations;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Features.Credit;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>The catalogue, the gate and the way through a course over the API: the same verbs as the pages.</summary>
[ApiController, Authorize, Route("api/v1/courses")]
internal sealed class CoursesController(IStringLocalizer<CoursesTexts> texts) : ControllerBase
{
    /// <param name="CourseHash">The revision that was shown.</param>
    /// <param name="ProviderVersion">The provider's settings that were shown.</param>
    public sealed record Acknowledgement(
        [Required, MaxLength(64)] string CourseHash,
        int ProviderVersion,
        DateTimeOffset ShownAt
    );

    public sealed record Acknowledged(DateTimeOffset AcknowledgedAt);

    public sealed record Enrolled(Guid Id);

    /// <param name="Missing">What is still to do, in words.</param>
    public sealed record Progress(
        int StepsDone,
        int StepsTotal,
        DateTimeOffset? CompletedAt,
        decimal? Score,
        IReadOnlyList<string> Missing
    );

    /// <summary>The courses that this server offers.</summary>
    [HttpGet, AllowAnonymous]
    [ProducesResponseType<IReadOnlyList<CourseInCatalogue>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ListAsync([FromServices] ContentShelf shelf, CancellationToken cancellation) =>
        Ok(
            (await shelf.HeadsAsync(ContentKind.Course, cancellation))
                .Select(CourseInCatalogue.Of)
                .OfType<CourseInCatalogue>()
        );

    /// <summary>A course, and where the viewer stands in it.</summary>
    [HttpGet("{slug}"), AllowAnonymous]
    [ProducesResponseType<CourseDetail>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> ReadAsync(
        string slug,
        [FromServices] CourseLookup courses,
        CancellationToken cancellation
    ) =>
        await courses.FindAsync(slug, User.PersonId(), cancellation) is { } view
            ? Ok(CourseDetail.Of(view, [.. view.Missing()], texts))
            : NotFound();

    /// <summary>What is said before the start, and what has to be sent back with the acknowledgement of it.</summary>
    [HttpGet("{slug}/gate")]
    [ProducesResponseType<GateText>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> GateAsync(
        string slug,
        [FromServices] CourseLookup courses,
        [FromServices] GateFacts gate,
        [FromServices] UnmetPrerequisites prerequisites,
        CancellationToken cancellation
    )
    {
        // what newcomers are shown, whatever revision the viewer is on
        if (await courses.FindAsync(slug, personId: null, cancellation) is not { Course: { } course })
            return NotFound();
        var unmet = await prerequisites.RunAsync(User.PersonId()!.Value, course, cancellation);
        return Ok(GateText.Of(course, await gate.RunAsync(course, cancellation), unmet));
    }

    /// <summary>Acknowledges what the gate said.</summary>
    [HttpPost("{slug}/acknowledgement")]
    [ProducesResponseType<Acknowledged>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> AcknowledgeAsync(
        string slug,
        Acknowledgement body,
        [FromServices] AcknowledgeGate acknowledge,
        [FromServices] ProviderShelf providers,
        CancellationToken cancellation
    )
    {
        var shown = new Enrol.Gate(slug, body.CourseHash, body.ProviderVersion, body.ShownAt);
        var settings = await providers.CurrentAsync(cancellation);
        return await acknowledge.RunAsync(User.PersonId()!.Value, shown, settings.Version, cancellation) switch
        {
            AcknowledgeGate.Outcome.Acknowledged(var at) => Ok(new Acknowledged(at)),
            AcknowledgeGate.Outcome.GateChanged => this.Refuse(
                "gate-changed",
                StatusCodes.Status409Conflict,
                texts["Gate.Changed"]
            ),
            _ => NotFound(),
        };
    }

    /// <summary>Enrols whoever has acknowledged the gate as it is now.</summary>
    [HttpPost("{slug}/enrolment")]
    [ProducesResponseType<Enrolled>(StatusCodes.Status201Created)]
    [ProducesResponseType<Enrolled>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> EnrolAsync(
        string slug,
        [FromServices] Enrol enrol,
        [FromServices] ProviderShelf providers,
        CancellationToken cancellation
    )
    {
        var settings = await providers.CurrentAsync(cancellation);
        return await enrol.RunAcknowledgedAsync(User.PersonId()!.Value, slug, settings.Version, cancellation) switch
        {
            Enrol.Outcome.Enrolled(var id, true) => Created($"/api/v1/courses/{slug}", new Enrolled(id)),
            Enrol.Outcome.Enrolled(var id, _) => Ok(new Enrolled(id)),
            Enrol.Outcome.TooSoon(var unmet) => Problem(
                type: ProblemTypes.Of("prerequisites-unmet"),
                statusCode: StatusCodes.Status409Conflict,
                title: texts["Refusal.TooSoon"],
                extensions: new Dictionary<string, object?> { ["unmet"] = unmet }
            ),
            Enrol.Outcome.NotReady => this.Refuse(
                "course-not-ready",
                StatusCodes.Status409Conflict,
                texts["Gate.NotReady"]
            ),
            Enrol.Outcome.NotAcknowledged => this.Refuse(
                "gate-not-acknowledged",
                StatusCodes.Status409Conflict,
                texts["Refusal.NotAcknowledged"]
            ),
            _ => NotFound(),
        };
    }

    /// <summary>Says that a lesson was read, or gives an attestation. Twice is once.</summary>
    [HttpPost("{slug}/steps/{step}/done")]
    [ProducesResponseType<Progress>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> DoneAsync(
        string slug,
        string step,
        [FromServices] DoStep done,
        [FromServices] CourseLookup courses,
        CancellationToken cancellation
    )
    {
        var person = User.PersonId()!.Value;
        switch (await done.RunAsync(person, slug, step, cancellation))
        {
            case DoStep.Outcome.Done(var state):
                var view = await courses.FindAsync(slug, person, cancellation);
                return Ok(
                    new Progress(
                        state.StepsDone,
                        state.StepsTotal,
                        state.CompletedAt,
                        state.Score,
                        [.. state.Missing.Select(item => texts.Say(item, view!.Course))]
                    )
                );
            case DoStep.Outcome.Locked:
                return this.Refuse("step-locked", StatusCodes.Status409Conflict, texts["Refusal.Locked"]);
            default:
                return NotFound();
        }
    }
}
