namespace LearnClinicalAI.Simulation;

/// <summary>
/// Mends typing slips against the lexicon's vocabulary. Words of up to three letters are never touched ("no" and "on"
/// are no slip of each other), nor is a word that everyday language knows.
/// </summary>
internal sealed class Slips
{
    private const int ShortestMended = 4;
    private const int ShortestForTwo = 8;
    private readonly ILookup<int, (string Word, uint Letters)> byLength;
    private readonly IReadOnlyDictionary<string, int> vocabulary;

    /// <param name="vocabulary">Words as they are written → in how many of the lexicon's lines each occurs.</param>
    public Slips(IReadOnlyDictionary<string, int> vocabulary)
    {
        this.vocabulary = vocabulary;
        byLength = vocabulary
            .Keys.Where(word => word.Length >= ShortestMended)
            .ToLookup(word => word.Length, word => (word, Letters(word)));
    }

    /// <summary>The one word meant, two words that were run together, or null.</summary>
    public IReadOnlyList<string>? Mend(string word)
    {
        if (word.Length < ShortestMended || word.Length > 24 || !word.All(char.IsAsciiLetter))
        {
            return null;
        }
        var within = word.Length >= ShortestForTwo ? 2 : 1;
        var letters = Letters(word);
        string? best = null;
        var bestCost = int.MaxValue;
        for (var length = word.Length - within; length <= word.Length + within; length++)
        {
            foreach (var (candidate, own) in byLength[length])
            {
                // A slip changes at most two kinds of letters; most words are ruled out by that alone.
                if (System.Numerics.BitOperations.PopCount(letters ^ own) > 2 * within)
                {
                    continue;
                }
                var distance = Distance(word, candidate, 2);
                // The right letters in the wrong order are one slip, however far they wandered.
                distance =
                    distance == 2 && within == 1 && letters == own && length == word.Length && word.Length > 5
                        ? 1
                        : distance;
                // A short word with another letter is another word; with letters swapped, doubled or dropped it is a slip.
                if (distance > within || (word.Length == ShortestMended && length == word.Length && letters != own))
                {
                    continue;
                }
                // The first letter is seldom wrong; a common word is the likelier one.
                var cost = distance * 100 + (candidate[0] == word[0] ? 0 : 60) - Math.Min(vocabulary[candidate], 40);
                if (cost < bestCost)
                {
                    (best, bestCost) = (candidate, cost);
                }
            }
        }
        if (best is not null)
        {
            return [best];
        }
        // "ankels" is a slip of "ankles", which the vocabulary has as "ankle".
        return (word[^1] == 's' && word.Length > ShortestMended + 1 ? Mend(word[..^1]) : null) ?? RunTogether(word);
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var sign in word)
        {
            letters |= sign is >= 'a' and <= 'z' ? 1u << (sign - 'a') : 0u;
        }
        return letters;
    }

    private IReadOnlyList<string>? RunTogether(string word)
    {
        for (var cut = 2; cut <= word.Length - 2; cut++)
        {
            var (left, right) = (word[..cut], word[cut..]);
            // Two letters are half of most nonsense; only the smallest words of a question may be so short.
            var likely =
                (left.Length > 2 || left is "do" or "is" or "my" or "of" or "to" or "in" or "on" or "it")
                && right.Length > 2;
            if (
                likely
                && left.Length + right.Length >= 6
                && vocabulary.ContainsKey(left)
                && vocabulary.ContainsKey(right)
            )
            {
                return [left, right];
            }
        }
        return null;
    }

    /// <summary>Insertions, deletions, substitutions and neighbours swapped; more than <paramref name="most"/> is not counted out.</summary>
    private static int Distance(string one, string other, int most)
    {
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }
        for (var i = 1; i <= one.Length; i++)
        {
            row.CopyTo(before);
            var least = row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(before[j], row[j - 1]) + 1, before[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    value = Math.Min(value, last[j - 2] + 1);
                }
                row[j] = value;
                least = Math.Min(least, value);
            }
            if (least > most)
            {
                return most + 1;
            }
            before.CopyTo(last);
        }
        return row[other.Length];
    }
}
