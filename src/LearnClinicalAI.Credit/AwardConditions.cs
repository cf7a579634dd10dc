namespace LearnClinicalAI.Credit;

/// <summary>One thing that has to hold, and for which types.</summary>
/// <param name="OnlyForCredit">Not asked of a record of participation.</param>
/// <param name="ParticipationInstead">Where only such conditions fail, the learner is given participation.</param>
internal sealed record AwardRule(
    AwardCondition Condition,
    Func<AwardApplication, bool> IsMet,
    bool OnlyForCredit = false,
    bool ParticipationInstead = false
);

/// <summary>The award condition, rule by rule, and the decision that follows from them.</summary>
public static class AwardConditions
{
    private static readonly IReadOnlyList<AwardRule> Rules =
    [
        new(
            AwardCondition.ProviderIsAccredited,
            application => !application.Type.IsReserved || application.Provider.IsAccredited,
            OnlyForCredit: true,
            ParticipationInstead: true
        ),
        new(
            AwardCondition.Designated,
            application => DesignationOf(application) is not null,
            OnlyForCredit: true,
            ParticipationInstead: true
        ),
        new(
            AwardCondition.DesignatedBeforeCompletion,
            application => !(DesignationOf(application)?.DesignatedAt > application.CompletedAt),
            OnlyForCredit: true,
            ParticipationInstead: true
        ),
        new(
            AwardCondition.DegreeIsEligible,
            application => Degrees.AreEligible(application.Type, application.Degree),
            OnlyForCredit: true,
            ParticipationInstead: true
        ),
        new(AwardCondition.RequiredPartsDone, application => application.CompletedAt is not null),
        new(
            AwardCondition.CompletedAfterRelease,
            application => !Holds(application, application.CompletedAt, (term, at, zone) => term.IsBefore(at, zone)),
            OnlyForCredit: true
        ),
        new(
            AwardCondition.CompletedBeforeExpiry,
            application => !Holds(application, application.CompletedAt, (term, at, zone) => term.IsOver(at, zone)),
            OnlyForCredit: true
        ),
        new(AwardCondition.ClaimedInTerm, IsClaimedInTerm, OnlyForCredit: true),
        new(
            AwardCondition.DisclosuresAcknowledgedFirst,
            application =>
                application.AcknowledgedAt is { } acknowledged && !(acknowledged > application.FirstContentAt)
        ),
        new(
            AwardCondition.MinimumPerformanceLevelReached,
            application =>
                application.MinimumPerformanceLevel is not { } level || application.Score is { } score && score >= level
        ),
        new(
            AwardCondition.EvaluationSent,
            application => application.EvaluationSent || !application.Provider.RequiresEvaluation
        ),
        new(
            AwardCondition.NotInControlOfContent,
            application =>
                !application.InControlOfContent || !string.IsNullOrWhiteSpace(application.ConflictOverriddenBecause)
        ),
        new(AwardCondition.NotAlreadyAwarded, application => !application.AlreadyAwarded),
        new(AwardCondition.NotBlocked, application => application.BlockedBecause is null),
    ];

    /// <summary>Decides; a refusal lists all that is unmet at once.</summary>
    public static AwardDecision Decide(AwardApplication application)
    {
        var failed = Rules
            .Where(rule => application.Type.HasUnits || !rule.OnlyForCredit)
            .Where(rule => !rule.IsMet(application))
            .ToList();
        var awardedAt =
            application.CompletedAt > application.ClaimedAt ? application.CompletedAt.Value : application.ClaimedAt;

        if (failed.TrueForAll(rule => rule.ParticipationInstead) && (failed.Count > 0 || !application.Type.HasUnits))
            return new AwardDecision.Participation(
                [.. failed.Select(rule => rule.Condition)],
                DesignatedAtCompletion(application),
                awardedAt
            );

        var unmet = failed.ConvertAll(rule => new UnmetCondition(rule.Condition));
        var reading =
            DesignationOf(application) is { } designation && application.Type.HasUnits
                ? CreditClaim.Read(application.Claim, application.Type, designation.Maximum)
                : null;
        if (reading is ClaimReading.Rejected rejected)
            unmet.Add(new UnmetCondition(AwardCondition.ClaimIsValid, rejected.Problem));
        return unmet.Count == 0 && reading is ClaimReading.Accepted accepted
            ? new AwardDecision.Credit(application.Type, accepted.Amount, awardedAt)
            : new AwardDecision.Refused(unmet);
    }

    // A designation for another type is none for this one. A record of participation may still name it.
    private static Designation? DesignationOf(AwardApplication application) =>
        application.Designation is { } designation && designation.Type.Id == application.Type.Id ? designation : null;

    private static Designation? DesignatedAtCompletion(AwardApplication application) =>
        application.Designation is { } designation
        && designation.DesignatedAt <= application.CompletedAt
        && designation.Term.Contains(application.CompletedAt.Value, application.Provider.TimeZone)
        && (application.Provider.IsAccredited || !designation.Type.IsReserved)
            ? designation
            : null;

    private static bool Holds(
        AwardApplication application,
        DateTimeOffset? at,
        Func<Term, DateTimeOffset, TimeZoneInfo, bool> holds
    ) =>
        DesignationOf(application) is { } designation
        && at is { } instant
        && holds(designation.Term, instant, application.Provider.TimeZone);

    private static bool IsClaimedInTerm(AwardApplication application)
    {
        if (DesignationOf(application) is not { } designation)
            return true;
        var (term, provider) = (designation.Term, application.Provider);
        var withGrace = term with { ExpiresOn = term.ExpiresOn.AddDays(provider.ClaimGraceDays) };
        // A clock that was set back does not unmake a claim: no claim lies before its completion.
        var at =
            application.CompletedAt > application.ClaimedAt ? application.CompletedAt.Value : application.ClaimedAt;
        return withGrace.Contains(at, provider.TimeZone);
    }
}
