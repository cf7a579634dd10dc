namespace LearnClinicalAI.Simulation;

/// <summary>What the clauses of a turn do to each other.</summary>
internal static class Interplay
{
    public static void Settle(Lexicon lexicon, List<Clause> clauses, List<ClauseMeaning> meanings)
    {
        ShareFamily(clauses, meanings);
        Absorb(lexicon, clauses, meanings);
        Silence(clauses, meanings);
        SettleActs(clauses, meanings);
        DropBareNames(meanings);
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
                        || (clauses[i].Shape == QuestionShape.None && meanings[other].Acts.Any(Families.Tells))
                    )
                );
            if (inSilence && clauses[i].Kind != ClauseKind.Question)
            {
                meanings[i] = meanings[i] with { Asks = [] };
            }
        }
    }

    /// <summary>"Is there heart disease, diabetes or cancer in the family?" asks for each of them in the family.</summary>
    private static void ShareFamily(List<Clause> clauses, List<ClauseMeaning> meanings)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var words = clauses[i].Words;
            var anyone = words.Any(word => word.Stem is "anyone" or "anybody" or "someone" or "somebody");
            var family = Enumerable
                .Range(0, clauses.Count)
                .Any(other =>
                    clauses[other].Sentence == clauses[i].Sentence
                    && (
                        other == i
                        || (other < i && anyone)
                        || meanings[other].Asks.Any(ask => Families.Of(ask.Intent) == "fh")
                    )
                    && meanings[other].Relative is not null
                );
            if (family)
            {
                meanings[i] = meanings[i] with { Asks = [.. meanings[i].Asks.SelectMany(ask => InFamily(ask, words))] };
            }
        }
    }

    private static IEnumerable<Ask> InFamily(Ask ask, IReadOnlyList<Word> words)
    {
        var you = words.Any(word => word.Stem is "you" or "your" or "yourself");
        if (Families.Of(ask.Intent) == "pmh" && !you)
        {
            return [new Ask(Families.InTheFamily(ask.Intent))];
        }
        // "Have you or anyone in your family had cancer?"
        var both = Enumerable.Range(1, words.Count - 1).Any(i => words[i - 1].Stem == "you" && words[i].Stem == "or");
        return both && Families.InThePatient(ask.Intent) is { } own ? [new Ask(own), ask] : [ask];
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
    private static void SettleActs(List<Clause> clauses, List<ClauseMeaning> meanings)
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
}
