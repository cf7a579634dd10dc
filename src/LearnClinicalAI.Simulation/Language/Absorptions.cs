namespace LearnClinicalAI.Simulation;

/// <summary>Which intents make which others redundant in one clause (<c>absorbs.txt</c>).</summary>
internal sealed class Absorptions
{
    private readonly HashSet<(string Winner, string Loser)> always = [];
    private readonly HashSet<(string Winner, string Loser)> unlessListed = [];

    public Absorptions(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var into = line.Contains(">>", StringComparison.Ordinal) ? always : unlessListed;
            var parts = line.Split('>', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var loser in parts[1].Split(' '))
            {
                into.Add((parts[0], loser));
            }
        }
    }

    /// <summary>All intents named in the table, for the linter.</summary>
    public IEnumerable<string> Named =>
        always.Concat(unlessListed).SelectMany(pair => new[] { pair.Winner, pair.Loser });

    public bool Holds(Found winner, Found loser, Clause clause) =>
        always.Contains((winner.Intent, loser.Intent))
        || (unlessListed.Contains((winner.Intent, loser.Intent)) && !Listed(winner, loser, clause));

    /// <summary>"Any cough or phlegm?" asks for both.</summary>
    public static bool Listed(Found one, Found other, Clause clause)
    {
        var (from, to) = one.At < other.At ? (one.At, other.At) : (other.At, one.At);
        for (var i = from + 1; i <= to; i++)
        {
            if (clause.Words[i].Comma || (i < to && clause.Words[i].Stem is "or" or "and"))
            {
                return true;
            }
        }
        return false;
    }
}
