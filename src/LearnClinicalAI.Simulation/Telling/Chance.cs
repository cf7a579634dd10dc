namespace LearnClinicalAI.Simulation;

/// <summary>Choices that a seed fixes: the same seed and occasion give the same wording on every machine.</summary>
internal static class Chance
{
    /// <summary>One of several wordings; the next time (<paramref name="turn"/>) another one, in a circle.</summary>
    public static string? Pick(IReadOnlyList<string> from, int seed, string occasion, int turn) =>
        from.Count == 0 ? null : from[(int)((Draw(seed, occasion) + (uint)turn) % (uint)from.Count)];

    /// <summary>Whether something that happens once in <paramref name="often"/> times happens this time.</summary>
    public static bool Falls(int often, int seed, string occasion, int turn) =>
        (Draw(seed, occasion) + (uint)turn) % (uint)often == 0;

    private static uint Draw(int seed, string occasion)
    {
        // FNV-1a, because string.GetHashCode differs from run to run.
        var hash = 2166136261u;
        foreach (var sign in occasion)
        {
            hash = (hash ^ sign) * 16777619u;
        }
        for (var shift = 0; shift < 32; shift += 8)
        {
            hash = (hash ^ (byte)(seed >> shift)) * 16777619u;
        }
        hash ^= hash >> 15;
        // Far from the top, so that counting on from it never turns over.
        return hash & 0x3fffffff;
    }
}
