namespace LearnClinicalAI.Simulation;

internal enum ClauseKind
{
    Question,

    /// <summary>Words without a sentence around them: "any fever", "PMH", "and your father".</summary>
    Fragment,
    Statement,
}

/// <summary>A part of a sentence that asks or says one thing, without the words it only leads in with.</summary>
/// <param name="Sentence">The number of its sentence in the turn.</param>
/// <param name="Question">The number of its question in the sentence: the parts of a list have one.</param>
/// <param name="Lead">Where the clause proper begins, after "and", "so", "okay".</param>
/// <param name="Shape">How it asks by its own words, whatever mark stands behind it.</param>
internal sealed record Clause(
    IReadOnlyList<Word> Words,
    ClauseKind Kind,
    int Sentence,
    int Question,
    int Lead,
    QuestionShape Shape
);

internal enum QuestionShape
{
    None,

    /// <summary>"Do you…", "is it…", "any…": yes or no.</summary>
    Polar,

    /// <summary>"When…", "how much…".</summary>
    Open,
}
