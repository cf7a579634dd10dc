using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.Evaluations;

/// <summary>Sending an evaluation over the API.</summary>
[ApiController, Authorize, Route("api/v1/courses/{slug}/evaluation")]
internal sealed class EvaluationController(IStringLocalizer<EvaluationsTexts> texts) : ControllerBase
{
    /// <summary>Sends the evaluation of a course; once.</summary>
    [HttpPost]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> SendAsync(
        string slug,
        EvaluationAnswers body,
        SendEvaluation send,
        CancellationToken cancellation
    ) =>
        await send.RunAsync(User.PersonId()!.Value, slug, stepId: null, body, cancellation) switch
        {
            SendEvaluation.Outcome.Sent => NoContent(),
            SendEvaluation.Outcome.Incomplete(var fields) => this.Refuse(
                "evaluation-incomplete",
                StatusCodes.Status400BadRequest,
                texts["Refusal.Incomplete", string.Join(", ", fields)]
            ),
            SendEvaluation.Outcome.Stopped(var found) => this.Refuse(
                "identifier",
                StatusCodes.Status422UnprocessableEntity,
                texts["Refusal.Stopped", string.Join(", ", found.Keys)]
            ),
            SendEvaluation.Outcome.Locked => this.Refuse(
                "step-locked",
                StatusCodes.Status409Conflict,
                texts["Refusal.Locked"]
            ),
            _ => NotFound(),
        };
}
