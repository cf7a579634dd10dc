namespace LearnClinicalAI.Learning;

/// <summary>
/// Chance that a seed repeats for ever, on every machine and under every version of the platform: an attempt's paper is
/// made from it again whenever it is needed. SplitMix64.
/// </summary>
internal sealed class SeededChance
{
    private ulong _state;

    /// <param name="purpose">Keeps what is drawn for one purpose apart from what is drawn for another.</param>
    public SeededChance(int seed, string purpose)
    {
        // FNV-1a over the purpose, because string hashes differ from process to process.
        var hash = 14695981039346656037UL;
        foreach (var character in purpose)
            hash = unchecked((hash ^ character) * 1099511628211UL);
        _state = unchecked(hash ^ ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL));
    }

    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var last = shuffled.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }
        return shuffled;
    }

    private int Below(int bound)
    {
        // Numbers above the last whole multiple of the bound are thrown away, or small numbers would come more often.
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        ulong drawn;
        do drawn = Next();
        while (drawn >= limit);
        return (int)(drawn % (ulong)bound);
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
