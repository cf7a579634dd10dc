namespace LearnClinicalAI.Scoring;

/// <summary>
/// A text made ready for looking up phrases: at word boundaries, after folding case, punctuation and spaces, and not under a
/// negation unless the phrase holds one itself.
/// </summary>
internal sealed class FoldedText(string text)
{
    private const int LongestExcerpt = 300;

    private readonly FoldedWord[] words = WordFolding.Fold(text);

    public IReadOnlyList<FoldedWord> Words => words;

    public bool Says(string phrase) => Find(phrase) is not null;

    public bool SaysAny(IEnumerable<string> phrases) => phrases.Any(Says);

    /// <summary>One phrase of each group.</summary>
    public bool SaysAll(IEnumerable<IReadOnlyList<string>> groups) => groups.All(SaysAny);

    /// <summary>Where the phrase first counts; null where it does not.</summary>
    public WordRange? Find(string phrase)
    {
        var wanted = Phrase.Of(phrase);
        foreach (var range in Occurrences(wanted))
            if (wanted.Negates || !Negation.Reaches(Words, range.Start))
                return range;
        return null;
    }

    public WordRange? FindAny(IEnumerable<string> phrases) =>
        phrases.Select(Find).FirstOrDefault(found => found is not null);

    public bool StandsAt(Phrase wanted, int start) => wanted.StandsAt(words, start);

    /// <summary>Wherever the phrase stands, negated or not.</summary>
    public IEnumerable<WordRange> Occurrences(Phrase wanted)
    {
        if (wanted.Count == 0)
            yield break;
        for (var start = 0; start + wanted.Count <= words.Length; start++)
            if (wanted.StandsAt(words, start))
                yield return new WordRange(start, wanted.Count);
    }

    /// <summary>The sentence round the words, exactly as it was written; of a very long one the part next to them.</summary>
    public string Excerpt(WordRange range)
    {
        var (first, last) = (range.Start, range.End - 1);
        while (
            first > 0 && Words[first].Before != Gap.Stop && Words[last].End - Words[first - 1].Start <= LongestExcerpt
        )
            first--;
        while (
            last + 1 < Words.Count
            && Words[last + 1].Before != Gap.Stop
            && Words[last + 1].End - Words[first].Start <= LongestExcerpt
        )
            last++;
        return text[Words[first].Start..Words[last].End];
    }

    /// <summary>The beginning of a text, exactly as it was written, cut between two words.</summary>
    public static string Beginning(string text)
    {
        if (text.Length <= LongestExcerpt)
            return text;
        var space = text.LastIndexOf(' ', LongestExcerpt);
        var end = space > 0 ? space : LongestExcerpt;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
