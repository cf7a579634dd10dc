namespace LearnClinicalAI.Simulation;

internal enum PatternKind
{
    /// <summary>Names the subject of an intent.</summary>
    Topic,

    /// <summary>A way of asking that counts whatever else the clause names.</summary>
    Frame,

    /// <summary>A way of asking that leaves the clause to a subject named beside it.</summary>
    WeakFrame,

    /// <summary>Something done with the sentence, in a statement too.</summary>
    Act,

    /// <summary>An act that leaves nothing to ask in its sentence.</summary>
    SilencingAct,
}

/// <summary>One place in a pattern: the word sequences that may stand there.</summary>
/// <param name="Sequences">By first stem; longest first.</param>
/// <param name="Gap">Words of any kind that may stand before it.</param>
internal sealed record PatternPlace(Dictionary<string, string[][]> Sequences, int Gap, bool Optional);

/// <summary>A sequence of places that means an intent.</summary>
internal sealed record Pattern(
    string Intent,
    PatternKind Kind,
    IReadOnlyList<PatternPlace> Places,
    bool FromStart,
    bool ToEnd,
    string Source
);

/// <summary>Where a pattern was found in a clause.</summary>
/// <param name="Words">Bits of the words that matched.</param>
/// <param name="Span">Bits from the first to the last of them.</param>
internal readonly record struct Found(Pattern Pattern, ulong Words, ulong Span, int Score)
{
    public string Intent => Pattern.Intent;
    public PatternKind Kind => Pattern.Kind;
    public int At => System.Numerics.BitOperations.TrailingZeroCount(Words);
}
