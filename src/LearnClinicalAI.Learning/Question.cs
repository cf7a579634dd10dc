namespace LearnClinicalAI.Learning;

/// <summary>A question of a quiz. The kinds below are all there are.</summary>
public abstract record Question
{
    private protected Question() { }

    public required string Id { get; init; }

    /// <summary>Markdown without headings.</summary>
    public required string Stem { get; init; }
    public string? Objective { get; init; }

    /// <summary>1–5.</summary>
    public int Difficulty { get; init; } = 1;
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What the whole question is worth, above 0.</summary>
    public decimal Points { get; init; } = 1;
    public string Explanation { get; init; } = "";
}

/// <param name="Feedback">What is said to a learner who chose it.</param>
public sealed record Option(string Id, string Text, bool Correct, string? Feedback = null);

/// <summary>One of several.</summary>
public sealed record SingleChoice : Question
{
    public required IReadOnlyList<Option> Options { get; init; }
}

/// <summary>All that apply.</summary>
public sealed record MultipleChoice : Question
{
    public required IReadOnlyList<Option> Options { get; init; }
}

public sealed record TrueFalse : Question
{
    public required bool Answer { get; init; }
    public string? FeedbackIfTrue { get; init; }
    public string? FeedbackIfFalse { get; init; }
}

/// <summary>To each left side its right side.</summary>
public sealed record Matching : Question
{
    public required IReadOnlyList<MatchingPair> Pairs { get; init; }
}

public sealed record MatchingPair(string Id, string Left, string Right);

/// <summary>Items to put in order.</summary>
public sealed record Ordering : Question
{
    /// <summary>In the right order.</summary>
    public required IReadOnlyList<OrderingItem> Items { get; init; }
}

public sealed record OrderingItem(string Id, string Text);

/// <summary>A number, right within the tolerance.</summary>
public sealed record Numeric : Question
{
    public required decimal Answer { get; init; }

    /// <summary>How far off is still right, in the unit of the answer; the ends are in.</summary>
    public decimal Tolerance { get; init; }
    public string? Unit { get; init; }
}

/// <summary>A few words.</summary>
public sealed record ShortText : Question
{
    /// <summary>The answers that are right; case, accents, punctuation and spacing do not matter.</summary>
    public required IReadOnlyList<string> Accept { get; init; }
}

/// <summary>A longer text that a person reviews.</summary>
public sealed record Essay : Question
{
    /// <summary>What the reviewer looks for.</summary>
    public string? Guidance { get; init; }
}

/// <summary>An image with options; several may be right.</summary>
public sealed record ImageQuestion : Question
{
    /// <summary>A path in the course's folder.</summary>
    public required string Image { get; init; }
    public required string Alt { get; init; }
    public required IReadOnlyList<Option> Options { get; init; }
}
