namespace LearnClinicalAI.Simulation;

/// <summary>Cuts a sentence where its parts, each taken alone, mean something more surely than the whole does.</summary>
/// <param name="topic">What the exchange before asked: a short clause may ask more of it.</param>
internal sealed class Segmentation(Lexicon lexicon, IntentModel model, CaseVocabulary vocabulary, string? topic)
{
    /// <summary>What a cut costs, in the logarithm of likelihood. Before words that begin a question of their own it pays.</summary>
    private const double ClauseCut = -0.6;

    /// <summary>"Sharp, dull or heavy?" is seldom a list of questions; "cough, fever or rash?" mostly is.</summary>
    private const double CutInOneQuestion = 1;

    /// <summary>From here on a clause means a second thing beside its first.</summary>
    private const double Also = 0.9;
    private const int MostParts = 6;
    private const double Unlikely = 1e-6;

    /// <summary>Patterns are found with a bit a word.</summary>
    private const int LongestClause = 64;

    /// <summary>From here on a sentence that says something is not cut.</summary>
    private const double OneThingSaid = 0.6;

    /// <summary>How well the case's own wording fits a clause.</summary>
    private const double OwnFit = -0.1;

    /// <summary>In so few words more may be asked of what was spoken of: its odds count this many times.</summary>
    private const int ShortClause = 7;
    private const double TopicOdds = 100;

    private readonly ClauseFeatures features = new(lexicon);
    private readonly int topicAt = topic is null ? -1 : model.Labels.ToList().IndexOf(topic);

    public List<Segment> Of(string text)
    {
        var segments = new List<Segment>();
        var number = 0;
        foreach (var sentence in Sentences.Of(lexicon, text))
        {
            segments.AddRange(Of(sentence, number++));
        }
        return segments;
    }

    private List<Segment> Of(Sentence sentence, int number)
    {
        var words = sentence.Words;
        var cuts = Cuts(words);
        if (!sentence.Question && cuts.TrueForAll(cut => cut.Kind != CutKind.Clause))
        {
            // "If the pain comes back, or you faint, ring us" is one thing said, however many it names.
            var whole = Read(sentence, cuts[0], words.Count, number);
            if (whole is not null && Families.Tells(whole.Labels[0].Label) && whole.Labels[0].Sure > OneThingSaid)
            {
                return [whole];
            }
        }
        var best = new (double Score, int From, Segment? Segment)[cuts.Count];
        for (var to = 1; to < cuts.Count; to++)
        {
            best[to].Score = double.NegativeInfinity;
            for (var from = Math.Max(0, to - MostParts); from < to; from++)
            {
                var segment = Read(sentence, cuts[from], cuts[to].At, number);
                var score = best[from].Score + (segment?.Fit ?? 0) - Cost(cuts[from], segment);
                if (score > best[to].Score)
                {
                    best[to] = (score, from, segment);
                }
            }
        }
        var parts = new List<Segment>();
        for (var to = cuts.Count - 1; to > 0; to = best[to].From)
        {
            if (best[to].Segment is { } segment)
            {
                parts.Insert(0, segment);
            }
        }
        return parts;
    }

    /// <summary>Where a part may begin: at the start, where a question begins, after a comma, at "and" and "or", and the end.</summary>
    private List<Cut> Cuts(IReadOnlyList<Word> words)
    {
        var cuts = new List<Cut> { new(0, CutKind.Start, 0) };
        for (var i = 1; i < words.Count; i++)
        {
            if (Clauses.BeginsClause(lexicon, words, cuts[^1].At, i))
            {
                cuts.Add(new Cut(i, CutKind.Clause, cuts[^1].Question + 1));
            }
            else if (
                words[i].Comma
                || lexicon.Clause["joins"].Contains(words[i].Stem)
                || i - cuts[^1].At >= LongestClause
            )
            {
                cuts.Add(new Cut(i, CutKind.List, cuts[^1].Question));
            }
        }
        cuts.Add(new Cut(words.Count, CutKind.Start, 0));
        return cuts;
    }

    private static double Cost(Cut cut, Segment? segment) =>
        cut.Kind switch
        {
            CutKind.Clause => ClauseCut,
            CutKind.List when segment is not null && segment.Own is null && !IsListed(segment.Labels[0].Label) =>
                CutInOneQuestion,
            _ => 0,
        };

    /// <summary>What doctors name in lists: illnesses, symptoms, habits, medicines.</summary>
    private static bool IsListed(string label) =>
        Families.Of(label) is "ros" or "pmh" or "fh" or "sh" or "meds" or "allergy" or "og" or "paed" or "id";

    private Segment? Read(Sentence sentence, Cut cut, int to, int number)
    {
        var words = sentence.Words;
        var from = cut.At;
        while (from < to && from > 0 && lexicon.Clause["joins"].Contains(words[from].Stem))
        {
            from++;
        }
        if (from == to)
        {
            return null;
        }
        List<Word> own = [.. words.Skip(from).Take(Math.Min(to - from, LongestClause))];
        return Judge(Clauses.Make(lexicon, own, sentence.Question && to == words.Count, number, cut.Question));
    }

    /// <summary>"Mr Tolliver": whoever is spoken to, not what is spoken of.</summary>
    private bool IsAddress(Clause clause) =>
        clause.Words[0].Stem is "mr" or "mrs" or "ms" or "miss" or "mister" or "sir" or "madam"
        && clause.Words.Skip(1).All(word => !word.Known || lexicon.IsFiller(word.Stem));

    private Segment Judge(Clause clause)
    {
        Span<float> likely = stackalloc float[model.Labels.Count];
        model.Judge(clause.Words, features.Of(clause.Words), likely);
        if (clause.Words.Count <= ShortClause && topicAt >= 0)
        {
            var odds = likely[topicAt] / Math.Max(1 - likely[topicAt], Unlikely) * TopicOdds;
            likely[topicAt] = (float)(odds / (1 + odds));
        }
        if (IsAddress(clause))
        {
            return new Segment(clause, [(IntentModel.Statement, 1)], 0, 0, null);
        }
        var first = 0;
        for (var i = 1; i < likely.Length; i++)
        {
            first = likely[i] > likely[first] ? i : first;
        }
        var labels = new List<(string, double)> { (model.Labels[first], likely[first]) };
        var fit = Math.Log(Math.Max(likely[first], Unlikely));
        var next = 0f;
        for (var i = 0; i < likely.Length; i++)
        {
            if (i == first)
            {
                continue;
            }
            var holds = likely[i] > Also;
            fit += Math.Log(Math.Max(holds ? likely[i] : 1 - likely[i], Unlikely));
            if (holds)
            {
                labels.Add((model.Labels[i], likely[i]));
            }
            else
            {
                next = Math.Max(next, likely[i]);
            }
        }
        var own = OwnWordings.In(vocabulary, clause, labels[0]);
        return new Segment(clause, labels, own is null ? fit : OwnFit, next, own);
    }

    private enum CutKind
    {
        Start,
        Clause,
        List,
    }

    private sealed record Cut(int At, CutKind Kind, int Question);
}
