using System.Globalization;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Play;

/// <summary>How the patient came to the last reply, for authors.</summary>
internal static class Why
{
    public static void Show(TurnTrace trace, Screen screen)
    {
        var understanding = trace.Hearing.Understanding;
        screen.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(understanding.Understood ? "Understood" : "Not understood")}, confidence {understanding.Confidence:0.00}, about {understanding.About ?? "nothing named"}. Trust {trace.TrustBefore} to {trace.Hearing.TrustAfter}{Steps(trace)}."
            ),
            "grey"
        );
        if (trace.Intents.Count > 0)
        {
            screen.Table(
                ["intent", "score", ""],
                trace.Intents.Select(intent =>
                    new[]
                    {
                        intent.Intent,
                        intent.Score == 0 ? "" : intent.Score.ToString("0.00", CultureInfo.InvariantCulture),
                        intent.Taken ? "taken" : "",
                    }
                )
            );
        }
        if (trace.Considered.Count > 0)
        {
            screen.Table(
                ["fact", "for", "what became of it"],
                trace.Considered.Select(fact => new[] { fact.Fact, fact.Intent, Words(fact) })
            );
        }
    }

    private static string Steps(TurnTrace trace) =>
        trace.TrustSteps.Count == 0
            ? ""
            : $" ({string.Join(", ", trace.TrustSteps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Reason} {step.Points:+0;-0}")))})";

    private static string Words(ConsideredFact fact) =>
        fact.Outcome switch
        {
            FactOutcome.Told => "told",
            FactOutcome.ToldAgain => "told again",
            FactOutcome.Distorted => $"told otherwise{Until(fact)}",
            FactOutcome.LeftForLater => "may be told; enough was said in this turn",
            FactOutcome.HeldTrust => $"held{Until(fact)}",
            FactOutcome.HeldAfter => $"held until after {string.Join(" or ", fact.After)}",
            FactOutcome.HeldCompany => "held while somebody else is in the room",
            FactOutcome.HeldDistorted => "held: nobody asked for it, and the truth is not unlocked",
            _ => "never told",
        };

    private static string Until(ConsideredFact fact)
    {
        string[] ways =
        [
            .. fact.Trust is { } trust
                ? (string[])[string.Create(CultureInfo.InvariantCulture, $"trust is {trust}")]
                : [],
            .. fact.After.Count > 0 ? (string[])[$"after {string.Join(" or ", fact.After)}"] : [],
        ];
        return ways.Length == 0 ? "" : $" until {string.Join(", or ", ways)}";
    }
}
