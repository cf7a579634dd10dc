using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>The marking key of a case: the truth, the rubric and the planted flaws. The patient never sees it.</summary>
public sealed record CaseKey(Truth Truth, Rubric Rubric, IReadOnlyList<PlantedFlaw> Flaws);

/// <summary>What the patient has and what good care would do.</summary>
public sealed record Truth
{
    public required Diagnosis Diagnosis { get; init; }
    public IReadOnlyList<DifferentialEntry> Differential { get; init; } = [];
    public IReadOnlyList<string> Management { get; init; } = [];
    public Disposition? Disposition { get; init; }
    public IReadOnlyList<string> SafetyNet { get; init; } = [];

    /// <summary>Words no learner may see before committing, beside the diagnosis and its synonyms.</summary>
    public IReadOnlyList<string> Secret { get; init; } = [];
}

public sealed record Diagnosis(
    string Name,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> TooBroad,
    IReadOnlyList<string> TooNarrow
);

public sealed record DifferentialEntry(
    string Id,
    string Name,
    IReadOnlyList<string> Synonyms,
    decimal Weight,
    IReadOnlyList<string> For,
    IReadOnlyList<string> Against
);

public sealed record Disposition(string Name, IReadOnlyList<string> Synonyms);

public enum FlawKind
{
    HallucinatedFact,
    FabricatedCitation,
    WrongDose,
    Omission,
    StaleGuideline,
    Bias,
    Overconfidence,
    Sycophancy,
    OutOfScope,
    PrivacyLeak,
}

public enum FlawSeverity
{
    Minor,
    Major,
    Critical,
}

/// <summary>An error planted in a co-pilot output.</summary>
public sealed record PlantedFlaw
{
    public required string Output { get; init; }
    public FlawKind Kind { get; init; }

    /// <summary>The wrong words of the output, verbatim; null for an omission.</summary>
    public string? Span { get; init; }
    public FlawSeverity Severity { get; init; }

    /// <summary><c>reject</c> or <c>edit</c>.</summary>
    public string Expected { get; init; } = "reject";

    /// <summary>How it could have been caught, for the debrief.</summary>
    public required string Catch { get; init; }

    /// <summary>Where: <c>chart:id</c>, <c>fact:id</c>, <c>exam:id</c>, <c>result:id</c>, <c>source:id</c>.</summary>
    public IReadOnlyList<string> Catchable { get; init; } = [];

    /// <summary>A rule over edit, order or note that says the flaw was mended.</summary>
    public EvidenceRule? FixedWhen { get; init; }
}

public enum ScoreDomain
{
    History,
    Examination,
    Investigation,
    Diagnosis,
    Management,
    Communication,
    Documentation,
    AiOversight,
    Privacy,
    Safety,
}

public sealed record Rubric
{
    /// <summary>The share of positive points that passes, 0–1.</summary>
    public decimal PassMark { get; init; }
    public required Standard Standard { get; init; }
    public IReadOnlyList<RatingAnchor> Ratings { get; init; } = [];
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];
}

/// <summary>How the pass mark was set.</summary>
public sealed record Standard(string Method, string Note, DateOnly? Date);

public sealed record RatingAnchor(string Id, string Anchor);

public sealed record Criterion
{
    public required string Id { get; init; }
    public required string Text { get; init; }
    public ScoreDomain Domain { get; init; }

    /// <summary>−10…+10, never 0. A negative criterion is met when the bad thing was done.</summary>
    public int Points { get; init; }
    public bool Critical { get; init; }
    public bool Invariant { get; init; }

    /// <summary>Decides the criterion exactly; null where it is judged.</summary>
    public EvidenceRule? Rule { get; init; }
    public JudgedCriterion? Judged { get; init; }
    public string Why { get; init; } = "";
    public string? WouldHave { get; init; }
    public string? Source { get; init; }
}

/// <summary>A criterion that takes judgement. Without a judge it is met by <see cref="Phrases"/> (one of each group) or waits for a human.</summary>
public sealed record JudgedCriterion(
    string Ask,
    IReadOnlyList<string> Met,
    IReadOnlyList<string> NotMet,
    IReadOnlyList<IReadOnlyList<string>> Phrases
);
