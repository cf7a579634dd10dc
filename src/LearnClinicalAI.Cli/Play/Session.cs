using LearnClinicalAI.Content;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Play;

/// <summary>One run of a case at the keyboard.</summary>
internal sealed class Session(CaseFolder folder, Screen screen, Action<EncounterEvent> record)
{
    private readonly List<EncounterEvent> log = [];
    private Encounter encounter = null!;
    private bool left;

    public bool Over => left || encounter.Ended;

    public string Clock => encounter.ClockText;

    public void Begin(string variant, int seed)
    {
        var begun = Encounter.Begin(folder.Script, variant, seed, "practice");
        encounter = begun.After;
        screen.Title(folder.Script.Info.Title);
        screen.Line(Prose(encounter.Render(folder.Script.Info.Brief)));
        screen.Line("Type to talk. /help lists what else you can do.", "grey");
        Tell(begun.Events);
    }

    /// <summary>A line that was typed: a command after a slash, talk otherwise.</summary>
    public void Take(string line)
    {
        if (line.Length == 0)
        {
            return;
        }
        switch (Typed.Read(line, folder.Script))
        {
            case Typed.Do act:
                Perform(act.Act);
                break;
            case Typed.Look look:
                Views.Show(look.At, folder.Script, encounter, screen);
                break;
            case Typed.Leave:
                left = true;
                break;
            case Typed.Unclear unclear:
                screen.Line(unclear.Why, "yellow");
                break;
        }
    }

    private void Perform(Act act)
    {
        switch (encounter.Perform(act))
        {
            case ActResult.Done done:
                encounter = done.After;
                Tell(done.Events);
                break;
            case ActResult.Refused refused:
                screen.Line($"Not done: {Refusals.Say(refused.Why)}", "yellow");
                break;
        }
    }

    private void Tell(IReadOnlyList<EncounterEvent> rows)
    {
        foreach (var row in rows)
        {
            log.Add(row);
            record(row);
            screen.Row(row);
            Events.Show(row, folder.Script, encounter, screen);
        }
    }

    /// <summary>The marks and the debrief, once the encounter has ended.</summary>
    public void Close()
    {
        if (!encounter.Ended)
        {
            screen.Line("Left before the end: no marks.", "grey");
            return;
        }
        var report = Marking.Mark(folder.Script, folder.Key, log);
        screen.Title(
            $"Score {report.Score:P0} ({report.Points} of {report.Positive}), pass mark {report.PassMark:P0}: {(report.Passed ? "passed" : "not passed")}"
        );
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
                    $"{result.Points:+0;-0}",
                    result.Evidence.Count > 0
                        ? $"#{result.Evidence[0].Event} {result.Evidence[0].Quote}"
                        : result.WouldHave ?? "",
                }
            )
        );
        screen.Title("Debrief");
        screen.Line(Prose(folder.Debrief));
    }

    private static string Prose(string markdown) => markdown.Trim().Replace("**", "", StringComparison.Ordinal);
}
