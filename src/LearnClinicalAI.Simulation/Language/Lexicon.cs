namespace LearnClinicalAI.Simulation;

/// <summary>The vocabulary of a language, read once from the text files in the assembly (<c>lexicon/en/*.txt</c>).</summary>
internal sealed class Lexicon
{
    /// <summary>The files that hold intents, one <c>@intent</c> a section.</summary>
    public static readonly string[] IntentFiles =
    [
        "acts",
        "identity",
        "hpc",
        "ice",
        "pmh",
        "meds",
        "family",
        "social",
        "systems",
        "womens",
        "children",
    ];

    private const string Fillers = "fillers";
    private readonly HashSet<string> fillerStems;
    private readonly HashSet<string> lightStems;
    private readonly HashSet<string> knownWords;
    private readonly HashSet<string> knownStems;
    private readonly Slips slips;

    private Lexicon(string language)
    {
        var words = LexiconText.Sections(LexiconText.Read(language, "words"));
        Spelling = new Spelling(words);
        Replies = LexiconText.Sections(LexiconText.Read(language, "replies"));
        var sections = IntentFiles.SelectMany(file => LexiconText.Sections(LexiconText.Read(language, file))).ToList();
        Concepts = WithSymptoms(ReadConcepts(LexiconText.Read(language, "concepts")), sections);
        Absorptions = new Absorptions(LexiconText.Read(language, "absorbs"));
        Reader = new PatternReader(Spelling, Concepts);
        fillerStems = [.. Plain(language, Fillers).SelectMany(Spelling.Stems)];
        lightStems = [.. words["light"].SelectMany(Tokens.Of).SelectMany(Spelling.Stems)];
        Intents = [.. sections.Select(section => section.Key)];
        var patterns = sections.SelectMany(section => Reader.Read(section.Key, section.Value)).ToList();
        Patterns = Set(patterns);
        Attacks = Set(Phrases(language, "attacks"));
        Slip = Set(Phrases(language, "slips"));
        FollowUps = Set(
            LexiconText
                .Sections(LexiconText.Read(language, "follow-ups"))
                .SelectMany(section => Reader.Read(section.Key, section.Value))
        );
        Turns = LexiconText
            .Sections(LexiconText.Read(language, "turns"))
            .SelectMany(section =>
                section
                    .Value.Select(line => line.Split('=', StringSplitOptions.TrimEntries))
                    .Select(pair => (Kind: section.Key, From: pair[0], To: pair[1]))
            )
            .SelectMany(turn => turn.From.Split(' ').Select(from => (turn.Kind, From: from, turn.To)))
            .ToDictionary(turn => (turn.Kind, turn.From), turn => turn.To);
        Clause = LexiconText
            .Sections(LexiconText.Read(language, "clauses"))
            .ToDictionary(
                section => section.Key,
                section => section.Value.SelectMany(Tokens.Of).SelectMany(Spelling.Stems).ToHashSet()
            );

        var counts = Count(sections, language);
        knownWords = [.. counts.Keys];
        knownStems = [.. knownWords.SelectMany(Spelling.Stems)];
        slips = new Slips(counts);
        conceptOfStem = ConceptsOfStems(patterns);
        kin = words["kin"]
            .SelectMany((line, number) => Tokens.Of(line).SelectMany(Spelling.Stems).Select(stem => (stem, number)))
            .DistinctBy(pair => pair.stem)
            .ToDictionary(pair => pair.stem, pair => pair.number);
        Names =
        [
            .. patterns
                .Where(pattern => pattern.Kind == PatternKind.Topic && pattern.Source.All(IsPlain))
                .Select(pattern => (pattern.Intent, pattern.Source)),
        ];
    }

    private static bool IsPlain(char sign) => char.IsLetterOrDigit(sign) || sign is ' ' or '\'' or '-';

    private readonly Dictionary<string, string> conceptOfStem;
    private readonly Dictionary<string, int> kin;

    /// <summary>Whether one word may stand for another in a case's own wordings: "website" for "internet".</summary>
    public bool AreKin(string one, string other) =>
        kin.TryGetValue(one, out var own) && kin.TryGetValue(other, out var others) && own == others;

    /// <summary>The plain names of what intents ask for ("cough", "high blood pressure").</summary>
    public IReadOnlyList<(string Intent, string Name)> Names { get; }

    /// <summary>The class of words that a word belongs to (<c>&lt;pain&gt;</c>, <c>&lt;relative&gt;</c>), or null.</summary>
    public string? ConceptOf(string stem) => conceptOfStem.GetValueOrDefault(stem);

    private Dictionary<string, string> ConceptsOfStems(IEnumerable<Pattern> patterns)
    {
        var of = new Dictionary<string, string>();
        foreach (var (concept, phrases) in Concepts.Where(pair => pair.Key != "symptom"))
        {
            foreach (var stems in phrases.Select(phrase => Tokens.Of(phrase).SelectMany(Spelling.Stems).ToList()))
            {
                if (stems.Count == 1 && !fillerStems.Contains(stems[0]))
                {
                    of.TryAdd(stems[0], $"<{concept}>");
                }
            }
        }
        foreach (
            var pattern in patterns.Where(pattern => pattern.Kind == PatternKind.Topic && pattern.Places.Count == 1)
        )
        {
            var family = Families.Of(pattern.Intent) switch
            {
                "ros" => "<symptom>",
                "pmh" => "<disease>",
                "meds" => "<medicine>",
                _ => null,
            };
            foreach (var stems in pattern.Places[0].Sequences.Values.SelectMany(sequences => sequences))
            {
                if (family is not null && stems.Length == 1)
                {
                    of.TryAdd(stems[0], family);
                }
            }
        }
        return of;
    }

    public static Lexicon English { get; } = new("en");

    public Spelling Spelling { get; }
    public PatternReader Reader { get; }
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Replies { get; }
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Concepts { get; }
    public IReadOnlyList<string> Intents { get; }
    public PatternSet Patterns { get; }
    public Absorptions Absorptions { get; }
    public PatternSet Attacks { get; }
    public PatternSet Slip { get; }
    public PatternSet FollowUps { get; }

    /// <summary>What a short question of a kind asks after an intent, or after any of a family, where it is not the same again.</summary>
    public IReadOnlyDictionary<(string Kind, string After), string> Turns { get; }

    /// <summary>Words that shape a sentence, by role (<c>question-words</c>, <c>statement-starts</c>, …).</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Clause { get; }

    public bool IsFiller(string stem) => fillerStems.Contains(stem);

    public bool IsLight(string stem) => lightStems.Contains(stem);

    public PatternSet Set(IEnumerable<Pattern> patterns) => new(patterns, IsFiller, IsLight);

    /// <summary>A typed word → what it is compared as, slips mended.</summary>
    public IEnumerable<(string Stem, bool Known)> Understand(string typed)
    {
        if (char.IsDigit(typed[0]) || IsKnown(typed))
        {
            return Spelling.Stems(typed).Select(stem => (stem, true));
        }
        return slips.Mend(typed) is { } meant
            ? meant.SelectMany(Spelling.Stems).Select(stem => (stem, true))
            : Spelling.Stems(typed).Select(stem => (stem, knownStems.Contains(stem)));
    }

    private bool IsKnown(string typed) =>
        knownWords.Contains(typed) || Spelling.Knows(typed) || Spelling.Stems(typed).All(knownStems.Contains);

    private Dictionary<string, int> Count(List<KeyValuePair<string, IReadOnlyList<string>>> sections, string language)
    {
        var counts = new Dictionary<string, int>();
        var lines = sections
            .SelectMany(section => section.Value)
            .Concat(Concepts.Values.SelectMany(phrases => phrases))
            .Concat(LexiconText.Read(language, "attacks"))
            .Concat(LexiconText.Read(language, "follow-ups"))
            .Concat(Plain(language, Fillers))
            .Concat(Plain(language, "common"))
            .Concat(Plain(language, "heard"))
            .Concat(Spelling.Targets);
        foreach (var word in lines.SelectMany(Tokens.Of).Where(word => word.All(char.IsLetter)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        return counts;
    }

    private IEnumerable<Pattern> Phrases(string language, string file) =>
        LexiconText
            .Sections(LexiconText.Read(language, file))
            .SelectMany(section => section.Value.Select(phrase => Reader.Phrase(section.Key, phrase)));

    private static IEnumerable<string> Plain(string language, string file) =>
        LexiconText
            .Read(language, file)
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' '))
            .SelectMany(Tokens.Of);

    /// <summary><c>&lt;symptom&gt;</c>: what stands for the complaint in a question, and every symptom that the systems review names.</summary>
    private static Dictionary<string, IReadOnlyList<string>> WithSymptoms(
        Dictionary<string, IReadOnlyList<string>> concepts,
        List<KeyValuePair<string, IReadOnlyList<string>>> sections
    )
    {
        var named = sections
            .Where(section => section.Key.StartsWith("ros.", StringComparison.Ordinal))
            .SelectMany(section => section.Value.Where(line => line[0] == ':'))
            .SelectMany(line =>
                line[1..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            .Where(name => !name.Contains('<'));
        concepts["symptom"] = [.. concepts["complaint"], .. concepts["pain"], .. named];
        return concepts;
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadConcepts(IReadOnlyList<string> lines) =>
        lines
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(
                pair => pair[0],
                pair =>
                    (IReadOnlyList<string>)
                        pair[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            );
}
