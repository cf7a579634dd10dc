using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Courses;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.Quizzes;

/// <summary>Attempts at quizzes over the API: the same verbs as the pages, on one's own attempts. The page saves through it too.</summary>
[ApiController, Authorize, Route("api/v1")]
internal sealed class AttemptsController(IStringLocalizer<CoursesTexts> texts) : ControllerBase
{
    /// <param name="ClientId">Made by the client: what it began is the answer whenever it is sent again.</param>
    public sealed record NewAttempt(Guid ClientId);

    /// <param name="ClientId">Made by the client, a new one for each save; the same save sent again counts once.</param>
    /// <param name="Answers">Question → response, in the keys of the paper. Questions that are not named keep their answers.</param>
    public sealed record NewAnswers(Guid ClientId, IReadOnlyDictionary<string, Response> Answers);

    /// <param name="SavedAt">On the server's clock.</param>
    /// <param name="Late">They are kept and do not count: the time is over, or the attempt was handed in.</param>
    public sealed record AnswersSaved(DateTimeOffset SavedAt, bool Late);

    /// <param name="Answers">What was not saved yet.</param>
    public sealed record HandIn(Guid ClientId, IReadOnlyDictionary<string, Response>? Answers = null);

    /// <param name="Score">0–1; null while an essay waits for review.</param>
    public sealed record HandedIn(Guid Id, DateTimeOffset SubmittedAt, double? Score, bool? Passed);

    /// <summary>Begins an attempt, or comes back to the one that is open.</summary>
    [HttpPost("enrolments/{id:guid}/steps/{step}/attempts")]
    [ProducesResponseType<AttemptState>(StatusCodes.Status201Created)]
    [ProducesResponseType<AttemptState>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> StartAsync(
        Guid id,
        string step,
        NewAttempt body,
        [FromServices] StartAttempt start,
        [FromServices] AttemptReading reading,
        CancellationToken cancellation
    )
    {
        var person = User.PersonId()!.Value;
        switch (await start.RunAsync(person, id, step, body.ClientId, cancellation))
        {
            case StartAttempt.Outcome.Ready(var attempt, var begun):
                var read = await reading.RunAsync(person, attempt, cancellation);
                var state = AttemptState.Of(read!);
                return begun ? Created($"/api/v1/attempts/{attempt}", state) : Ok(state);
            case StartAttempt.Outcome.Wait(var until):
                return Problem(
                    type: ProblemTypes.Of("attempt-too-soon"),
                    statusCode: StatusCodes.Status409Conflict,
                    title: texts["Refusal.Wait"],
                    extensions: new Dictionary<string, object?> { ["retryAt"] = until }
                );
            case StartAttempt.Outcome.NoneLeft:
                return this.Refuse("no-attempts-left", StatusCodes.Status409Conflict, texts["Quiz.NoneLeft"]);
            case StartAttempt.Outcome.Locked:
                return this.Refuse("step-locked", StatusCodes.Status409Conflict, texts["Refusal.Locked"]);
            default:
                return NotFound();
        }
    }

    /// <summary>An attempt with its paper and the answers that count.</summary>
    [HttpGet("attempts/{id:guid}")]
    [ProducesResponseType<AttemptState>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> ReadAsync(
        Guid id,
        [FromServices] AttemptReading reading,
        CancellationToken cancellation
    ) =>
        await reading.RunAsync(User.PersonId()!.Value, id, cancellation) is { } read
            ? Ok(AttemptState.Of(read))
            : NotFound();

    /// <summary>Saves the answers that changed; all of them or none.</summary>
    [HttpPut("attempts/{id:guid}/answers")]
    [ProducesResponseType<AnswersSaved>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> SaveAsync(
        Guid id,
        NewAnswers body,
        [FromServices] SaveAnswers save,
        CancellationToken cancellation
    ) => Said(await save.RunAsync(User.PersonId()!.Value, id, body.ClientId, body.Answers, cancellation));

    /// <summary>Hands the attempt in. Of many requests one hands it in, and all get its result.</summary>
    [HttpPost("attempts/{id:guid}/submit")]
    [ProducesResponseType<HandedIn>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> SubmitAsync(
        Guid id,
        HandIn body,
        [FromServices] SubmitAttempt submit,
        CancellationToken cancellation
    )
    {
        var answers = body.Answers ?? new Dictionary<string, Response>();
        return await submit.RunAsync(User.PersonId()!.Value, id, body.ClientId, answers, cancellation) switch
        {
            SubmitAttempt.Outcome.Submitted(var attempt, var at, var score, var passed) => Ok(
                new HandedIn(attempt, at, score, passed)
            ),
            SubmitAttempt.Outcome.Refused(var why) => Said(why),
            _ => NotFound(),
        };
    }

    private IActionResult Said(SaveAnswers.Outcome outcome) =>
        outcome switch
        {
            SaveAnswers.Outcome.Saved(var at, var late) => Ok(new AnswersSaved(at, late)),
            SaveAnswers.Outcome.Unfit(var question, var problem) => Unfit(
                $"answer-unfit/{problem}",
                texts[$"Quiz.Problem.{problem}"],
                question
            ),
            SaveAnswers.Outcome.UnknownQuestion(var question) => Unfit(
                "unknown-question",
                texts["Quiz.Problem", question],
                question
            ),
            _ => NotFound(),
        };

    private ObjectResult Unfit(string type, string sentence, string question) =>
        Problem(
            type: ProblemTypes.Of(type),
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: sentence,
            extensions: new Dictionary<string, object?> { ["question"] = question }
        );
}
