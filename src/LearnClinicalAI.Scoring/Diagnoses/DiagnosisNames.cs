namespace LearnClinicalAI.Scoring;

/// <summary>What a name of the case stands for. Where the same words stand for two things, the first of these counts.</summary>
internal enum NameKind
{
    Exact,
    TooNarrow,
    TooBroad,

    /// <summary>Another entry of the differential.</summary>
    Other,
}

/// <summary>A name that a diagnosis may be called by.</summary>
/// <param name="Entry">The id of the entry of the differential it belongs to; null for names of the truth alone.</param>
internal sealed record DiagnosisName(string Name, NameKind Kind, string? Entry);

/// <summary>All names that a case knows diagnoses by.</summary>
internal static class DiagnosisNames
{
    public static IReadOnlyList<DiagnosisName> Of(Truth truth)
    {
        var diagnosis = truth.Diagnosis;
        var names = new List<DiagnosisName>();
        AddAll([diagnosis.Name, .. diagnosis.Synonyms], NameKind.Exact, null);
        AddAll(diagnosis.TooNarrow, NameKind.TooNarrow, null);
        AddAll(diagnosis.TooBroad, NameKind.TooBroad, null);
        foreach (var entry in truth.Differential)
        {
            // what the author calls the truth in the differential and lists nowhere else is near it, not exact
            var kind = IsTruth(entry, diagnosis) ? NameKind.TooBroad : NameKind.Other;
            AddAll([entry.Name, .. entry.Synonyms], kind, entry.Id);
        }
        return names;

        void AddAll(IEnumerable<string> from, NameKind kind, string? entry) =>
            names.AddRange(from.Select(name => new DiagnosisName(name, kind, entry)));
    }

    /// <summary>Whether the entry of the differential is the truth itself.</summary>
    public static bool IsTruth(DifferentialEntry entry, Diagnosis diagnosis) =>
        diagnosis.Synonyms.Append(diagnosis.Name).Any(name => SameWords(name, entry.Name));

    private static bool SameWords(string one, string other) =>
        Phrase.Of(one).Words.SequenceEqual(Phrase.Of(other).Words);
}
