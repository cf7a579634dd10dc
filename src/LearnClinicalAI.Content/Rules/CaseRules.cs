using LearnClinicalAI.Content.Cases;

namespace LearnClinicalAI.Content.Rules;

/// <summary>Every rule over a whole case.</summary>
internal static class CaseRules
{
    /// <summary>Rules that play the case; for one whose files have nothing wrong.</summary>
    public static readonly IReadOnlyList<Action<CaseDraft>> ByPlaying =
    [
        ExemplarsInRange.Check,
        ToldApart.Check,
        SteadyVariants.Check,
    ];

    /// <summary>Rules that look at what is written.</summary>
    public static readonly IReadOnlyList<Action<CaseDraft>> All =
    [
        UniqueIds.Check,
        ResolvedIds.Check,
        AnsweredIntents.Check,
        AskableFacts.Check,
        SteadyStates.Check,
        HiddenDiagnosis.Check,
        PossiblePass.Check,
        ReachableCriteria.Check,
        CatchableFlaws.Check,
        CopilotBalance.Check,
        CitedSources.Check,
        Pictures.Check,
        CleanMarkdown.Check,
        NamedExemplars.Check,
    ];
}
