using System.Text.Json.Serialization;

namespace LearnClinicalAI.Simulation;

/// <summary>
/// One row of an encounter's append-only log. The log alone suffices to replay, score, appeal and
/// audit. Members are stable: old rows stay readable for ever.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Replied), "replied")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Examined), "examined")]
[JsonDerivedType(typeof(Ordered), "ordered")]
[JsonDerivedType(typeof(Resulted), "resulted")]
[JsonDerivedType(typeof(Treated), "treated")]
[JsonDerivedType(typeof(Waited), "waited")]
[JsonDerivedType(typeof(Suggested), "suggested")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Checked), "checked")]
[JsonDerivedType(typeof(Identifier), "identifier")]
[JsonDerivedType(typeof(Provisional), "provisional")]
[JsonDerivedType(typeof(Committed), "committed")]
[JsonDerivedType(typeof(Wrote), "wrote")]
[JsonDerivedType(typeof(StateChanged), "stateChanged")]
[JsonDerivedType(typeof(Hinted), "hinted")]
[JsonDerivedType(typeof(Retracted), "retracted")]
[JsonDerivedType(typeof(Ended), "ended")]
public abstract record EncounterEvent
{
    /// <summary>1 for the <see cref="Started"/> row, then one more a row.</summary>
    public int Seq { get; init; }

    /// <summary>Simulated minutes since the start.</summary>
    public decimal Minute { get; init; }
}

/// <summary>Opens the log and pins what the encounter runs on.</summary>
public sealed record Started : EncounterEvent
{
    public required string Case { get; init; }
    public required string Hash { get; init; }
    public int Format { get; init; } = 1;
    public required string Engine { get; init; }
    public string Variant { get; init; } = "base";
    public int Seed { get; init; }

    /// <summary><c>practice</c>, <c>assessment</c> or <c>exam</c>.</summary>
    public string Mode { get; init; } = "practice";
}

/// <summary>What the learner said and what was understood at the time.</summary>
public sealed record Said : EncounterEvent
{
    public required string Text { get; init; }
    public IReadOnlyList<string> Intents { get; init; } = [];
    public string? About { get; init; }
}

/// <summary>What the narrator answered, and the ids of the facts (or <c>default:intent</c>) it told.</summary>
public sealed record Replied : EncounterEvent
{
    public required string Text { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Trust after the turn, 0–100.</summary>
    public int Trust { get; init; }
    public bool Understood { get; init; } = true;
}

/// <summary>A chart document was read.</summary>
public sealed record Opened : EncounterEvent
{
    public required string Document { get; init; }
}

public sealed record Examined : EncounterEvent
{
    public required string Exam { get; init; }
    public required string Finding { get; init; }

    /// <summary>The patient's leave had been asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Consent { get; init; }

    /// <summary>A chaperone was there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Chaperone { get; init; }
}

public sealed record Ordered : EncounterEvent
{
    public required string Investigation { get; init; }
}

public sealed record Resulted : EncounterEvent
{
    public required string Investigation { get; init; }
    public required string Result { get; init; }
}

public sealed record Treated : EncounterEvent
{
    public required string Treatment { get; init; }
    public decimal? Dose { get; init; }
    public string? Unit { get; init; }
    public string? Route { get; init; }
}

public sealed record Waited : EncounterEvent
{
    public decimal Minutes { get; init; }
}

/// <summary>A tool showed an output.</summary>
public sealed record Suggested : EncounterEvent
{
    public required string Output { get; init; }
}

/// <summary>What the learner did with an output: <c>accepted</c>, <c>edited</c> (with the new text) or <c>rejected</c> (with the reason, where one was given). The last one counts.</summary>
public sealed record Answered : EncounterEvent
{
    public required string Output { get; init; }
    public required string How { get; init; }
    public string? Text { get; init; }
}

/// <summary>The learner checked an output against <c>chart</c>, <c>patient</c> or <c>source</c>.</summary>
public sealed record Checked : EncounterEvent
{
    public required string Output { get; init; }
    public required string Against { get; init; }
}

/// <summary>A synthetic identifier of the case was given to a tool. The value itself is not kept.</summary>
public sealed record Identifier : EncounterEvent
{
    public required string Category { get; init; }
    public required string Tool { get; init; }
}

/// <summary>The diagnosis and plan before the co-pilot gives its own.</summary>
public sealed record Provisional : EncounterEvent
{
    public required string Diagnosis { get; init; }
    public IReadOnlyList<string> Differential { get; init; } = [];
    public string Plan { get; init; } = "";
}

/// <summary>The final diagnosis and plan.</summary>
public sealed record Committed : EncounterEvent
{
    public required string Diagnosis { get; init; }
    public IReadOnlyList<string> Differential { get; init; } = [];
    public string Plan { get; init; } = "";
}

/// <summary>A version of a document; the last one counts.</summary>
public sealed record Wrote : EncounterEvent
{
    public required string Document { get; init; }
    public required string Text { get; init; }
}

public sealed record StateChanged : EncounterEvent
{
    public required string State { get; init; }
}

/// <summary>The learner took a hint, in practice.</summary>
public sealed record Hinted : EncounterEvent
{
    public required Hint Hint { get; init; }
}

/// <summary>
/// The learner took a turn back, in practice: the rows from <see cref="From"/> up to this one no longer count. They stay in
/// the log; <see cref="EncounterLog.Standing"/> is what counts.
/// </summary>
public sealed record Retracted : EncounterEvent
{
    public int From { get; init; }
}

public sealed record Ended : EncounterEvent
{
    /// <summary><c>handed-over</c>, <c>transferred</c>, <c>discharged</c>, <c>arrest</c>, <c>left-against-advice</c> or <c>time</c>.</summary>
    public required string How { get; init; }
}
