namespace LearnClinicalAI.Simulation;

/// <summary>Free text → what it asks and does. Deterministic; the vocabulary is the lexicon's and the case's.</summary>
internal static class Understander
{
    /// <summary>More words strange than known: another language, or none.</summary>
    private const double MostStrange = 0.4;

    private static readonly string[] MachineMarks =
    [
        "<|",
        "|>",
        "[inst",
        "```",
        "{{",
        "}}",
        "###",
        "<script",
        "</",
        "system:",
        "assistant:",
        "user:",
        "developer:",
        "://",
    ];

    public static Reading Read(ScriptIndex script, Exchange? last, string text)
    {
        var lexicon = Lexicon.English;
        var segments = new Segmentation(lexicon, IntentModel.English).Of(text);
        var clauses = segments.ConvertAll(segment => segment.Clause);
        if (clauses.Count == 0 || IsStrange(clauses) || IsAttack(lexicon, text))
        {
            return Reading.NotUnderstood;
        }
        var reader = new ClauseReader(script);
        var meanings = new List<ClauseMeaning>();
        var exchange = last;
        foreach (var segment in segments)
        {
            var meaning = new FollowUps(script, exchange).Resolve(segment.Clause, reader.Read(segment));
            meanings.Add(meaning);
            if (meaning.Asks.Count > 0)
            {
                exchange = new Exchange([.. meaning.Asks.Select(ask => ask.Intent)], meaning.Asks[^1].About, []);
            }
        }
        ShareFamily(clauses, meanings);
        Absorb(lexicon, clauses, meanings);
        Silence(clauses, meanings);
        Settle(clauses, meanings);
        DropBareNames(meanings);
        return Sum(lexicon, script, clauses, meanings, text);
    }

    /// <summary>"Did the tablets give you trouble, like itching or nausea?" asks for side effects.</summary>
    private static void Absorb(Lexicon lexicon, List<Clause> clauses, List<ClauseMeaning> meanings)
    {
        bool Loses(Ask ask, Clause clause) =>
            Enumerable
                .Range(0, clauses.Count)
                .Where(other =>
                    clauses[other].Sentence == clause.Sentence && clauses[other].Question == clause.Question
                )
                .SelectMany(other => meanings[other].Asks.Select(winner => winner.Intent).Concat(meanings[other].Acts))
                .Any(winner => lexicon.Absorptions.Holds(winner, ask.Intent));
        var left = meanings
            .Select((meaning, i) => meaning.Asks.Where(ask => !Loses(ask, clauses[i])).ToList())
            .ToList();
        for (var i = 0; i < meanings.Count; i++)
        {
            meanings[i] = meanings[i] with { Asks = left[i] };
        }
    }

    /// <summary>
    /// "So you've had the pain since one, and no cough, is that right?" and "if the pain comes back, ring us" ask for
    /// neither pain nor cough.
    /// </summary>
    private static void Silence(List<Clause> clauses, List<ClauseMeaning> meanings)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var inSilence = Enumerable
                .Range(0, clauses.Count)
                .Any(other =>
                    other != i
                    && clauses[other].Sentence == clauses[i].Sentence
                    && (
                        meanings[other].Silences
                        || (clauses[i].Shape == QuestionShape.None && meanings[other].Acts.Any(Telling.Contains))
                    )
                );
            if (inSilence && clauses[i].Kind != ClauseKind.Question)
            {
                meanings[i] = meanings[i] with { Asks = [] };
            }
        }
    }

    /// <summary>Acts that name symptoms and illnesses without asking for them.</summary>
    private static readonly HashSet<string> Telling =
    [
        "act.explain",
        "act.safety-net",
        "act.empathy",
        "act.reassure",
        "act.summarise",
        "act.shared-decision",
    ];

    /// <summary>"Is there heart disease, diabetes or cancer in the family?" asks for each of them in the family.</summary>
    private static void ShareFamily(List<Clause> clauses, List<ClauseMeaning> meanings)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var family = Enumerable
                .Range(0, clauses.Count)
                .Any(other =>
                    clauses[other].Sentence == clauses[i].Sentence
                    && (other == i || meanings[other].Asks.Any(ask => Families.Of(ask.Intent) == "fh"))
                    && meanings[other].Relative is not null
                );
            if (family && !clauses[i].Words.Any(word => word.Stem is "you" or "your" or "yourself"))
            {
                meanings[i] = meanings[i] with
                {
                    Asks =
                    [
                        .. meanings[i]
                            .Asks.Select(ask =>
                                Families.Of(ask.Intent) == "pmh" ? new Ask(Families.InTheFamily(ask.Intent)) : ask
                            ),
                    ],
                };
            }
        }
    }

    /// <summary>"Pain – where?": the name only says what the question is about.</summary>
    private static void DropBareNames(List<ClauseMeaning> meanings)
    {
        var asks = meanings.SelectMany(meaning => meaning.Asks).ToList();
        if (asks.Exists(ask => Families.IsComplaint(ask.Intent) && !ask.Bare))
        {
            for (var i = 0; i < meanings.Count; i++)
            {
                meanings[i] = meanings[i] with { Asks = [.. meanings[i].Asks.Where(ask => !ask.Bare)] };
            }
        }
    }

    /// <summary>Acts that another act or question of the turn takes in.</summary>
    private static void Settle(List<Clause> clauses, List<ClauseMeaning> meanings)
    {
        var asks = meanings.Exists(meaning => meaning.Asks.Count > 0);
        var usesAi = meanings.Exists(meaning => meaning.Acts.Contains("act.consent-ai"));
        for (var i = 0; i < meanings.Count; i++)
        {
            var sentence = clauses[i].Sentence;
            var sums = meanings
                .Where((_, other) => clauses[other].Sentence == sentence)
                .Any(meaning => meaning.Acts.Contains("act.summarise"));
            // "Thanks." before the next question ends nothing.
            var goesOn = asks && i < meanings.Count - 1;
            meanings[i] = meanings[i] with
            {
                Acts =
                [
                    .. meanings[i]
                        .Acts.Where(act =>
                            !(act == "act.consent" && usesAi)
                            && !(act is "act.explain" or "act.check-understanding" && sums)
                            && !(act == "act.close" && goesOn)
                        ),
                ],
            };
        }
    }

    private static Reading Sum(
        Lexicon lexicon,
        ScriptIndex script,
        List<Clause> clauses,
        List<ClauseMeaning> meanings,
        string text
    )
    {
        var asks = meanings.SelectMany(meaning => meaning.Asks).DistinctBy(ask => (ask.Intent, ask.About)).ToList();
        var intents = meanings
            .SelectMany(meaning => meaning.Acts.Concat(meaning.Asks.Select(ask => ask.Intent)))
            .Distinct()
            .ToList();
        if (intents.Count == 0)
        {
            // A reproach is heard whatever words it comes in.
            var slips = Slips(lexicon, script, text);
            return slips.Count > 0 || clauses.TrueForAll(clause => SaysOnly(lexicon, clause))
                ? new Reading(new Understanding([], null, true, 0.6), [], false, slips)
                : Reading.NotUnderstood;
        }
        var confidence = meanings.Where(meaning => !meaning.IsEmpty).Min(meaning => meaning.Confidence);
        var about = asks.Select(ask => ask.About).FirstOrDefault(about => about is not null);
        return new Reading(
            new Understanding(intents, about, true, Math.Round(Math.Clamp(confidence, 0, 1), 2)),
            asks,
            meanings.Exists(meaning => meaning.Open && meaning.Asks.Count > 0),
            Slips(lexicon, script, text)
        );
    }

    /// <summary>A statement in plain words that asks nothing, or a word of assent.</summary>
    private static bool SaysOnly(Lexicon lexicon, Clause clause) =>
        clause.Kind switch
        {
            ClauseKind.Statement => clause.Words.All(word => word.Known)
                && clause.Words[0].Stem != clause.Words[1].Stem,
            ClauseKind.Fragment => clause.Words.Count <= 5
                && clause.Words.All(word => lexicon.Clause["assents"].Contains(word.Stem)),
            _ => false,
        };

    private static bool IsStrange(List<Clause> clauses)
    {
        var words = clauses.SelectMany(clause => clause.Words).ToList();
        var strange = words.Count(word => !word.Known);
        return words.Count >= 3 && strange > words.Count * MostStrange;
    }

    private static bool IsAttack(Lexicon lexicon, string text)
    {
        var folded = Tokens.Fold(text);
        return Array.Exists(MachineMarks, mark => folded.Contains(mark, StringComparison.Ordinal))
            || Sentences.Of(lexicon, text).Exists(sentence => lexicon.Attacks.In(Head(sentence)).Count > 0);
    }

    private static IReadOnlyList<string> Slips(Lexicon lexicon, ScriptIndex script, string text)
    {
        var slips = Sentences
            .Of(lexicon, text)
            .SelectMany(sentence => lexicon.Slip.In(Head(sentence)))
            .Select(found => found.Intent)
            .Distinct();
        return [.. slips.Where(slip => slip != "jargon" || script.Script.Persona.Literacy != "high")];
    }

    /// <summary>Patterns are found with a bit a word, so a sentence is looked through in pieces.</summary>
    private static IReadOnlyList<Word> Head(Sentence sentence) =>
        sentence.Words.Count <= 64 ? sentence.Words : [.. sentence.Words.Take(64)];
}
