namespace LearnClinicalAI.Scoring;

/// <summary>How a diagnosis is spoken of.</summary>
internal enum Stance
{
    Asserted,

    /// <summary>Still to be ruled out, or less likely.</summary>
    Doubted,

    /// <summary>Denied, ruled out, or of the past.</summary>
    Dismissed,
}

/// <summary>A place in a text that names a diagnosis.</summary>
internal sealed record DiagnosisMention(DiagnosisName Name, WordRange Range, Stance Stance);

/// <summary>Finds what diagnoses a text names. A longer name hides a shorter one inside it: "inferior STEMI" is no "STEMI".</summary>
internal static class DiagnosisMentions
{
    /// <summary>Words that may stand between those of a name told in another order.</summary>
    private const int LoosestFit = 3;

    /// <summary>A diagnosis is a line or two: of a longer text the beginning is read.</summary>
    private const int LongestDiagnosis = 1_000;

    private static readonly HashSet<string> Parting = new(["or", "vs", "versus", "nor"], StringComparer.Ordinal);

    public static FoldedText Line(string diagnosis) =>
        new(diagnosis.Length <= LongestDiagnosis ? diagnosis : diagnosis[..LongestDiagnosis]);

    public static IReadOnlyList<DiagnosisMention> In(FoldedText text, Truth truth)
    {
        var found = DiagnosisNames
            .Of(truth)
            .SelectMany(name => Places(text, Phrase.Of(name.Name)).Select(range => (Name: name, Range: range)))
            .ToList();
        var stances = new DiagnosisStances(text, [.. found.Select(place => place.Range)]);
        return
        [
            .. found
                .Where(place => !found.Exists(other => Hides(other, place)))
                .Select(place => new DiagnosisMention(place.Name, place.Range, stances.Of(place.Range)))
                .OrderBy(mention => mention.Range.Start),
        ];
    }

    /// <summary>What the text asserts: entries of the differential, and the truth in its kinds of names.</summary>
    public static HashSet<string> Meant(string text, Truth truth) =>
        new(
            In(Line(text), truth)
                .Where(mention => mention.Stance is Stance.Asserted)
                .Select(mention =>
                    mention.Name.Kind is NameKind.Other ? mention.Name.Entry! : $"truth: {mention.Name.Kind}"
                ),
            StringComparer.Ordinal
        );

    private static bool Hides(
        (DiagnosisName Name, WordRange Range) other,
        (DiagnosisName Name, WordRange Range) place
    ) =>
        other.Range == place.Range
            ? other.Name.Kind < place.Name.Kind
            : other.Range.Covers(place.Range) && other.Range.Count > place.Range.Count;

    private static IReadOnlyList<WordRange> Places(FoldedText text, Phrase name)
    {
        var asWritten = text.Occurrences(name).ToList();
        return asWritten.Count > 0 || name.Count < 2 ? asWritten : InAnotherOrder(text, name);
    }

    /// <summary>"Myocardial infarction of the inferior wall" is "inferior myocardial infarction": the same words close together.</summary>
    private static IReadOnlyList<WordRange> InAnotherOrder(FoldedText text, Phrase name)
    {
        var words = text.Words;
        for (var start = 0; start < words.Count; start++)
        {
            var wanted = name.Words.ToList();
            if (!wanted.Remove(words[start].Text))
                continue;
            for (var at = start + 1; at < words.Count && at < start + name.Count + LoosestFit; at++)
            {
                if (Parting.Contains(words[at].Text) || Negation.IsNegation(words[at].Text))
                    break;
                if (wanted.Remove(words[at].Text) && wanted.Count == 0)
                    return [new WordRange(start, at - start + 1)];
            }
        }
        return [];
    }
}
