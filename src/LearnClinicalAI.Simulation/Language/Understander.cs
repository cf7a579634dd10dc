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
        var segments = new Segmentation(
            lexicon,
            IntentModel.English,
            script.Vocabulary,
            last?.Intents.LastOrDefault(intent => !Families.IsAct(intent))
        ).Of(text);
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
        Interplay.Settle(lexicon, clauses, meanings);
        return Sum(lexicon, script, clauses, meanings, text);
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
