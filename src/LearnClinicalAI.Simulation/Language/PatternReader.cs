namespace LearnClinicalAI.Simulation;

/// <summary>
/// Reads the lexicon's pattern lines. Lines begin with their kind: <c>:</c> topics (by comma), <c>=</c> frames,
/// <c>?</c> weak frames, <c>!</c> acts, <c>!!</c> silencing acts (by " | "). In a pattern <c>a|b</c> are alternatives,
/// <c>&lt;name&gt;</c> a concept, <c>[a]</c> may be missing, <c>..</c> is a gap of up to 3 words, <c>...</c> of up to 8,
/// <c>^</c> and <c>$</c> are the clause's ends.
/// </summary>
internal sealed class PatternReader(Spelling spelling, IReadOnlyDictionary<string, IReadOnlyList<string>> concepts)
{
    private const int ShortGap = 3;
    private const int LongGap = 8;

    public IEnumerable<Pattern> Read(string intent, IEnumerable<string> lines) =>
        lines.SelectMany(line => ReadLine(intent, line));

    /// <summary>A plain phrase as a topic.</summary>
    public Pattern Phrase(string intent, string phrase) => ReadOne(intent, PatternKind.Topic, phrase);

    private IEnumerable<Pattern> ReadLine(string intent, string line)
    {
        var (kind, body) = line switch
        {
            [':', ..] => (PatternKind.Topic, line[1..]),
            ['=', ..] => (PatternKind.Frame, line[1..]),
            ['?', ..] => (PatternKind.WeakFrame, line[1..]),
            ['!', '!', ..] => (PatternKind.SilencingAct, line[2..]),
            ['!', ..] => (PatternKind.Act, line[1..]),
            _ => throw new FormatException($"A line of @{intent} begins with none of : = ? ! !!: {line}"),
        };
        return body.Split(kind == PatternKind.Topic ? "," : " | ", StringSplitOptions.TrimEntries)
            .Where(pattern => pattern.Length > 0)
            .Select(pattern => ReadOne(intent, kind, pattern));
    }

    private Pattern ReadOne(string intent, PatternKind kind, string source)
    {
        var places = new List<PatternPlace>();
        var (gap, fromStart, toEnd) = (0, false, false);
        foreach (var part in source.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part)
            {
                case "..":
                    gap = ShortGap;
                    break;
                case "...":
                    gap = LongGap;
                    break;
                case "^":
                    fromStart = true;
                    break;
                case "$":
                    toEnd = true;
                    break;
                default:
                    var optional = part.StartsWith('[') || MayBeMissing(part, places.Count, kind, source);
                    places.AddRange(Places(optional ? part.Trim('[', ']') : part, gap, optional));
                    gap = 0;
                    break;
            }
        }
        return places.Count == 0
            ? throw new FormatException($"A pattern of @{intent} has no words: {source}")
            : new Pattern(intent, kind, places, fromStart, toEnd, source);
    }

    /// <summary>"Pain in your chest" is also "pain in chest"; "how are you feeling?" is also "how you feeling?"</summary>
    private static bool MayBeMissing(string part, int before, PatternKind kind, string source) =>
        before > 0
        && part switch
        {
            "a" or "an" or "the" => true,
            "your" => kind == PatternKind.Topic,
            "be" or "do" => before == 1
                && AsksOpenly.Any(word => source.StartsWith(word, StringComparison.Ordinal))
                && source.Split(' ').Length > 3
                && !source.Contains("..", StringComparison.Ordinal),
            _ => false,
        };

    private static readonly string[] AsksOpenly = ["how ", "what ", "when ", "where ", "who ", "why "];

    private IEnumerable<PatternPlace> Places(string part, int gap, bool optional)
    {
        var alternatives = part.Split('|').SelectMany(Sequences).ToList();
        var sequences = alternatives
            .Where(sequence => sequence.Length > 0)
            .GroupBy(sequence => sequence[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray());
        if (sequences.Count > 0)
        {
            yield return new PatternPlace(sequences, gap, optional);
        }
    }

    private IEnumerable<string[]> Sequences(string alternative)
    {
        if (alternative is not ['<', .., '>'])
        {
            return [Stems(alternative)];
        }
        return concepts.TryGetValue(alternative[1..^1], out var phrases)
            ? phrases.Select(Stems)
            : throw new FormatException($"There is no concept {alternative}.");
    }

    private string[] Stems(string phrase) => [.. Tokens.Of(phrase).SelectMany(spelling.Stems)];
}
