using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>Rules about what the learner did with an output. What became of it is for <see cref="OutputFates"/>.</summary>
internal static class OutputRules
{
    public static IEnumerable<Moment> Moments(CaseScript script, RunLog log, EvidenceRule.OutputWas rule) =>
        rule.How switch
        {
            OutputFate.Checked => log.All<Checked>()
                .Where(check => check.Output == rule.Output)
                .Select(check => Moment.Of(check, $"{Title(script, check.Output)}: checked against {check.Against}")),
            OutputFate.Answered => log.All<Answered>()
                .Where(answer => answer.Output == rule.Output)
                .Select(answer => Answer(script, answer)),
            OutputFate.Accepted => Last(script, log, rule.Output, "accepted"),
            OutputFate.Edited => Last(script, log, rule.Output, "edited"),
            OutputFate.Rejected => Last(script, log, rule.Output, "rejected"),
            _ => [],
        };

    public static Moment Answer(CaseScript script, Answered answer) =>
        Moment.Of(answer, answer.Text ?? $"{Title(script, answer.Output)}: {answer.How}");

    /// <summary>The last answer counts.</summary>
    private static IEnumerable<Moment> Last(CaseScript script, RunLog log, string output, string how) =>
        log.LastAnswered(output) is { } answer && answer.How == how ? [Answer(script, answer)] : [];

    private static string Title(CaseScript script, string output) =>
        script.Outputs.FirstOrDefault(known => known.Id == output)?.Title ?? output;
}
