using System.Numerics;

namespace LearnClinicalAI.Simulation;

/// <summary>
/// What the model sees of a clause, as numbers of features: its words and pieces of them, pairs of neighbours, pairs with
/// a gap, the same with words exchanged for the concepts they belong to, and the lexicon's patterns that were found.
/// </summary>
internal sealed class ClauseFeatures(Lexicon lexicon)
{
    /// <summary>Stands for each word that no phrase has.</summary>
    public static readonly uint Strange = Hash("strange", "", "");

    private const string Start = "^";
    private const string End = "$";
    private const int Piece = 4;

    /// <summary>Patterns of more words than this say more than a name does.</summary>
    private const int LongPattern = 2;

    public static uint Unigram(string stem) => Hash("1", stem, "");

    /// <summary>All features of a clause; the same one may come twice.</summary>
    public List<uint> Of(IReadOnlyList<Word> words)
    {
        var into = new List<uint>(words.Count * 16) { Hash("bias", "", "") };
        for (var i = 0; i <= words.Count; i++)
        {
            var here = At(words, i);
            into.Add(Hash("2", At(words, i - 1), here));
            if (i > 1)
            {
                into.Add(Hash("s", At(words, i - 3), here));
            }
            if (i < words.Count)
            {
                into.Add(Unigram(here));
                AddPieces(here, into);
            }
        }
        AddConcepts(words, into);
        AddPatterns(words, into);
        return into;
    }

    private void AddPieces(string word, List<uint> into)
    {
        if (lexicon.IsFiller(word))
        {
            return;
        }
        var whole = $"<{word}>";
        for (var at = 0; at + Piece <= whole.Length; at++)
        {
            into.Add(Hash("g", whole.Substring(at, Piece), ""));
        }
    }

    private void AddConcepts(IReadOnlyList<Word> words, List<uint> into)
    {
        var (second, before) = (Start, Start);
        for (var i = 0; i <= words.Count; i++)
        {
            var here = i == words.Count ? End : lexicon.ConceptOf(words[i].Stem) ?? words[i].Stem;
            if (IsConcept(here))
            {
                into.Add(Hash("c1", here, ""));
            }
            if (IsConcept(before) || IsConcept(here))
            {
                into.Add(Hash("c2", before, here));
            }
            if (IsConcept(second) || IsConcept(before) || IsConcept(here))
            {
                into.Add(Hash("c3", second, before + " " + here));
                into.Add(Hash("cs", second, here));
            }
            (second, before) = (before, here);
        }
    }

    private static bool IsConcept(string word) => word[0] == '<';

    private void AddPatterns(IReadOnlyList<Word> words, List<uint> into)
    {
        var found = lexicon.Patterns.In(words);
        foreach (var match in found)
        {
            into.Add(Hash("f", match.Intent, match.Kind.ToString()));
        }
        if (found.Count > 0)
        {
            into.Add(Hash("best", found[0].Intent, ""));
            if (BitOperations.PopCount(found[0].Words) > LongPattern)
            {
                into.Add(Hash("long", found[0].Intent, ""));
            }
        }
    }

    private static string At(IReadOnlyList<Word> words, int at) =>
        at < 0 ? Start
        : at >= words.Count ? End
        : words[at].Stem;

    /// <summary>FNV-1a; the same on every machine.</summary>
    private static uint Hash(string kind, string one, string other) => Mix(Mix(Mix(2166136261u, kind), one), other);

    private static uint Mix(uint hash, string text)
    {
        foreach (var sign in text)
        {
            hash = (hash ^ sign) * 16777619u;
        }
        return (hash ^ 0xffff) * 16777619u;
    }
}
