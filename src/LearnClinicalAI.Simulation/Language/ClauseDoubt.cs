namespace LearnClinicalAI.Simulation;

/// <summary>How sure a clause's meaning is: by what stands in it beside the words that were explained.</summary>
internal sealed class ClauseDoubt(Lexicon lexicon, Clause clause)
{
    /// <summary>"What's your opinion on politics?": a strange thing that the question is expressly about.</summary>
    private bool IsObject(int at)
    {
        if (lexicon.IsSubject(clause.Words[at].Stem))
        {
            return false;
        }
        var before = at - 1;
        while (before > 0 && clause.Words[before].Stem is "the" or "a" or "an" or "your" or "any" or "some")
        {
            before--;
        }
        return before >= 0 && clause.Words[before].Stem is "about" or "on" or "of" or "regarding";
    }

    private double Strangeness(Word word)
    {
        // Words without a sentence have only themselves to show that they belong together.
        var everyday = clause.Kind == ClauseKind.Question ? 0.5 : 0.8;
        return !word.Known ? 0.9
            : lexicon.IsSubject(word.Stem) ? 0.25
            : everyday;
    }

    /// <summary>"Where can I park my car?", "did the spoon marry…?": a question about the speaker or a stranger thing.</summary>
    private bool SpeaksOfElsewhere(ulong explained)
    {
        var (words, lead) = (clause.Words, clause.Lead);
        for (var i = lead; i < words.Count; i++)
        {
            if (words[i].Stem == "my" || (words[i].Stem == "me" && i > 0 && words[i - 1].Stem == "lend"))
            {
                return true;
            }
        }
        return clause.Shape == QuestionShape.Polar
            && lead + 2 < words.Count
            && words[lead + 1].Stem is "the" or "a"
            && !lexicon.IsFiller(words[lead + 2].Stem)
            && !lexicon.IsSubject(words[lead + 2].Stem)
            && (explained >> (lead + 2) & 1) == 0;
    }

    /// <summary>How much of the clause the meaning explains: what stands beside it and is strange makes it doubtful.</summary>
    public double Confidence(List<Found> asked, List<Found> acts, List<Found> names)
    {
        var explained = 0ul;
        foreach (var match in asked.Concat(acts))
        {
            explained |= match.Span;
        }
        foreach (var name in names)
        {
            explained |= name.Words;
        }
        var (met, beside) = (1.0, 0.0);
        for (var i = 0; i < clause.Words.Count; i++)
        {
            var word = clause.Words[i];
            if (lexicon.IsFiller(word.Stem))
            {
                continue;
            }
            if ((explained >> i & 1) == 1)
            {
                met += 1;
            }
            else
            {
                beside += (Strangeness(word) + (IsObject(i) ? 1.5 : 0)) * (i > clause.Subordinate ? 0.4 : 1);
            }
        }
        if (SpeaksOfElsewhere(explained))
        {
            beside += 2;
        }
        // "Tell me about your home" does not open the complaint.
        var opens = asked is [{ Intent: "hpc.opening", Kind: PatternKind.WeakFrame }];
        if (opens && beside > 0)
        {
            return 0;
        }
        // A frame of function words alone ("when does … come") says nothing beside a strange subject.
        var bare =
            met <= 1 && beside >= 0.5 && !clause.Words.Any(word => word.Stem is "it" or "this" or "that" or "you");
        return bare ? 0 : met / (met + beside);
    }
}
