namespace LearnClinicalAI.Scoring;

/// <summary>Reads how a text speaks of the diagnoses in it: "rule out PE", "PE unlikely", "previous MI", "cannot exclude PE".</summary>
internal sealed class DiagnosisStances(FoldedText text, IReadOnlyList<WordRange> named)
{
    /// <summary>Words such as "to be a" that may part a marker from what it is about.</summary>
    private const int Fillers = 2;

    /// <summary>Diagnoses in a row that share a marker.</summary>
    private const int LongestRow = 6;

    private static readonly Phrase[] ToBeRuledOut = Phrases("rule out", "ruling out", "exclude", "excluding", "r o");
    private static readonly Phrase[] LessThan = Phrases(
        "unlikely",
        "less likely",
        "than",
        "instead of",
        "mimicking",
        "mimics",
        "low probability of"
    );
    private static readonly Phrase[] Gone = Phrases(
        "ruled out",
        "excluded",
        "history of",
        "h o",
        "hx of",
        "known",
        "previous",
        "prior",
        "past",
        "old",
        "background",
        "background of",
        "longstanding",
        "long standing"
    );
    private static readonly Phrase[] UnlikelyAfter = Phrases("unlikely", "less likely", "improbable", "doubtful");
    private static readonly Phrase[] GoneAfter = Phrases("excluded", "ruled out", "discounted");

    private static readonly HashSet<string> Linking = new(
        "is are was were has have been be being now also seems seem felt considered much very most thought".Split(' '),
        StringComparer.Ordinal
    );
    private static readonly HashSet<string> Joining = new(["and", "or", "nor"], StringComparer.Ordinal);

    public Stance Of(WordRange range) => Worse(Before(range, range.Start, 1), After(range.End, 1));

    private static Stance Worse(Stance one, Stance other) => one > other ? one : other;

    /// <param name="range">The diagnosis.</param>
    /// <param name="start">Its start, or that of the first in a row that shares its marker.</param>
    /// <param name="row">How many of the row were looked at.</param>
    private Stance Before(WordRange range, int start, int row)
    {
        for (var gap = 0; gap <= Fillers && start - gap > 0; gap++)
        {
            var end = start - gap;
            if (text.Words[end].Before is Gap.Stop or Gap.Aside)
                break;
            if (Ending(ToBeRuledOut, end) is { } toRuleOut)
                return Denied(toRuleOut) ? Stance.Asserted : Stance.Doubted;
            if (Ending(LessThan, end) is not null)
                return Stance.Doubted;
            if (Ending(Gone, end) is { } gone && (gap == 0 || text.Words[end].Text is "a" or "an" or "the"))
                return Denied(gone) ? Stance.Asserted : Stance.Dismissed;
            if (gap < Fillers && (text.Words[end].Before is Gap.Comma || IsNamed(end - 1)))
                break;
        }
        if (row < LongestRow && JoinedTo(start) is { } first)
            return Before(range, first, row + 1);
        return Negation.Reaches(text.Words, range.Start) ? Stance.Dismissed : Stance.Asserted;
    }

    private Stance After(int end, int row)
    {
        var at = end;
        while (at < text.Words.Count && Linking.Contains(text.Words[at].Text))
            at++;
        if (at < text.Words.Count && text.Words[at].Before is not Gap.Stop)
        {
            if (Starting(GoneAfter, at))
                return Stance.Dismissed;
            if (Starting(UnlikelyAfter, at))
                return Stance.Doubted;
        }
        return
            row < LongestRow
            && end < text.Words.Count - 1
            && Joining.Contains(text.Words[end].Text)
            && NextNamed(end + 1) is { } next
            ? After(next.End, row + 1)
            : Stance.Asserted;
    }

    /// <summary>The start of the diagnosis that "and" or "or" joins to this one, so that one marker serves both.</summary>
    private int? JoinedTo(int start)
    {
        if (start < 2 || !Joining.Contains(text.Words[start - 1].Text))
            return null;
        var before = named.Where(range => range.End == start - 1).ToList();
        return before.Count == 0 ? null : before.Min(range => range.Start);
    }

    private WordRange? NextNamed(int start)
    {
        var next = named.Where(range => range.Start == start).ToList();
        return next.Count == 0 ? null : next.MaxBy(range => range.Count);
    }

    private bool IsNamed(int word) => named.Any(range => word >= range.Start && word < range.End);

    /// <summary>"Cannot exclude", "not ruled out".</summary>
    private bool Denied(WordRange marker) =>
        Negation.Reaches(text.Words, marker.Start)
        || marker.Start > 0 && Negation.IsNegation(text.Words[marker.Start - 1].Text);

    private WordRange? Ending(Phrase[] markers, int end)
    {
        foreach (var marker in markers)
            if (end >= marker.Count && text.StandsAt(marker, end - marker.Count))
                return new WordRange(end - marker.Count, marker.Count);
        return null;
    }

    private bool Starting(Phrase[] markers, int at) => markers.Any(marker => text.StandsAt(marker, at));

    private static Phrase[] Phrases(params string[] written) => [.. written.Select(Phrase.Of)];
}
