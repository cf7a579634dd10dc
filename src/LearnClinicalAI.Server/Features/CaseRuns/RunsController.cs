using System.ComponentModel.DataAnnotations;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Web;
using LearnClinicalAI.Simulation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>Case runs over the API: the same verbs as the pages, on one's own runs.</summary>
[ApiController, Authorize, Route("api/v1/runs")]
internal sealed class RunsController(IStringLocalizer<CaseRunsTexts> texts) : ControllerBase
{
    public sealed record NewRun([Required, MaxLength(100)] string Case, string? Variant, string? Mode);

    public sealed record RunStarted(Guid Id);

    /// <param name="TurnId">Made by the client; the same turn sent again counts once.</param>
    public sealed record Turn([Required] Guid TurnId, [Required] Act Act);

    public sealed record Retry([Required] Guid TurnId);

    public sealed record TurnTaken(
        IReadOnlyList<EncounterEvent> Events,
        string Clock,
        decimal Minute,
        string? State,
        Vitals Vitals,
        bool Ended
    );

    /// <param name="Value">The id, for an act.</param>
    /// <param name="Note">The synonym that was found, where it is not the name.</param>
    public sealed record CatalogueItem(string Value, string Text, string? Note);

    /// <summary>Begins a run of a case, or comes back to the one that is open.</summary>
    [HttpPost]
    [ProducesResponseType<RunStarted>(StatusCodes.Status201Created)]
    [ProducesResponseType<RunStarted>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> StartAsync(NewRun body, StartRun start, CancellationToken cancellation)
    {
        if (body.Mode is not (null or "practice" or "assessment"))
            return this.Refuse("unknown-mode", StatusCodes.Status400BadRequest, texts["Refusal.Mode"]);
        var wish = new StartRun.Wish(body.Case, Variant: body.Variant ?? "base", Mode: body.Mode ?? "practice");
        return await start.RunAsync(User.PersonId()!.Value, wish, cancellation) switch
        {
            StartRun.Outcome.Started started => Created($"/api/v1/runs/{started.RunId}", new RunStarted(started.RunId)),
            StartRun.Outcome.AlreadyOpen open => Ok(new RunStarted(open.RunId)),
            StartRun.Outcome.UnknownVariant => this.Refuse(
                "unknown-variant",
                StatusCodes.Status400BadRequest,
                texts["Refusal.Variant"]
            ),
            _ => NotFound(),
        };
    }

    /// <summary>Does one thing in a run: says, examines, orders, treats, answers the co-pilot, commits, writes, ends.</summary>
    [HttpPost("{id:guid}/turns")]
    [ProducesResponseType<TurnTaken>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> TakeTurnAsync(
        Guid id,
        Turn body,
        AnswerTurn answer,
        CancellationToken cancellation
    ) =>
        await answer.RunAsync(User.PersonId()!.Value, id, body.TurnId, body.Act, cancellation) switch
        {
            AnswerTurn.Outcome.Taken(var run, var events) => Ok(Taken(run, events)),
            AnswerTurn.Outcome.Stopped(_, var categories) => this.Refuse(
                "identifier",
                StatusCodes.Status422UnprocessableEntity,
                texts[
                    "Stopped",
                    string.Join(", ", categories.Select(category => texts[$"Identifier.{category}"].Value))
                ]
            ),
            AnswerTurn.Outcome.Refused(_, var why) => Refused(why),
            _ => NotFound(),
        };

    /// <summary>Takes the last turn of a practice run back; the log keeps it and says so.</summary>
    [HttpPost("{id:guid}/retry")]
    [ProducesResponseType<TurnTaken>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> RetryAsync(
        Guid id,
        Retry body,
        [FromServices] RetryTurn retry,
        CancellationToken cancellation
    ) =>
        await retry.RunAsync(User.PersonId()!.Value, id, body.TurnId, cancellation) switch
        {
            RetryTurn.Outcome.Retracted(var run, var events) => Ok(Taken(run, events)),
            RetryTurn.Outcome.Refused(var why) => Refused(why),
            _ => NotFound(),
        };

    private static TurnTaken Taken(OpenRun run, IReadOnlyList<EncounterEvent> events) =>
        new(
            events,
            run.Encounter.ClockText,
            run.Encounter.Minute,
            run.Encounter.State?.Id,
            run.Encounter.Vitals,
            run.Encounter.Ended
        );

    private ObjectResult Refused(Refusal why) =>
        this.Refuse($"act-refused/{why}", StatusCodes.Status409Conflict, texts[$"Refusal.{why}"]);

    /// <summary>What may be examined, ordered or given, by the beginning of its name.</summary>
    [HttpGet("{id:guid}/catalogue")]
    [ProducesResponseType<IReadOnlyList<CatalogueItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> CatalogueAsync(
        Guid id,
        [FromQuery] string kind,
        [FromQuery, MaxLength(200)] string? q,
        [FromServices] LearnDb db,
        [FromServices] RunShelf shelf,
        CancellationToken cancellation
    )
    {
        if (await shelf.FindAsync(db, id, User.PersonId()!.Value, cancellation) is not { } run)
            return NotFound();
        var wanted = kind switch
        {
            "examine" => CatalogueKind.Examination,
            "treat" => CatalogueKind.Treatment,
            _ => CatalogueKind.Investigation,
        };
        return Ok(
            Simulation
                .Catalogue.Find(run.Case.Script, q ?? "", 50)
                .Where(entry => entry.Kind == wanted)
                .Take(8)
                .Select(entry => new CatalogueItem(
                    entry.Id,
                    entry.Name,
                    entry.FoundAs == entry.Name ? null : entry.FoundAs
                ))
        );
    }

    /// <summary>The log as JSON lines, as <c>lcai score</c> reads it.</summary>
    [HttpGet("{id:guid}/log")]
    [ProducesResponseType(typeof(string), StatusCodes.Status200OK, "application/jsonl")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> LogAsync(Guid id, [FromServices] LearnDb db, CancellationToken cancellation)
    {
        var person = User.PersonId()!.Value;
        if (!await db.CaseRuns.AnyAsync(r => r.Id == id && r.PersonId == person, cancellation))
            return NotFound();
        var lines = db.RunEntries.AsNoTracking().Where(e => e.RunId == id).OrderBy(e => e.Seq).Select(e => e.Lines);
        Response.ContentType = "application/jsonl; charset=utf-8";
        await foreach (var entry in lines.AsAsyncEnumerable().WithCancellation(cancellation))
            await Response.WriteAsync(entry + "\n", cancellation);
        return new EmptyResult();
    }

    /// <summary>The score report of an ended run, as <c>lcai score</c> spells it.</summary>
    [HttpGet("{id:guid}/report")]
    [ProducesResponseType<Scoring.ScoreReport>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> ReportAsync(Guid id, [FromServices] LearnDb db, CancellationToken cancellation)
    {
        var person = User.PersonId()!.Value;
        var report = await db
            .RunScores.AsNoTracking()
            .Where(s => s.RunId == id && db.CaseRuns.Any(r => r.Id == id && r.PersonId == person))
            .Select(s => s.Report)
            .FirstOrDefaultAsync(cancellation);
        return report is null ? NotFound() : Content(report, "application/json; charset=utf-8");
    }
}
