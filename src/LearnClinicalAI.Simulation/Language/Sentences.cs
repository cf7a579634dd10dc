namespace LearnClinicalAI.Simulation;

/// <summary>Cuts a text into sentences of words, spelled as they are compared.</summary>
internal static class Sentences
{
    public static List<Sentence> Of(Lexicon lexicon, string text)
    {
        var sentences = new List<Sentence>();
        var folded = lexicon.Spelling.SpellSigns(Tokens.Fold(text));
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && !EndsSentence(folded, i))
            {
                continue;
            }
            var words = Words(lexicon, folded[start..i]);
            if (words.Count > 0)
            {
                sentences.Add(new Sentence(words, i < folded.Length && folded[i] == '?'));
            }
            start = i + 1;
        }
        return sentences;
    }

    private static bool EndsSentence(string text, int at) =>
        text[at] switch
        {
            '?' or '!' or ';' or '\n' => true,
            '.' => (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) && !AfterTitle(text, at),
            _ => false,
        };

    private static bool AfterTitle(string text, int at) =>
        (ReadOnlySpan<string>)["dr", "mr", "mrs", "ms", "st", "vs", "approx"] is var titles
        && titles.Contains(text[(text.LastIndexOf(' ', Math.Max(0, at - 1)) + 1)..at]);

    private static List<Word> Words(Lexicon lexicon, string sentence)
    {
        var words = new List<Word>();
        var from = 0;
        var comma = false;
        for (var i = 0; i <= sentence.Length; i++)
        {
            var inside = i < sentence.Length && (char.IsLetterOrDigit(sentence[i]) || sentence[i] == '\'');
            if (inside)
            {
                continue;
            }
            if (i > from)
            {
                foreach (var typed in Tokens.Of(sentence[from..i]))
                {
                    foreach (var (stem, known) in lexicon.Understand(typed))
                    {
                        words.Add(new Word(stem, comma, known));
                        comma = false;
                    }
                }
            }
            from = i + 1;
            comma |= i < sentence.Length && IsComma(sentence, i);
        }
        return words;
    }

    private static bool IsComma(string text, int at) =>
        text[at] is ',' or ':' or '/' or '(' or ')' or '–' or '—' or '+' or '&' or '|'
        || (text[at] == '-' && (at == 0 || text[at - 1] == ' '));
}
