namespace LearnClinicalAI.Simulation;

/// <summary>For authors: every intent that any words of a turn spoke for, with its best score, measured by the best of the turn.</summary>
internal static class Candidates
{
    public static IReadOnlyList<ScoredIntent> Of(string text, Understanding understood)
    {
        var lexicon = Lexicon.English;
        var best = new Dictionary<string, int>();
        foreach (var clause in Clauses.Of(lexicon, text))
        {
            foreach (var found in lexicon.Patterns.In(clause.Words, clause.Lead))
            {
                best[found.Intent] = Math.Max(best.GetValueOrDefault(found.Intent), found.Score);
            }
        }
        foreach (var intent in understood.Intents)
        {
            best.TryAdd(intent, 0);
        }
        var most = Math.Max(1.0, best.Values.DefaultIfEmpty().Max());
        return
        [
            .. best.Select(pair => new ScoredIntent(
                    pair.Key,
                    Math.Round(pair.Value / most, 2),
                    understood.Intents.Contains(pair.Key)
                ))
                .OrderByDescending(intent => intent.Taken)
                .ThenByDescending(intent => intent.Score)
                .ThenBy(intent => intent.Intent, StringComparer.Ordinal),
        ];
    }
}
