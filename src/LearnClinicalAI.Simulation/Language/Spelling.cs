namespace LearnClinicalAI.Simulation;

/// <summary>Brings typed words and the lexicon's own to one spelling: contractions, abbreviations, UK and US, irregular forms, stems.</summary>
internal sealed class Spelling
{
    private static readonly string[] Sections = ["contractions", "abbreviations", "spelling", "irregular"];
    private readonly Dictionary<string, string[]>[] rewrites;
    private readonly List<(string From, string To)> signs;

    public Spelling(IReadOnlyDictionary<string, IReadOnlyList<string>> words)
    {
        rewrites = [.. Sections.Select(section => Rewrites(words[section]))];
        signs = [.. words["signs"].Select(line => line.Split('=', 2)).Select(pair => (pair[0].Trim(), pair[1].Trim()))];
    }

    /// <summary>Shorthand with signs in it ("h/o", "n&amp;v") and words taken for others ("dose it"), spelled out before words are cut.</summary>
    public string SpellSigns(string folded)
    {
        foreach (var (from, to) in signs)
        {
            for (var at = folded.IndexOf(from, StringComparison.Ordinal); at >= 0; )
            {
                var end = at + from.Length;
                var whole =
                    (at == 0 || !char.IsLetterOrDigit(folded[at - 1]))
                    && (end == folded.Length || !char.IsLetterOrDigit(folded[end]));
                folded = whole ? $"{folded[..at]}{to} {folded[end..]}" : folded;
                at = folded.IndexOf(from, whole ? at + to.Length : end, StringComparison.Ordinal);
            }
        }
        return folded;
    }

    /// <summary>One word as typed → one or several stems.</summary>
    public IEnumerable<string> Stems(string word) => Expand(word, 0).Select(StemOf);

    /// <summary>The words that rewrites begin with and lead to.</summary>
    public IEnumerable<string> Targets =>
        rewrites.SelectMany(rewrite => rewrite).SelectMany(rule => rule.Value.Append(rule.Key));

    /// <summary>Whether the word is one the spelling rules know, so that it is no slip.</summary>
    public bool Knows(string word) => rewrites.Any(rewrite => rewrite.ContainsKey(word));

    private IEnumerable<string> Expand(string word, int from)
    {
        for (var section = from; section < rewrites.Length; section++)
        {
            if (rewrites[section].TryGetValue(word, out var others))
            {
                return others.SelectMany(other => Expand(other, section + 1));
            }
        }
        return [word];
    }

    private string StemOf(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            word = word[..^2];
            // "mum's" is a word of the spelling rules once its ending is off.
            return Expand(word, 0).Select(Stem.Of).First();
        }
        return Stem.Of(word.Replace("'", ""));
    }

    private static Dictionary<string, string[]> Rewrites(IReadOnlyList<string> lines)
    {
        var read = new Dictionary<string, string[]>();
        foreach (var line in lines)
        {
            var pair = line.Split('=', 2, StringSplitOptions.TrimEntries);
            read[pair[0]] = pair[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        return read;
    }
}
