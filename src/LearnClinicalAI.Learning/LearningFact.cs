namespace LearnClinicalAI.Learning;

public enum LearningFactKind
{
    /// <summary>The learner came to the step.</summary>
    Opened,

    /// <summary>The learner marked a lesson as read.</summary>
    Read,
    QuizSubmitted,
    CaseEnded,
    EvaluationSent,
    Attested,

    /// <summary>Somebody entitled let the learner off the step, with a reason.</summary>
    Waived,

    /// <summary>The step was done under the rules of its day: see <see cref="CompletionState.NewlyEarned"/>.</summary>
    Earned,

    /// <summary>The course was completed under the rules of its day; has no step.</summary>
    CourseCompleted,
}

/// <summary>Something that happened, recorded once and never changed. Completion is a function of these.</summary>
public sealed record LearningFact
{
    /// <summary>Empty for <see cref="LearningFactKind.CourseCompleted"/>.</summary>
    public required string StepId { get; init; }
    public required LearningFactKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The score of a quiz or a case as a share; a case's may lie below 0.</summary>
    public decimal? Score { get; init; }

    /// <summary>Whether the quiz or the case was passed under the rules of its day; null while a review waits.</summary>
    public bool? Passed { get; init; }

    /// <summary>The reason of a waiver.</summary>
    public string? Reason { get; init; }
}
