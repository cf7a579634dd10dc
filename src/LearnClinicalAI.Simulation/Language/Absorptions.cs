namespace LearnClinicalAI.Simulation;

/// <summary>Which intents one question only names beside the one it asks for (<c>absorbs.txt</c>).</summary>
internal sealed class Absorptions
{
    private readonly HashSet<(string Winner, string Loser)> pairs = [];

    public Absorptions(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split('>', StringSplitOptions.TrimEntries);
            foreach (var loser in parts[1].Split(' '))
            {
                pairs.Add((parts[0], loser));
            }
        }
    }

    /// <summary>All intents named in the table, for the linter.</summary>
    public IEnumerable<string> Named => pairs.SelectMany(pair => new[] { pair.Winner, pair.Loser });

    public bool Holds(string winner, string loser) => pairs.Contains((winner, loser));
}
