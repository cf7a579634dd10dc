using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>Rules about the last version of a document.</summary>
internal static class DocumentRules
{
    public static IEnumerable<Moment> Moments(RunLog log, EvidenceRule.DocumentSays rule)
    {
        if (log.LastWritten(rule.Document) is not { } wrote || string.IsNullOrWhiteSpace(wrote.Text))
            return [];
        var text = log.Folded(wrote.Text);
        var found = rule.Groups.Select(text.FindAny).ToList();
        if (found.Contains(null) || text.SaysAny(rule.Lacks) || WritingTask.WordsIn(wrote.Text) > rule.MaxWords)
            return [];
        return found.Count == 0
            ? [Moment.Of(wrote, wrote.Text)]
            : [.. found.Select(range => Moment.Of(wrote, text.Excerpt(range!.Value))).Distinct()];
    }
}
