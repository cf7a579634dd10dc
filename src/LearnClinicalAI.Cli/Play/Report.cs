using System.Globalization;
using LearnClinicalAI.Content;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Play;

/// <summary>What a run came to: marks with their moments, the receipt, trust, and each thing the AI got wrong.</summary>
internal static class Report
{
    public static void Show(CaseFolder folder, IReadOnlyList<EncounterEvent> log, Encounter encounter, Screen screen)
    {
        var report = Marking.Mark(folder.Script, folder.Key, log);
        screen.Title(
            Text(
                $"Score {report.Score * 100:0} % ({report.Points} of {report.Positive}), pass mark {report.PassMark * 100:0} %: {(report.Passed ? "passed" : "not passed")}"
            )
        );
        ShowCriteria(folder, report, screen);
        screen.Table(
            ["domain", "points", "of"],
            report.Domains.Select(domain =>
                new[] { NameOf(domain.Domain), Text($"{domain.Points}"), Text($"{domain.Positive}") }
            )
        );
        ShowReceipt(encounter, screen);
        ShowTrust(encounter.Persona.Trust, log, screen);
        ShowReliance(folder, report.Reliance, screen);
    }

    private static void ShowCriteria(CaseFolder folder, ScoreReport report, Screen screen)
    {
        var texts = folder.Key.Rubric.Criteria.ToDictionary(criterion => criterion.Id, criterion => criterion.Text);
        screen.Table(
            ["", "criterion", "points", "by"],
            report.Criteria.Select(result =>
                new[]
                {
                    result.State == CriterionState.Waiting ? "waits"
                    : result.Met ? "met"
                    : "",
                    texts[result.Id],
                    Text($"{result.Points:+0;-0}"),
                    result.Evidence.Count > 0
                        ? Text($"#{result.Evidence[0].Event} {result.Evidence[0].Quote}")
                        : result.WouldHave ?? "",
                }
            )
        );
    }

    private static void ShowReceipt(Encounter encounter, Screen screen) =>
        screen.Table(
            ["receipt", ""],
            [
                ["minutes", Text($"{encounter.Minute:0.#}")],
                ["cost", Text($"{encounter.Cost:0}")],
                ["harm", $"{encounter.HarmDone}".ToLowerInvariant()],
                [
                    "identifiers given away",
                    encounter.IdentifiersGiven.Count == 0 ? "none" : string.Join(", ", encounter.IdentifiersGiven),
                ],
            ]
        );

    /// <summary>Each sentence that opened the patient up or closed them.</summary>
    private static void ShowTrust(int start, IReadOnlyList<EncounterEvent> log, Screen screen)
    {
        var trust = start;
        var moves = new List<string[]>();
        var said = "";
        foreach (var row in log)
        {
            if (row is Said turn)
            {
                said = turn.Text;
            }
            else if (row is Replied reply && said.Length > 0)
            {
                if (reply.Trust != trust)
                {
                    moves.Add([Text($"{reply.Trust - trust:+0;-0}"), Text($"{reply.Trust}"), said]);
                }
                trust = reply.Trust;
            }
        }
        if (moves.Count > 0)
        {
            screen.Table([Text($"trust, from {start}"), "to", "by"], moves);
        }
    }

    private static void ShowReliance(CaseFolder folder, Reliance reliance, Screen screen)
    {
        var outputs = folder.Script.Outputs.ToDictionary(output => output.Id, output => output.Title);
        screen.Table(
            ["co-pilot", "you", "which was"],
            reliance.Outputs.Select(output =>
                new[]
                {
                    outputs.GetValueOrDefault(output.Output, output.Output),
                    output.How ?? "left it",
                    output.Verdict,
                }
            )
        );
    }

    private static string NameOf(ScoreDomain domain) =>
        domain == ScoreDomain.AiOversight ? "AI oversight" : $"{domain}".ToLowerInvariant();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
