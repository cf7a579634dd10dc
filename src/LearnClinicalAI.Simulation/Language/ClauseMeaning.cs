namespace LearnClinicalAI.Simulation;

/// <summary>What one clause asks and does.</summary>
internal sealed record ClauseMeaning
{
    /// <summary>Questions, in the order of the words.</summary>
    public IReadOnlyList<Ask> Asks { get; init; } = [];

    /// <summary>Acts, in the order of the words.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];
    public double Confidence { get; init; }

    /// <summary>An act that leaves nothing to ask in its sentence.</summary>
    public bool Silences { get; init; }

    /// <summary>Something that the case has a name for is named.</summary>
    public bool Names { get; init; }

    /// <summary>A symptom, an illness, a habit is named.</summary>
    public bool NamesSubject { get; init; }

    /// <summary>It was surely heard as nothing to answer.</summary>
    public bool Refuses { get; init; }
    public bool Open { get; init; }

    /// <summary>A relative is spoken of: the case's id or the plain name; empty for the family as a whole; null for none.</summary>
    public string? Relative { get; init; }

    public bool IsEmpty => Asks.Count == 0 && Acts.Count == 0;
}
