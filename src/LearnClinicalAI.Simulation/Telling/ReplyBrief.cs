namespace LearnClinicalAI.Simulation;

/// <summary>How the narrator feels about the doctor by now.</summary>
internal enum Mood
{
    Even,
    Cold,
    Warm,
}

/// <summary>How what is told stands to what was told before.</summary>
internal enum Newness
{
    First,

    /// <summary>Told before in short, now in full.</summary>
    Fuller,
    Again,

    /// <summary>Something else was told in its place before.</summary>
    Corrected,
}

/// <summary>One answer of a turn.</summary>
/// <param name="Echo">The subject of the question, for words that would not say by themselves what they answer.</param>
/// <param name="Flows">The words may go on in the middle of a sentence, beginning with a small letter.</param>
internal sealed record Answer(Telling Telling, Newness Newness, string? Echo, bool Flows);

/// <summary>
/// All that the writer of a reply holds: who speaks, in what mood, what the turn unlocked and lines that tell nothing.
/// No way leads from here to a fact that is locked, to the rest of the case or to its truth: what writes the reply
/// cannot give away what it never had.
/// </summary>
internal sealed record ReplyBrief
{
    public required NarratorKind Narrator { get; init; }
    public required SimulatedPatient Patient { get; init; }
    public Mood Mood { get; init; }
    public int Seed { get; init; }
    public int Turn { get; init; }
    public bool Understood { get; init; }

    /// <summary>What the learner did with the turn, <c>act.*</c>, in the order of the words.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>They have said hello before.</summary>
    public bool Greeted { get; init; }

    /// <summary>The learner wanted a name confirmed, and it is not the patient's.</summary>
    public bool OtherName { get; init; }

    /// <summary>What the case has the narrator say to an act; null where it has nothing of its own.</summary>
    public string? ToAct { get; init; }

    /// <summary>What closes a patient up: <c>judgement</c>, <c>interrupting</c>, <c>jargon</c>.</summary>
    public IReadOnlyList<string> Slips { get; init; } = [];

    /// <summary>Something was asked.</summary>
    public bool Asked { get; init; }

    /// <summary>Something was asked that the narrator will not say yet.</summary>
    public bool Refused { get; init; }
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>What the narrator adds of their own accord: a hint, or a question.</summary>
    public string? Unasked { get; init; }
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];
    public IReadOnlyList<string> NoRequest { get; init; } = [];
    public IReadOnlyList<string> Refusals { get; init; } = [];
}
