namespace LearnClinicalAI.Simulation;

/// <summary>Where clauses begin, and how they ask.</summary>
internal static class Clauses
{
    /// <summary>Whether a question or statement of its own begins at a word.</summary>
    public static bool BeginsClause(Lexicon lexicon, IReadOnlyList<Word> words, int from, int at)
    {
        var roles = lexicon.Clause;
        if (OnlyLeads(roles, words, from, at))
        {
            // "Next, I'd like to ask…" is one announcement; "Hello, I'm Dr Lee" is two things said.
            var joins =
                words[from].Stem
                is "next"
                    or "now"
                    or "first"
                    or "finally"
                    or "then"
                    or "and"
                    or "but"
                    or "so"
                    or "or"
                    or "also";
            if (joins || words[at].Comma)
            {
                return !joins;
            }
        }
        // "If you feel worse, tell the nurse": what follows from an "if" belongs to it, unless it asks.
        if (
            words[from].Stem is "if" or "should"
            && !roles["question-words"].Contains(words[at].Stem)
            && !(at + 1 < words.Count && Inverts(roles, words[at].Stem, words[at + 1].Stem))
        )
        {
            return false;
        }
        var (here, next) = (words[at].Stem, at + 1 < words.Count ? words[at + 1].Stem : "");
        var joined = words[at].Comma || roles["joins"].Contains(words[at - 1].Stem);
        var asks = Inverts(roles, here, next);
        if (roles["question-words"].Contains(here))
        {
            // "when you lie flat" and "where I press" belong to the question before; "when did it start" does not.
            var ownQuestion =
                here is not ("when" or "where" or "which" or "who")
                || roles["auxiliaries"].Contains(next)
                || next
                    is "exactly"
                        or "kind"
                        or "type"
                        or "sort"
                        or "time"
                        or "medicine"
                        or "about"
                        or "color"
                        or "make"
                        or "bring";
            return joined && ownQuestion && at - from > 0 && !IsListOfQuestionWords(roles, words, from, at);
        }
        if (asks)
        {
            // Unjoined ("I'm Dr Lee do you have pain"), only what cannot be the middle of a statement ("I am the registrar").
            return joined
                || (
                    next is "you" or "it" or "there" or "they" or "he" or "she" or "any" or "anyone" or "anybody"
                    && !roles["after-auxiliary"].Contains(words[at - 1].Stem)
                    && !HasQuestion(roles, words, from, at)
                );
        }
        if (here is "i" or "we" or "my" or "that" or "this" or "please" or "let" or "it")
        {
            return words[at].Comma || (joined && here is "i" or "we");
        }
        return (joined && here == "any")
            || (
                words[at].Comma
                && (
                    here
                    is "tell"
                        or "describe"
                        or "thank"
                        or "thanks"
                        or "sorry"
                        or "if"
                        or "you"
                        or "no"
                        or "and"
                        or "or"
                        or "but"
                        or "so"
                )
            );
    }

    private static bool OnlyLeads(
        IReadOnlyDictionary<string, HashSet<string>> roles,
        IReadOnlyList<Word> words,
        int from,
        int at
    )
    {
        for (var i = from; i < at; i++)
        {
            if (!roles["leads"].Contains(words[i].Stem))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"when and how did it start" is one question.</summary>
    private static bool IsListOfQuestionWords(
        IReadOnlyDictionary<string, HashSet<string>> roles,
        IReadOnlyList<Word> words,
        int from,
        int at
    )
    {
        for (var i = from; i < at; i++)
        {
            if (!roles["question-words"].Contains(words[i].Stem) && !roles["joins"].Contains(words[i].Stem))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Inverts(IReadOnlyDictionary<string, HashSet<string>> roles, string here, string next) =>
        roles["auxiliaries"].Contains(here) && roles["after-auxiliary"].Contains(next);

    private static bool HasQuestion(
        IReadOnlyDictionary<string, HashSet<string>> roles,
        IReadOnlyList<Word> words,
        int from,
        int at
    )
    {
        for (var i = from; i < at; i++)
        {
            var stem = words[i].Stem;
            if (
                roles["question-words"].Contains(stem)
                || roles["auxiliaries"].Contains(stem)
                || roles["requests"].Contains(stem)
                || stem is "if" or "whether" or "that" or "long" or "know" or "wonder" or "ask"
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The clause that the words are.</summary>
    public static Clause Make(Lexicon lexicon, List<Word> words, bool marked, int sentence, int question)
    {
        var roles = lexicon.Clause;
        var lead = 0;
        while (lead < words.Count - 1 && roles["leads"].Contains(words[lead].Stem))
        {
            lead++;
        }
        var body = words.Count - lead;
        var first = words[lead].Stem;
        var second = body > 1 ? words[lead + 1].Stem : "";
        var asks =
            marked
            || roles["question-words"].Contains(first)
            || Inverts(roles, first, second)
            || roles["requests"].Contains(first)
            || (roles["auxiliaries"].Contains(first) && body > 1 && second != "not")
            || IsRequest(words, lead);
        var states = roles["statement-starts"].Contains(first) && body > 1;
        var kind =
            asks ? ClauseKind.Question
            : states ? ClauseKind.Statement
            : ClauseKind.Fragment;
        var shape =
            roles["question-words"].Contains(first) ? QuestionShape.Open
            : roles["auxiliaries"].Contains(first) || first is "any" or "no" or "ever" ? QuestionShape.Polar
            : QuestionShape.None;
        return new Clause(words, kind, sentence, question, lead, shape);
    }

    /// <summary>"I'd like to know…", "I was wondering if…", "I need to know…", "let me know…".</summary>
    private static bool IsRequest(List<Word> words, int from)
    {
        if (words[from].Stem is not ("i" or "we" or "let" or "you" or "it"))
        {
            return false;
        }
        for (var i = from; i < Math.Min(words.Count, from + 7); i++)
        {
            if (words[i].Stem == "wonder")
            {
                return words[from].Stem is "i" or "we";
            }
            if (
                words[i].Stem is "know" or "ask" or "hear"
                && i > from + 1
                && i + 1 < words.Count
                && words[i + 1].Stem
                    is "if"
                        or "whether"
                        or "about"
                        or "what"
                        or "how"
                        or "when"
                        or "where"
                        or "which"
                        or "more"
                        or "your"
            )
            {
                return true;
            }
        }
        return false;
    }
}
