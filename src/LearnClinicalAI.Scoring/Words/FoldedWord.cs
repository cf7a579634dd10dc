using System.Runtime.InteropServices;

namespace LearnClinicalAI.Scoring;

/// <summary>What stands between two words.</summary>
internal enum Gap
{
    /// <summary>A space, a hyphen, a slash, a colon.</summary>
    Plain,
    Comma,

    /// <summary>A bracket, a dash, a plus sign: another clause of the same sentence.</summary>
    Aside,

    /// <summary>The sentence or the line ended.</summary>
    Stop,
}

/// <summary>A word of a text, folded for comparison.</summary>
/// <param name="Text">Lower case, without accents, ae and oe written as e.</param>
/// <param name="Plain">As <paramref name="Text"/>, with its own ae and oe.</param>
/// <param name="Start">Where it begins in the text as it was written.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Before">What stands between it and the word before.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoldedWord(string Text, string Plain, int Start, int End, Gap Before);

/// <summary>Words next to each other: the first one's place and how many they are.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordRange(int Start, int Count)
{
    public int End => Start + Count;

    public bool Covers(WordRange other) => Start <= other.Start && End >= other.End;
}
