namespace LearnClinicalAI.Simulation;

/// <summary>Whether a clause is worded as the case's own intents and facts are, weighted by the rarity of the words.</summary>
internal static class OwnWordings
{
    /// <summary>What a wording must reach where nothing else is meant, and what more where something else surely is.</summary>
    private const double Enough = 0.3;
    private const double Rivalry = 0.4;

    /// <summary>A word that fewer phrases have is the case's own, and says more than its weight.</summary>
    private const int Rare = 12;
    private const double RareGain = 0.3;

    /// <summary>How far words beside the wording count against it.</summary>
    private const double OfClause = 0.7;

    /// <summary>How well a word of the same concept stands for another: "website" for "internet".</summary>
    private const double Kin = 0.8;
    private const int LongEnoughToShorten = 5;

    /// <param name="rival">The likeliest other meaning, and how sure it is, 0–1.</param>
    public static Ask? In(CaseVocabulary vocabulary, Clause clause, (string Label, double Sure) rival)
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
        var bestScore = Enough + Rivalry * rival.Sure;
        // "Who won the football?" is no affair of a patient who has something to say about football.
        var gain = rival.Label is IntentModel.None or IntentModel.Statement ? RareGain * (1 - rival.Sure) : RareGain;
        foreach (var wording in vocabulary.Wordings)
        {
            var (met, rare) = (0.0, false);
            foreach (var (stem, weight) in wording.Words)
            {
                var share = Share(said, stem);
                met += weight * share;
                rare |= share > Kin && IntentModel.English.Count(stem) < Rare && !Lexicon.English.IsFiller(stem);
            }
            var (ofWording, ofClause) = (met / wording.Words.Values.Sum(), Math.Min(1, met / all));
            var score = ofWording * (1 - OfClause + OfClause * ofClause) + (rare ? gain : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (wording.Ask, score);
            }
        }
        return best;
    }

    /// <summary>How much of a wording's word is said: itself, its short form, or a word of its concept.</summary>
    private static double Share(Dictionary<string, double> said, string stem)
    {
        if (said.ContainsKey(stem))
        {
            return 1;
        }
        foreach (var word in said.Keys)
        {
            if (Lexicon.English.AreKin(word, stem) || IsShort(word, stem) || IsShort(stem, word))
            {
                return Kin;
            }
        }
        return 0;
    }

    private static bool IsShort(string form, string word) =>
        form.Length >= LongEnoughToShorten && word.StartsWith(form, StringComparison.Ordinal);
}
