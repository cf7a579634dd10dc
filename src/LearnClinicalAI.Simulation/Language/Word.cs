namespace LearnClinicalAI.Simulation;

/// <summary>A word of a sentence as it is compared.</summary>
/// <param name="Stem">Spelling, abbreviations and endings folded.</param>
/// <param name="Comma">A comma, dash or slash stands before it.</param>
/// <param name="Known">It is a word of the lexicon or of everyday language, if need be after mending a slip.</param>
internal readonly record struct Word(string Stem, bool Comma, bool Known);

/// <summary>A sentence: its words, and whether it ends with a question mark.</summary>
internal sealed record Sentence(IReadOnlyList<Word> Words, bool Question);
