using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>Rules about what the learner said.</summary>
internal static class TalkRules
{
    public static IEnumerable<Moment> Asked(CaseScript script, RunLog log, EvidenceRule.Asked rule) =>
        rule
            .Intents.SelectMany(log.SaidWith)
            .Where(said => rule.About is null || IsAbout(script, said, rule.About))
            .OrderBy(said => said.Seq)
            .DistinctBy(said => said.Seq)
            .Select(said => Moment.Of(said, said.Text));

    public static IEnumerable<Moment> LearnerSaid(RunLog log, EvidenceRule.LearnerSaid rule)
    {
        foreach (var said in log.All<Said>())
        {
            var text = log.Folded(said.Text);
            if (text.FindAny(rule.Phrases) is { } found)
                yield return Moment.Of(said, text.Excerpt(found));
        }
    }

    /// <summary>A question that names nothing is about the main complaint.</summary>
    private static bool IsAbout(CaseScript script, Said said, string about) =>
        said.About is null ? script.Abouts.Any(known => known.Main && known.Id == about) : said.About == about;
}
