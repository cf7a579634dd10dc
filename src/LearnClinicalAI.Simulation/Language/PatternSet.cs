namespace LearnClinicalAI.Simulation;

/// <summary>Patterns that are found in a clause by the word they begin with.</summary>
internal sealed class PatternSet
{
    private const int ContentScore = 10;
    private const int FillerScore = 3;
    private const int EndScore = 2;

    /// <summary>Light words ("the", "your", "really") that may stand anywhere inside a pattern.</summary>
    private const int MostLight = 3;

    private readonly Dictionary<string, List<Pattern>> byFirst = [];
    private readonly Func<string, bool> isFiller;
    private readonly Func<string, bool> isLight;

    public PatternSet(IEnumerable<Pattern> patterns, Func<string, bool> isFiller, Func<string, bool> isLight)
    {
        (this.isFiller, this.isLight) = (isFiller, isLight);
        foreach (var pattern in patterns)
        {
            foreach (var first in FirstStems(pattern))
            {
                if (!byFirst.TryGetValue(first, out var begun))
                {
                    byFirst[first] = begun = [];
                }
                begun.Add(pattern);
            }
        }
    }

    /// <summary>All patterns in a clause of at most 64 words, best first.</summary>
    /// <param name="lead">Where the clause proper begins: a pattern's start may be there too.</param>
    public List<Found> In(IReadOnlyList<Word> clause, int lead = 0)
    {
        var found = new List<Found>();
        for (var at = 0; at < clause.Count; at++)
        {
            if (!byFirst.TryGetValue(clause[at].Stem, out var patterns))
            {
                continue;
            }
            foreach (var pattern in patterns)
            {
                if ((!pattern.FromStart || at == 0 || at == lead) && Match(pattern, clause, at) is { } match)
                {
                    found.Add(match);
                }
            }
        }
        found.Sort(
            (one, other) => other.Score != one.Score ? other.Score.CompareTo(one.Score) : one.At.CompareTo(other.At)
        );
        return found;
    }

    private static IEnumerable<string> FirstStems(Pattern pattern)
    {
        foreach (var place in pattern.Places)
        {
            foreach (var stem in place.Sequences.Keys)
            {
                yield return stem;
            }
            if (!place.Optional)
            {
                yield break;
            }
        }
    }

    private Found? Match(Pattern pattern, IReadOnlyList<Word> clause, int at)
    {
        var words = Continue(pattern, clause, 0, at, first: true);
        if (words == 0)
        {
            return null;
        }
        var (score, last) = (0, 0);
        for (var i = at; i < clause.Count; i++)
        {
            if ((words >> i & 1) == 1)
            {
                score += isFiller(clause[i].Stem) ? FillerScore : ContentScore;
                last = i;
            }
        }
        score += (pattern.FromStart ? EndScore : 0) + (pattern.ToEnd ? EndScore : 0);
        var span = Bits(at, last);
        score -= System.Numerics.BitOperations.PopCount(span & ~words) / 2;
        return new Found(pattern, words, span, score);
    }

    /// <summary>The bits of the words matched from place <paramref name="place"/> on, or 0.</summary>
    private ulong Continue(Pattern pattern, IReadOnlyList<Word> clause, int place, int at, bool first)
    {
        if (place == pattern.Places.Count)
        {
            return pattern.ToEnd && !OnlyLight(clause, at) ? 0 : ulong.MaxValue;
        }
        var here = pattern.Places[place];
        var farthest = first ? at : Math.Min(clause.Count - 1, at + Math.Max(here.Gap, MostLight));
        for (var start = at; start <= farthest && start < clause.Count; start++)
        {
            if (here.Sequences.TryGetValue(clause[start].Stem, out var sequences))
            {
                foreach (var sequence in sequences)
                {
                    if (!Stands(sequence, clause, start))
                    {
                        continue;
                    }
                    var rest = Continue(pattern, clause, place + 1, start + sequence.Length, first: false);
                    if (rest != 0)
                    {
                        var own = Bits(start, start + sequence.Length - 1);
                        return rest == ulong.MaxValue ? own : own | rest;
                    }
                }
            }
            if (start - at >= here.Gap && !isLight(clause[start].Stem))
            {
                break;
            }
        }
        return here.Optional ? Continue(pattern, clause, place + 1, at, first) : 0;
    }

    private bool OnlyLight(IReadOnlyList<Word> clause, int from)
    {
        for (var i = from; i < clause.Count; i++)
        {
            if (
                !isLight(clause[i].Stem)
                && clause[i].Stem is not ("then" or "there" or "so" or "too" or "though" or "yet")
            )
            {
                return false;
            }
        }
        return true;
    }

    private static bool Stands(string[] sequence, IReadOnlyList<Word> clause, int at)
    {
        if (at + sequence.Length > clause.Count)
        {
            return false;
        }
        for (var i = 1; i < sequence.Length; i++)
        {
            if (clause[at + i].Stem != sequence[i])
            {
                return false;
            }
        }
        return true;
    }

    private static ulong Bits(int from, int to) => (ulong.MaxValue >> (63 - (to - from))) << from;
}
