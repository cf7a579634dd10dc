namespace LearnClinicalAI.Credit;

/// <summary>A provider's word that an activity is worth so much of a credit type, in this term.</summary>
/// <param name="Maximum">The most that one learner may claim.</param>
/// <param name="DesignatedAt">When the word was given; it does not reach back (C6).</param>
public sealed record Designation(CreditType Type, CreditAmount Maximum, Term Term, DateTimeOffset DesignatedAt);

/// <summary>All that a decision about an award is made from; the clock comes in.</summary>
public sealed record AwardApplication
{
    /// <summary>What is asked for.</summary>
    public required CreditType Type { get; init; }
    public required Provider Provider { get; init; }

    /// <summary>The designation of this version of the activity for this type; null where there is none.</summary>
    public Designation? Designation { get; init; }

    /// <summary>As the learner gave it, e.g. <c>MD, PhD</c>.</summary>
    public string Degree { get; init; } = "";

    /// <summary>The learner planned, wrote or reviewed the activity (C9).</summary>
    public bool InControlOfContent { get; init; }

    /// <summary>An administrator's reason to award nevertheless.</summary>
    public string? ConflictOverriddenBecause { get; init; }

    /// <summary>Null while something required is missing.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When the learner first saw content; null if never.</summary>
    public DateTimeOffset? FirstContentAt { get; init; }

    /// <summary>When the learner acknowledged the disclosures.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>The assessment as a share, 0–1.</summary>
    public decimal? Score { get; init; }

    /// <summary>The level told before the start, 0–1; null where the activity has no assessment.</summary>
    public decimal? MinimumPerformanceLevel { get; init; }
    public bool EvaluationSent { get; init; }

    /// <summary>The learner holds an award for this version and type.</summary>
    public bool AlreadyAwarded { get; init; }
    public string? BlockedBecause { get; init; }

    /// <summary>What the learner claims, as typed.</summary>
    public string? Claim { get; init; }
    public required DateTimeOffset ClaimedAt { get; init; }
}

/// <summary>What has to hold for an award (C10). The rules themselves: <see cref="AwardConditions"/>.</summary>
public enum AwardCondition
{
    ProviderIsAccredited,
    Designated,
    DesignatedBeforeCompletion,
    DegreeIsEligible,
    RequiredPartsDone,
    CompletedAfterRelease,
    CompletedBeforeExpiry,
    ClaimedInTerm,
    DisclosuresAcknowledgedFirst,
    MinimumPerformanceLevelReached,
    EvaluationSent,
    NotInControlOfContent,
    NotAlreadyAwarded,
    NotBlocked,
    ClaimIsValid,
}

/// <param name="Claim">What is wrong with the claim, for <see cref="AwardCondition.ClaimIsValid"/>.</param>
public sealed record UnmetCondition(AwardCondition Condition, ClaimProblem? Claim = null);

/// <summary>What comes of an application.</summary>
public abstract record AwardDecision
{
    private AwardDecision() { }

    /// <param name="Amount">As claimed, not the maximum (C5).</param>
    /// <param name="AwardedAt">Never before the completion, even where the clock was set back.</param>
    public sealed record Credit(CreditType Type, CreditAmount Amount, DateTimeOffset AwardedAt) : AwardDecision;

    /// <summary>The learner has done it all, and is given participation.</summary>
    /// <param name="Because">Why not the credit asked for; empty where participation was asked for.</param>
    /// <param name="Designated">What the activity was designated for at the time, where a certificate may say so (C7).</param>
    public sealed record Participation(
        IReadOnlyList<AwardCondition> Because,
        Designation? Designated,
        DateTimeOffset AwardedAt
    ) : AwardDecision;

    /// <param name="Unmet">All that is not met, in the order of <see cref="AwardCondition"/>.</param>
    public sealed record Refused(IReadOnlyList<UnmetCondition> Unmet) : AwardDecision;
}
