namespace LearnClinicalAI.Scoring;

/// <summary>
/// A question put to an encounter's log, decided exactly. See <c>docs/case-format.md</c>, "Evidence rules".
/// </summary>
public abstract record EvidenceRule
{
    private EvidenceRule() { }

    /// <summary>Simulated minutes since the start by which the deciding event must have come.</summary>
    public decimal? Within { get; init; }

    /// <summary>The deciding event must come later than the first that satisfies this.</summary>
    public EvidenceRule? After { get; init; }

    /// <summary>The deciding event must come earlier than the first that satisfies this, if that ever comes.</summary>
    public EvidenceRule? Before { get; init; }

    public sealed record All(IReadOnlyList<EvidenceRule> Of) : EvidenceRule;

    public sealed record Any(IReadOnlyList<EvidenceRule> Of) : EvidenceRule;

    public sealed record None(IReadOnlyList<EvidenceRule> Of) : EvidenceRule;

    public sealed record AtLeast(int N, IReadOnlyList<EvidenceRule> Of) : EvidenceRule;

    /// <summary>All of these facts were told.</summary>
    public sealed record Learned(IReadOnlyList<string> Facts) : EvidenceRule;

    /// <summary>One of these intents was put (<c>asked</c> and <c>did</c>).</summary>
    public sealed record Asked(IReadOnlyList<string> Intents, string? About) : EvidenceRule;

    public sealed record Examined(IReadOnlyList<string> Exams) : EvidenceRule;

    public sealed record Ordered(IReadOnlyList<string> Investigations) : EvidenceRule;

    public sealed record Resulted(IReadOnlyList<string> Investigations) : EvidenceRule;

    public sealed record Treated(
        IReadOnlyList<string> Treatments,
        decimal? MinDose,
        decimal? MaxDose,
        string? Unit,
        string? Route
    ) : EvidenceRule;

    public sealed record Opened(IReadOnlyList<string> Documents) : EvidenceRule;

    /// <summary>The leading diagnosis is one of these grades.</summary>
    public sealed record DiagnosisIs(IReadOnlyList<DiagnosisGrade> Grades, CommitPoint At) : EvidenceRule;

    public sealed record InDifferential(string Entry, int? Top, CommitPoint At) : EvidenceRule;

    /// <summary>The plan holds one phrase of each group.</summary>
    public sealed record PlanSays(IReadOnlyList<IReadOnlyList<string>> Groups, CommitPoint At) : EvidenceRule;

    /// <summary>The last version of the document holds one phrase of each group and none of <paramref name="Lacks"/>.</summary>
    public sealed record DocumentSays(
        string Document,
        IReadOnlyList<IReadOnlyList<string>> Groups,
        IReadOnlyList<string> Lacks,
        int? MaxWords
    ) : EvidenceRule;

    public sealed record OutputWas(string Output, OutputFate How) : EvidenceRule;

    /// <summary>Only in <see cref="PlantedFlaw.FixedWhen"/>: of the learner's edited text.</summary>
    public sealed record EditSays(IReadOnlyList<string> Has, IReadOnlyList<string> Lacks) : EvidenceRule;

    /// <summary>A synthetic identifier was given to a tool; <paramref name="Category"/> null is any.</summary>
    public sealed record IdentifierGiven(string? Category, string? Tool) : EvidenceRule;

    /// <summary>An order or treatment that is harmful, contraindicated or outside its dose range.</summary>
    public sealed record HarmDone : EvidenceRule;

    public sealed record ChangedMind(MindChange To) : EvidenceRule;

    public sealed record EndedAs(IReadOnlyList<string> How) : EvidenceRule;

    public sealed record Reached(string State) : EvidenceRule;

    /// <summary>The learner's own words hold one of the phrases.</summary>
    public sealed record LearnerSaid(IReadOnlyList<string> Phrases) : EvidenceRule;
}

public enum DiagnosisGrade
{
    Exact,
    TooBroad,
    TooNarrow,
    Wrong,
}

public enum CommitPoint
{
    Committed,
    Provisional,
}

public enum OutputFate
{
    Accepted,
    Edited,
    Rejected,
    Answered,
    Checked,

    /// <summary>A flawed one that did not get through.</summary>
    Caught,

    /// <summary>A flawed one that was mended and not thrown away: by an edit, an order or a document.</summary>
    Fixed,

    /// <summary>A sound one rejected or broken.</summary>
    Harmed,
}

public enum MindChange
{
    ToRight,
    ToWrong,
    Any,
}
