using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using LearnClinicalAI.Credit;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>Claiming over the API.</summary>
[ApiController, Authorize, Route("api/v1/courses/{slug}/claim")]
internal sealed class ClaimController(IStringLocalizer<CreditTexts> texts) : ControllerBase
{
    /// <param name="Amount">Units as a number or as text, for example 1.25; nothing for participation.</param>
    public sealed record NewClaim([Required, MaxLength(50)] string CreditType, JsonElement? Amount = null);

    public sealed record ClaimAnswer(
        Guid AwardId,
        string CreditType,
        string Amount,
        DateTimeOffset CompletedAt,
        string CertificateId,
        IReadOnlyList<string> Because
    );

    /// <summary>Claims credit for a completed course; claimed again it is the same award.</summary>
    [HttpPost]
    [ProducesResponseType<ClaimAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> ClaimAsync(
        string slug,
        NewClaim body,
        ClaimCredit claim,
        CancellationToken cancellation
    ) =>
        await claim.RunAsync(User.PersonId()!.Value, slug, body.CreditType, TextOf(body.Amount), cancellation) switch
        {
            ClaimCredit.Outcome.Awarded(var award, var certificate, var because) => Ok(
                new ClaimAnswer(
                    award.Id,
                    award.CreditType,
                    award.Amount.ToString(),
                    award.CompletedAt,
                    certificate,
                    [.. because.Select(condition => texts[$"Unmet.{condition}"].Value)]
                )
            ),
            ClaimCredit.Outcome.Refused([{ Claim: { } problem }]) => this.Refuse(
                "claim-invalid",
                StatusCodes.Status400BadRequest,
                texts[$"Claim.{problem}"]
            ),
            ClaimCredit.Outcome.Refused(var unmet) => Refused(unmet),
            ClaimCredit.Outcome.UnknownType => this.Refuse(
                "unknown-credit-type",
                StatusCodes.Status400BadRequest,
                texts["Refusal.Type"]
            ),
            _ => NotFound(),
        };

    private ObjectResult Refused(IReadOnlyList<UnmetCondition> unmet) =>
        Problem(
            type: ProblemTypes.Of("credit-refused"),
            statusCode: StatusCodes.Status409Conflict,
            title: texts["Refusal.Unmet"],
            extensions: new Dictionary<string, object?>
            {
                ["unmet"] = unmet.Select(item => new { condition = $"{item.Condition}", text = texts.Say(item) }),
            }
        );

    private static string? TextOf(JsonElement? amount) =>
        amount is not { } given ? null
        : given.ValueKind is JsonValueKind.String ? given.GetString()
        : given.GetRawText();
}
