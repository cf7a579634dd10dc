using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>What the learner committed to at one point.</summary>
internal sealed record Commitment(
    EncounterEvent Row,
    string Diagnosis,
    IReadOnlyList<string> Differential,
    string Plan
);

/// <summary>Rules about diagnosis, differential and plan.</summary>
internal static class CommitmentRules
{
    public static IEnumerable<Moment> Moments(Truth truth, RunLog log, EvidenceRule rule) =>
        rule switch
        {
            EvidenceRule.DiagnosisIs r when At(log, r.At) is { } made => r.Grades.Contains(
                DiagnosisGrading.Grade(made.Diagnosis, truth)
            )
                ? [Moment.Of(made.Row, made.Diagnosis)]
                : [],
            EvidenceRule.InDifferential r when At(log, r.At) is { } made => InDifferential(made, truth, r),
            EvidenceRule.PlanSays r when At(log, r.At) is { } made => Plan(log, made, r),
            EvidenceRule.ChangedMind r when At(log, CommitPoint.Committed) is { } made => MindChanges.Holds(
                At(log, CommitPoint.Provisional),
                made,
                truth,
                r.To
            )
                ? [Moment.Of(made.Row, made.Diagnosis)]
                : [],
            _ => [],
        };

    public static Commitment? At(RunLog log, CommitPoint point) =>
        point is CommitPoint.Provisional
            ? log.All<Provisional>().Select(p => new Commitment(p, p.Diagnosis, p.Differential, p.Plan)).LastOrDefault()
            : log.All<Committed>().Select(c => new Commitment(c, c.Diagnosis, c.Differential, c.Plan)).LastOrDefault();

    /// <summary>The leading diagnosis belongs to the differential, whether or not it is listed again.</summary>
    private static IEnumerable<Moment> InDifferential(Commitment made, Truth truth, EvidenceRule.InDifferential rule)
    {
        if (truth.Differential.FirstOrDefault(entry => entry.Id == rule.Entry) is not { } entry)
            return [];
        var listed = rule.Top is { } top ? made.Differential.Take(top) : made.Differential;
        return listed
            .Append(made.Diagnosis)
            .Where(text => DiagnosisGrading.Considers(text, entry, truth))
            .Take(1)
            .Select(text => Moment.Of(made.Row, text));
    }

    private static IEnumerable<Moment> Plan(RunLog log, Commitment made, EvidenceRule.PlanSays rule)
    {
        var text = log.Folded(made.Plan);
        var found = rule.Groups.Select(text.FindAny).ToList();
        return found.Contains(null)
            ? []
            : found.Select(range => Moment.Of(made.Row, text.Excerpt(range!.Value))).Distinct();
    }
}
