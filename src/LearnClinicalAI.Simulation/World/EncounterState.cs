using System.Collections.Immutable;

namespace LearnClinicalAI.Simulation;

/// <summary>An order whose result is on its way; its wording was fixed when it was ordered.</summary>
public sealed record PendingResult(string Investigation, decimal OrderedAt, decimal DueAt, string Text);

/// <summary>A result as it came.</summary>
public sealed record SeenResult(string Investigation, decimal Minute, string Text);

/// <summary>What the learner last did with an output.</summary>
public sealed record OutputAnswer(string How, string? Text, decimal Minute);

/// <summary>A drug, procedure or referral given.</summary>
public sealed record GivenTreatment(string Treatment, decimal Minute, decimal? Dose, string? Unit, string? Route);

/// <summary>A turn of talk, as the next one may lean on it.</summary>
internal sealed record Exchange(IReadOnlyList<string> Intents, string? About, IReadOnlyList<string> Facts);

/// <summary>All that an encounter remembers: the fold of its log. Persistent collections, so a step copies nothing that grew.</summary>
internal sealed record EncounterState
{
    public int LastSeq { get; init; }
    public decimal Minute { get; init; }
    public string Variant { get; init; } = "base";
    public int Seed { get; init; }
    public string Mode { get; init; } = "practice";
    public int Trust { get; init; }
    public string? State { get; init; }
    public decimal StateSince { get; init; }
    public string? EndedHow { get; init; }
    public int Turns { get; init; }

    /// <summary>The last turn of talk was not understood.</summary>
    public bool Misheard { get; init; }
    public ImmutableHashSet<Hint> Hints { get; init; } = [];
    public int AnsweredQuestions { get; init; }
    public Exchange? Last { get; init; }
    public Said? Heard { get; init; }
    public ImmutableDictionary<string, int> Told { get; init; } = ImmutableDictionary<string, int>.Empty;
    public ImmutableHashSet<string> ActsDone { get; init; } = [];
    public ImmutableHashSet<int> CuesDropped { get; init; } = [];
    public int? CueOpen { get; init; }
    public ImmutableHashSet<int> QuestionsAsked { get; init; } = [];
    public ImmutableHashSet<string> Opened { get; init; } = [];
    public ImmutableHashSet<string> Examined { get; init; } = [];
    public ImmutableHashSet<string> Ordered { get; init; } = [];
    public ImmutableList<PendingResult> Pending { get; init; } = [];
    public ImmutableList<SeenResult> Results { get; init; } = [];
    public ImmutableHashSet<string> Treated { get; init; } = [];
    public ImmutableList<GivenTreatment> Treatments { get; init; } = [];
    public ImmutableHashSet<CopilotStage> Stages { get; init; } = [];
    public ImmutableList<string> Shown { get; init; } = [];
    public ImmutableHashSet<string> ShownIds { get; init; } = [];
    public ImmutableDictionary<string, OutputAnswer> Answers { get; init; } =
        ImmutableDictionary<string, OutputAnswer>.Empty;
    public ImmutableHashSet<(string Output, string Against)> Checks { get; init; } = [];
    public ImmutableHashSet<string> IdentifiersGiven { get; init; } = [];
    public ImmutableDictionary<string, string> Written { get; init; } = ImmutableDictionary<string, string>.Empty;
    public Provisional? Provisional { get; init; }
    public Committed? Committed { get; init; }
    public decimal Cost { get; init; }
    public Harm HarmDone { get; init; }
}
