namespace LearnClinicalAI.Learning;

/// <summary>A course as its author wrote it in <c>course.yaml</c>, pinned by the hash of its folder.</summary>
public sealed record Course
{
    /// <summary>The author's own id of the course; the same in all its revisions.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the folder, which is also the name in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The hash of the folder: names one revision for ever.</summary>
    public required string Hash { get; init; }
    public required string Title { get; init; }
    public string Summary { get; init; } = "";

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; init; } = "en";
    public string Audience { get; init; } = "";
    public IReadOnlyList<Objective> Objectives { get; init; } = [];
    public CourseStatus Status { get; init; }
    public LearningFormat LearningFormat { get; init; }

    /// <summary>The minimum performance level of the quizzes together, 0–1; told to the learner before the start.</summary>
    public decimal PassMark { get; init; }

    /// <summary>1 (very easy) to 5 (very difficult), a figure of the time estimate.</summary>
    public int Difficulty { get; init; } = 1;

    /// <summary>Why the difficulty is what it is.</summary>
    public string DifficultyNote { get; init; } = "";
    public CreditOffer CreditOffer { get; init; } = CreditOffer.Participation;
    public DateOnly? Release { get; init; }

    /// <summary>The last day on which the course can be completed for credit.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Everyone in control of content.</summary>
    public IReadOnlyList<CoursePerson> People { get; init; } = [];
    public IReadOnlyList<CommercialSupport> CommercialSupport { get; init; } = [];

    /// <summary>Which AI was used, for what, and who reviewed it.</summary>
    public string AiDisclosure { get; init; } = "";
    public string Hardware { get; init; } = "";
    public string Contact { get; init; } = "";
    public string Licence { get; init; } = "";

    /// <summary>What the file says of its review; a sign-off that counts is made in the product.</summary>
    public string Review { get; init; } = "pending";
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Slugs of the courses to complete before this one.</summary>
    public IReadOnlyList<string> Prerequisites { get; init; } = [];

    /// <summary>In order: a step opens when the one before is done.</summary>
    public IReadOnlyList<CourseStep> Steps { get; init; } = [];

    /// <summary>The step of this id, or null.</summary>
    public CourseStep? Step(string id) => Steps.FirstOrDefault(step => step.Id == id);
}

public enum CourseStatus
{
    Ready,

    /// <summary>Shown as an outline; cannot be taken or designated.</summary>
    Planned,
}

/// <summary>The format that statements name.</summary>
public enum LearningFormat
{
    EnduringMaterial,
    Other,
}

public sealed record Objective(string Id, string Text);

/// <summary>What the file offers; a designation is made in the product.</summary>
/// <param name="Type">The id of a credit type, e.g. <c>participation</c>.</param>
public sealed record CreditOffer(string Type)
{
    public static CreditOffer Participation { get; } = new("participation");
}

/// <summary>One person in control of content, with what they disclosed.</summary>
public sealed record CoursePerson
{
    public required string Name { get; init; }
    public string Credentials { get; init; } = "";
    public required string Role { get; init; }

    /// <summary>Empty: the person disclosed that there are none. Null: nothing is disclosed yet.</summary>
    public IReadOnlyList<FinancialRelationship>? Relationships { get; init; }
}

/// <summary>A relationship with an ineligible company.</summary>
/// <param name="Company">The name only.</param>
/// <param name="Nature">Consultant, shareholder, speaker …</param>
/// <param name="Relevant">The company's products are related to the content.</param>
/// <param name="Mitigation">What was done about it; null while nothing was.</param>
public sealed record FinancialRelationship(string Company, string Nature, bool Relevant, string? Mitigation = null);

/// <param name="Supporter">The name only, no logo.</param>
/// <param name="Nature">Money or in kind, and what for.</param>
public sealed record CommercialSupport(string Supporter, string? Nature = null);

/// <param name="Text">The reference as printed.</param>
public sealed record Source(string Id, string Text, int Year, string? Url = null);

public enum StepKind
{
    Lesson,
    Quiz,
    Case,
    Evaluation,
    Attestation,
}

/// <summary>What finishes a quiz or a case.</summary>
public enum StepRequirement
{
    /// <summary>Submitted, or played to its end.</summary>
    Completed,
    Passed,
}

public sealed record CourseStep
{
    public required string Id { get; init; }
    public required StepKind Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>The author's guess, for planning one's evening; credit is computed from the time estimate.</summary>
    public int Minutes { get; init; }

    /// <summary>The heading under which the step stands.</summary>
    public string? Module { get; init; }

    /// <summary>The lesson or the quiz, as a path in the course's folder.</summary>
    public string? File { get; init; }

    /// <summary>The slug of the case.</summary>
    public string? Case { get; init; }

    /// <summary>What the learner attests.</summary>
    public string? Text { get; init; }

    /// <summary>What the file says; null where it says nothing.</summary>
    public StepRequirement? Require { get; init; }

    /// <summary>Whether a pass finishes the step. Where the file says nothing a quiz is to be passed, a case to be played.</summary>
    public bool MustPass =>
        Kind is StepKind.Quiz or StepKind.Case
        && (Require ?? (Kind is StepKind.Quiz ? StepRequirement.Passed : StepRequirement.Completed))
            is StepRequirement.Passed;
}
