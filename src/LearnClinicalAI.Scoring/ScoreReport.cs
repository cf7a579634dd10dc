using System.Text.Json.Serialization;

namespace LearnClinicalAI.Scoring;

/// <summary>
/// The result of marking one run. <see cref="Score"/> = points of criteria met ÷ positive points of the
/// criteria assessed, and may lie below 0; only a display clips it.
/// </summary>
public sealed record ScoreReport
{
    public decimal Score { get; init; }

    /// <summary>Sum of the positive points.</summary>
    public int Positive { get; init; }

    /// <summary>Sum of the points of the criteria met.</summary>
    public int Points { get; init; }
    public bool Passed { get; init; }

    /// <summary>Some criterion still waits for a human, so that score and result may change.</summary>
    public bool Provisional { get; init; }
    public decimal PassMark { get; init; }

    /// <summary>Ids of critical criteria that failed the run.</summary>
    public IReadOnlyList<string> Critical { get; init; } = [];
    public IReadOnlyList<CriterionResult> Criteria { get; init; } = [];
    public IReadOnlyList<DomainScore> Domains { get; init; } = [];
    public required Reliance Reliance { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<CriterionState>))]
public enum CriterionState
{
    [JsonStringEnumMemberName("decided")]
    Decided,

    /// <summary>Judged, and waits for a human: counts neither for nor against, and the result is provisional.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>Asks for a flaw to be caught that this variant does not show: counts neither for nor against.</summary>
    [JsonStringEnumMemberName("not-applicable")]
    NotApplicable,
}

public sealed record CriterionResult
{
    public required string Id { get; init; }
    public bool Met { get; init; }
    public int Points { get; init; }
    public CriterionState State { get; init; }

    /// <summary>The moments that decided it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>For an unmet one: what would have met it.</summary>
    public string? WouldHave { get; init; }
}

/// <summary>An event (by its seq) and the words in it that count.</summary>
public sealed record Evidence(int Event, string Quote);

public sealed record DomainScore(ScoreDomain Domain, int Points, int Positive);
