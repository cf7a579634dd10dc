namespace LearnClinicalAI.Simulation;

/// <summary>Choices that a seed fixes: the same seed and occasion give the same wording on every machine.</summary>
internal static class Chance
{
    public static string? Pick(IReadOnlyList<string> from, int seed, string occasion)
    {
        if (from.Count == 0)
        {
            return null;
        }
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
        return from[(int)(hash % (uint)from.Count)];
    }
}
