namespace LearnClinicalAI.Scoring;

/// <summary>How near a diagnosis in the learner's words comes to the truth.</summary>
internal static class DiagnosisGrading
{
    /// <summary>Who names the truth beside more others than this has not narrowed anything down.</summary>
    private const int MostAlternatives = 2;

    /// <summary>Words of which a diagnosis holds one: to name another than the truth does contradicts it.</summary>
    private static readonly string[][] Opposites =
    [
        ["anterior", "inferior", "lateral", "posterior", "septal"],
        ["left", "right"],
        ["upper", "lower", "middle"],
        ["bacterial", "viral", "fungal"],
    ];

    /// <summary>
    /// Claims more than the truth: too narrow. Names it and nothing else of the differential: exact. Names it beside another,
    /// without having decided, or only the family it belongs to: too broad. Names it in a row of others: wrong, since a list
    /// of everything it might be is no diagnosis.
    /// </summary>
    public static DiagnosisGrade Grade(string diagnosis, Truth truth)
    {
        var text = DiagnosisMentions.Line(diagnosis);
        var asserted = DiagnosisMentions
            .In(text, truth)
            .Where(mention => mention.Stance is Stance.Asserted)
            .Where(mention => mention.Name.Kind is not NameKind.TooBroad || !Contradicted(text, mention, truth))
            .ToList();
        var others = asserted
            .Where(mention => mention.Name.Kind is NameKind.Other)
            .Select(mention => mention.Name.Entry)
            .Distinct(StringComparer.Ordinal)
            .Count();
        var own = asserted.Select(mention => mention.Name.Kind).Where(kind => kind is not NameKind.Other).ToHashSet();
        if (own.Count == 0 || others > MostAlternatives)
            return DiagnosisGrade.Wrong;
        if (others > 0)
            return DiagnosisGrade.TooBroad;
        if (own.Contains(NameKind.TooNarrow))
            return DiagnosisGrade.TooNarrow;
        return own.Contains(NameKind.Exact) ? DiagnosisGrade.Exact : DiagnosisGrade.TooBroad;
    }

    /// <summary>Whether a line of a differential holds this entry. "Rule out X" does; "X excluded" and "no X" do not.</summary>
    public static bool Considers(string line, DifferentialEntry entry, Truth truth)
    {
        var isTruth = DiagnosisNames.IsTruth(entry, truth.Diagnosis);
        return DiagnosisMentions
            .In(DiagnosisMentions.Line(line), truth)
            .Where(mention => mention.Stance is not Stance.Dismissed)
            .Any(mention =>
                isTruth
                    ? mention.Name.Kind is NameKind.Exact or NameKind.TooBroad
                    : mention.Name.Kind is NameKind.Other && mention.Name.Entry == entry.Id
            );
    }

    /// <summary>"Anterior STEMI" names a STEMI, and is not what an inferior one is too broadly called.</summary>
    private static bool Contradicted(FoldedText text, DiagnosisMention mention, Truth truth)
    {
        var own = DiagnosisNames
            .Of(truth)
            .Where(name => name.Kind is NameKind.Exact)
            .SelectMany(name => Phrase.Of(name.Name).Words)
            .ToHashSet(StringComparer.Ordinal);
        var near = WordsBelongingTo(text, mention.Range).ToHashSet(StringComparer.Ordinal);
        return Opposites.Any(group =>
            group.Any(own.Contains)
            && group.Any(near.Contains)
            && !group.Any(word => own.Contains(word) && near.Contains(word))
        );
    }

    /// <summary>The three words before a name, and the one after it or after its "of the".</summary>
    private static IEnumerable<string> WordsBelongingTo(FoldedText text, WordRange range)
    {
        for (var at = range.Start; at > 0 && at > range.Start - 3 && text.Words[at].Before is Gap.Plain; at--)
            yield return text.Words[at - 1].Text;
        for (var at = range.End; at < text.Words.Count && text.Words[at].Before is not Gap.Stop; at++)
        {
            yield return text.Words[at].Text;
            if (text.Words[at].Text is not ("of" or "in" or "the"))
                yield break;
        }
    }
}
