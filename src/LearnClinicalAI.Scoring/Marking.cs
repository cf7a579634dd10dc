using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>Marks a run: criteria by their rules over its log, summed in code, and how the learner relied on the co-pilot.</summary>
public static class Marking
{
    /// <summary>
    /// The report of a run; rows that were taken back do not count. The same log and key give the same report, whatever the order of the criteria. A criterion that
    /// takes judgement is met by its authored phrases or, without any, waits for a human. One that asks for a flaw which the
    /// variant does not show is not applicable. Neither of these counts for or against.
    /// </summary>
    public static ScoreReport Mark(CaseScript script, CaseKey key, IReadOnlyList<EncounterEvent> log)
    {
        var run = new RunLog(EncounterLog.Standing(log));
        var rules = new RuleDecision(script, key, run);
        var results = key
            .Rubric.Criteria.Select(criterion => CriterionDecision.Decide(criterion, script, key, run, rules))
            .ToList();
        var decided = key
            .Rubric.Criteria.Zip(results)
            .Where(pair => pair.Second.State is CriterionState.Decided)
            .ToList();
        var positive = decided.Sum(pair => Math.Max(0, pair.First.Points));
        var points = decided.Where(pair => pair.Second.Met).Sum(pair => pair.First.Points);
        var score = positive == 0 ? 0 : (decimal)points / positive;
        var failed = decided.Where(pair => pair.First.Critical && Failed(pair.First, pair.Second)).ToList();
        return new ScoreReport
        {
            Score = score,
            Positive = positive,
            Points = points,
            PassMark = key.Rubric.PassMark,
            Passed = failed.Count == 0 && score >= key.Rubric.PassMark,
            Provisional = results.Exists(result => result.State is CriterionState.Waiting),
            Critical = [.. failed.Select(pair => pair.First.Id)],
            Criteria = results,
            Domains = Domains(decided),
            Reliance = RelianceReading.Read(key, run, rules.Fates),
        };
    }

    /// <summary>A group's mean score: over the raw scores, then clipped to 0…1 (HealthBench 2025).</summary>
    public static decimal MeanScore(IReadOnlyCollection<decimal> scores) =>
        scores.Count == 0 ? 0 : Math.Clamp(scores.Average(), 0m, 1m);

    private static bool Failed(Criterion criterion, CriterionResult result) =>
        criterion.Points > 0 ? !result.Met : result.Met;

    private static List<DomainScore> Domains(IEnumerable<(Criterion First, CriterionResult Second)> decided) =>
        [
            .. decided
                .GroupBy(pair => pair.First.Domain)
                .OrderBy(group => group.Key)
                .Select(group => new DomainScore(
                    group.Key,
                    group.Where(pair => pair.Second.Met).Sum(pair => pair.First.Points),
                    group.Sum(pair => Math.Max(0, pair.First.Points))
                )),
        ];
}
