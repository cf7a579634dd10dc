namespace LearnClinicalAI.Simulation;

/// <summary>What became of a fact that a question bore on.</summary>
public enum FactOutcome
{
    Told,
    ToldAgain,

    /// <summary>Something else was told in its place.</summary>
    Distorted,

    /// <summary>It may be told, and enough was told in this turn.</summary>
    LeftForLater,
    HeldTrust,
    HeldAfter,

    /// <summary>Somebody else is in the room.</summary>
    HeldCompany,

    /// <summary>Its distortion is not lifted, and nobody asked for it.</summary>
    HeldDistorted,
    HeldNever,
}

/// <summary>An intent that was found in the words, how well it matched, and whether it was taken.</summary>
/// <param name="Score">0–1, how likely the words mean it by themselves; 0 where it came from the exchange before or the case's own wordings.</param>
public sealed record ScoredIntent(string Intent, double Score, bool Taken);

/// <param name="Fact">A fact's id.</param>
/// <param name="Intent">The question it bore on.</param>
/// <param name="Trust">The trust it takes, where it is trust that it takes.</param>
/// <param name="After">What must have come first (any of them).</param>
public sealed record ConsideredFact(
    string Fact,
    string Intent,
    FactOutcome Outcome,
    int? Trust,
    IReadOnlyList<string> After
);

/// <summary>What moved trust in a turn: an act, <c>open-question</c>, or what the persona is lowered by.</summary>
public sealed record TrustStep(string Reason, int Points);

/// <summary>How a turn came to its reply, for authors.</summary>
public sealed record TurnTrace(
    Hearing Hearing,
    IReadOnlyList<ScoredIntent> Intents,
    IReadOnlyList<ConsideredFact> Considered,
    int TrustBefore,
    IReadOnlyList<TrustStep> TrustSteps
);
