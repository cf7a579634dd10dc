namespace LearnClinicalAI.Simulation;

/// <summary>For authors: every intent that any words of a turn spoke for, and how likely those words mean it, 0–1.</summary>
internal static class Candidates
{
    /// <summary>Less likely than this is no candidate.</summary>
    private const double Least = 0.05;

    public static IReadOnlyList<ScoredIntent> Of(ScriptIndex script, string text, Understanding understood)
    {
        var best = new Dictionary<string, double>();
        var (lexicon, model) = (Lexicon.English, IntentModel.English);
        foreach (var segment in new Segmentation(lexicon, model, script.Vocabulary, null).Of(text))
        {
            var likely = new float[model.Labels.Count];
            model.Judge(segment.Clause.Words, new ClauseFeatures(lexicon).Of(segment.Clause.Words), likely);
            for (var i = 0; i < likely.Length; i++)
            {
                if (likely[i] >= Least && model.Labels[i].Contains('.', StringComparison.Ordinal))
                {
                    best[model.Labels[i]] = Math.Max(best.GetValueOrDefault(model.Labels[i]), likely[i]);
                }
            }
        }
        foreach (var intent in understood.Intents)
        {
            best.TryAdd(intent, 0);
        }
        return
        [
            .. best.Select(pair => new ScoredIntent(
                    pair.Key,
                    Math.Round(pair.Value, 2),
                    understood.Intents.Contains(pair.Key)
                ))
                .OrderByDescending(intent => intent.Taken)
                .ThenByDescending(intent => intent.Score)
                .ThenBy(intent => intent.Intent, StringComparer.Ordinal),
        ];
    }
}
