namespace LearnClinicalAI.Content.Import;

/// <summary>Where in a row a statement stood, which says what questions ask for it.</summary>
internal enum Part
{
    Primary,
    Symptom,
    History,
    Past,
    Medicines,
    Allergies,
    Family,
    Social,
    Review,
    Birth,
}

/// <summary>One thing that a row says of its patient.</summary>
/// <param name="Text">A sentence or phrase; of what is denied, the thing alone.</param>
/// <param name="Source">The sentence of the row that it came from.</param>
internal sealed record Statement(Part Part, string Text, bool Absent, string Source);

/// <summary>All that a row says of its patient, and what of it nobody can tell.</summary>
/// <param name="Observed">What an examiner sees, though it stands in the patient's story.</param>
/// <param name="Empty">Sentences that only say that nothing is said.</param>
internal sealed record Story(
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<string> Observed,
    IReadOnlyList<string> Empty
);
