namespace LearnClinicalAI.Learning;

/// <summary>Where a learner stands in a course.</summary>
public sealed record CompletionState
{
    /// <summary>In the course's order.</summary>
    public required IReadOnlyList<StepState> Steps { get; init; }

    /// <summary>What is still to do, in the course's order; empty exactly when the course is completed.</summary>
    public required IReadOnlyList<MissingItem> Missing { get; init; }

    public int StepsDone => Steps.Count(step => step.Progress is StepProgress.Done);
    public int StepsTotal => Steps.Count;

    /// <summary>When the last condition was met; null while something is missing.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The quizzes together (in a course without quizzes its cases), 0–1; null before the first result.</summary>
    public required decimal? Score { get; init; }

    /// <summary>
    /// Facts to append in the same transaction: what is done now and was not recorded as earned yet. With them on record a
    /// later rule can add to a course but cannot take back what was earned, nor its date.
    /// </summary>
    public required IReadOnlyList<LearningFact> NewlyEarned { get; init; }

    /// <summary>The state of this step, or null.</summary>
    public StepState? Step(string id) => Steps.FirstOrDefault(step => step.StepId == id);
}

public enum StepProgress
{
    /// <summary>The step before is not done yet.</summary>
    Locked,
    Open,
    Done,
}

/// <param name="DoneAt">When the step was first done.</param>
/// <param name="Score">The best score so far, as a share.</param>
/// <param name="Waived">Done because of a waiver and nothing else.</param>
public sealed record StepState(
    string StepId,
    StepProgress Progress,
    DateTimeOffset? DoneAt = null,
    decimal? Score = null,
    bool Waived = false
);

/// <summary>What is to be done; pages put it in words.</summary>
public enum MissingCode
{
    ReadLesson,
    SubmitQuiz,
    PassQuiz,
    PlayCase,
    PassCase,
    SendEvaluation,
    Attest,

    /// <summary>A submitted attempt waits for a person's review.</summary>
    AwaitReview,

    /// <summary>All steps are done, and the quizzes together are below the course's pass mark.</summary>
    ReachPassMark,
}

/// <param name="StepId">Null for <see cref="MissingCode.ReachPassMark"/>.</param>
/// <param name="Reached">The best score so far, where there is one.</param>
/// <param name="Needed">The score to reach, where it is known here.</param>
public sealed record MissingItem(MissingCode Code, string? StepId, decimal? Reached = null, decimal? Needed = null);
