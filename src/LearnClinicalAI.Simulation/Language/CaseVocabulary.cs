namespace LearnClinicalAI.Simulation;

/// <summary>The words that only this case knows: names of what facts are about, its own intents, its facts' wordings.</summary>
internal sealed class CaseVocabulary
{
    /// <summary>Found names carry this before the id of the <see cref="About"/>.</summary>
    public const string AboutMark = "about:";

    private readonly Lexicon lexicon = Lexicon.English;
    private readonly PatternSet names;

    public CaseVocabulary(CaseScript script)
    {
        names = lexicon.Set(
            script.Abouts.SelectMany(about =>
                about
                    .Names.Append(about.Id.Replace('-', ' '))
                    .Where(name => Plain(name).Length > 0)
                    .Select(name => lexicon.Reader.Phrase(AboutMark + about.Id, Plain(name)))
            )
        );
        Abouts = [];
        foreach (var about in script.Abouts)
        {
            Abouts.TryAdd(about.Id, about);
        }
        Wordings =
        [
            .. script.OwnIntents.SelectMany(intent =>
                intent.Wordings.Select(wording => new OwnWording(Weigh(wording), new Ask(intent.Id)))
            ),
            .. script
                .Facts.Where(fact => fact.Intents.Count > 0)
                .SelectMany(fact =>
                    fact.Wordings.Select(wording => new OwnWording(
                        Weigh(wording),
                        new Ask(fact.Intents[0], fact.About, Fact: fact.Id)
                    ))
                ),
        ];
    }

    public Dictionary<string, About> Abouts { get; }
    public IReadOnlyList<OwnWording> Wordings { get; }

    /// <summary>The names of this case's abouts in a clause.</summary>
    public List<Found> NamesIn(IReadOnlyList<Word> clause) => names.In(clause);

    /// <summary>The <c>ros.*</c> intents that a symptom's names ask for.</summary>
    public HashSet<string> IntentsNamedBy(About? about) =>
        about is null
            ? []
            :
            [
                .. about
                    .Names.SelectMany(name => Sentences.Of(lexicon, name))
                    .SelectMany(sentence => lexicon.Patterns.In(sentence.Words))
                    .Where(found =>
                        found.Kind == PatternKind.Topic && found.Intent.StartsWith("ros.", StringComparison.Ordinal)
                    )
                    .Select(found => found.Intent),
            ];

    /// <summary>An author's name is words: signs that mean something in the lexicon's patterns mean nothing in it.</summary>
    private static string Plain(string name) => string.Join(' ', Tokens.Of(WithoutArticle(name)));

    private static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..]
        : name.StartsWith("your ", StringComparison.OrdinalIgnoreCase) ? name[5..]
        : name;

    private Dictionary<string, double> Weigh(string wording)
    {
        var weights = new Dictionary<string, double>();
        foreach (var word in Sentences.Of(lexicon, wording).SelectMany(sentence => sentence.Words))
        {
            weights[word.Stem] = Weight(word.Stem);
        }
        return weights;
    }

    /// <summary>Rare words say most: one that only the case has, more than a symptom, more than "have".</summary>
    public double Weight(string stem) =>
        IntentModel.English.Rarity(stem)
        * (
            lexicon.IsLight(stem) ? 0.1
            : lexicon.IsFiller(stem) ? 0.4
            : 1
        );
}

/// <summary>A wording of the case: its words with their weights, and what it asks.</summary>
internal sealed record OwnWording(Dictionary<string, double> Words, Ask Ask);
