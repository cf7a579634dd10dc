namespace LearnClinicalAI.Learning;

/// <summary>One row of an attempt's append-only log of answers.</summary>
/// <param name="Seq">Given by the server, growing: which of two answers came later does not hang on a clock.</param>
public sealed record SavedAnswer(long Seq, string QuestionId, Response Response, DateTimeOffset SavedAt);

/// <summary>When an attempt began and ended.</summary>
public sealed record AttemptTimes(
    int Number,
    DateTimeOffset StartedAt,
    DateTimeOffset? Deadline,
    DateTimeOffset? SubmittedAt
)
{
    /// <summary>When it was submitted or its time ran out; null while it is open.</summary>
    public DateTimeOffset? EndedAt(DateTimeOffset now) =>
        SubmittedAt is { } submitted
            ? (Deadline < submitted ? Deadline : submitted)
            : (Deadline < now ? Deadline : null);
}

/// <summary>What comes of wanting to take a quiz.</summary>
public abstract record StartDecision
{
    private StartDecision() { }

    /// <param name="Number">Of the attempt to begin; the first is 1.</param>
    public sealed record Begin(int Number) : StartDecision;

    /// <param name="Number">Of the attempt that is still open.</param>
    public sealed record GoOn(int Number) : StartDecision;

    public sealed record Wait(DateTimeOffset Until) : StartDecision;

    public sealed record NoneLeft : StartDecision;
}

/// <param name="Marks">In the order of the paper.</param>
/// <param name="Score">Points ÷ max, 0–1; null while an essay waits for its review.</param>
/// <param name="Passed">Null while an essay waits for its review.</param>
public sealed record AttemptResult(
    IReadOnlyList<ResponseMark> Marks,
    decimal Points,
    decimal Max,
    decimal? Score,
    bool? Passed
);
