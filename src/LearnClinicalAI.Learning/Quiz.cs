namespace LearnClinicalAI.Learning;

/// <summary>A quiz as its author wrote it in <c>quizzes/*.yaml</c>.</summary>
public sealed record Quiz
{
    /// <summary>Its path in the course's folder; <see cref="CourseStep.File"/> of the steps that use it.</summary>
    public required string File { get; init; }
    public required string Title { get; init; }

    /// <summary>How often it may be taken; 0 is without limit.</summary>
    public int Attempts { get; init; }

    /// <summary>How long an attempt may last on the server's clock; 0 is without limit.</summary>
    public int Minutes { get; init; }

    /// <summary>Questions and options come in an order of the attempt's own.</summary>
    public bool Shuffle { get; init; }

    /// <summary>How many questions an attempt draws; 0 is all.</summary>
    public int Draw { get; init; }

    /// <summary>How long to wait after the end of an attempt before the next.</summary>
    public int CooldownMinutes { get; init; }

    /// <summary>The share of points that passes, 0–1.</summary>
    public decimal PassMark { get; init; }
    public ReviewRule Review { get; init; }
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>The question of this id, or null.</summary>
    public Question? Question(string id) => Questions.FirstOrDefault(question => question.Id == id);
}

/// <summary>When the learner sees marks, feedback and explanations.</summary>
public enum ReviewRule
{
    AfterSubmit,
    AfterPass,
    Never,
}
