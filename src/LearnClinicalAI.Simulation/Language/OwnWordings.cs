namespace LearnClinicalAI.Simulation;

/// <summary>Whether a clause is worded as the case's own intents and facts are, weighted by the rarity of the words.</summary>
internal static class OwnWordings
{
    private const double EnoughOfWording = 0.75;
    private const double EnoughOfClause = 0.5;

    public static Ask? In(CaseVocabulary vocabulary, Clause clause)
    {
        if (vocabulary.Wordings.Count == 0)
        {
            return null;
        }
        var said = new Dictionary<string, double>();
        foreach (var word in clause.Words)
        {
            said[word.Stem] = vocabulary.Weight(word.Stem);
        }
        var all = said.Values.Sum();
        Ask? best = null;
        var bestScore = 0.0;
        foreach (var wording in vocabulary.Wordings)
        {
            var (met, heaviest) = (0.0, 0.0);
            foreach (var (stem, weight) in wording.Words)
            {
                if (said.ContainsKey(stem))
                {
                    met += weight;
                    heaviest = Math.Max(heaviest, weight);
                }
            }
            var (ofWording, ofClause) = (met / wording.Words.Values.Sum(), met / all);
            var score = ofWording * ofClause;
            var meant = ofWording >= EnoughOfWording && ofClause >= EnoughOfClause && (heaviest >= 2 || score > 0.9);
            if (meant && score > bestScore)
            {
                (best, bestScore) = (wording.Ask, score);
            }
        }
        return best;
    }
}
