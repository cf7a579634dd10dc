namespace LearnClinicalAI.Learning;

public enum MarkState
{
    Right,

    /// <summary>Some of the points, not all.</summary>
    Partly,
    Wrong,

    /// <summary>A person has still to look at it.</summary>
    Waits,
}

/// <summary>What a response earned.</summary>
public sealed record ResponseMark
{
    public required string QuestionId { get; init; }

    /// <summary>0 … <see cref="Max"/>; 0 while it waits.</summary>
    public required decimal Points { get; init; }
    public required decimal Max { get; init; }
    public required MarkState State { get; init; }

    /// <summary>False where the learner left the question out.</summary>
    public required bool Answered { get; init; }

    /// <summary>Option by option, pair by pair, item by item; empty where there are none.</summary>
    public IReadOnlyList<PartMark> Parts { get; init; } = [];
    public string Explanation { get; init; } = "";
    public Certainty? Certainty { get; init; }
}

/// <param name="Id">The option, pair or item; <c>true</c> or <c>false</c> for a judgement.</param>
/// <param name="Taken">The learner chose it (for a pair or an item: placed it).</param>
/// <param name="Right">What the learner did with it is right: chose a right option, left a wrong one, put the item where it belongs.</param>
/// <param name="Feedback">The author's words for a learner who chose it; null where it was not chosen.</param>
public sealed record PartMark(string Id, bool Taken, bool Right, string? Feedback = null);
