using LearnClinicalAI.Content;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Play;

/// <summary>One run of a case at the keyboard.</summary>
internal sealed class Session(CaseFolder folder, Screen screen, Action<EncounterEvent> record)
{
    private readonly List<EncounterEvent> log = [];
    private Encounter encounter = null!;
    private TurnTrace? trace;
    private Choice? choice;
    private (Func<string, Act> Make, List<string> Lines)? writing;
    private bool left;

    public bool Over => left || encounter.Ended;

    /// <summary>What stands before the cursor: the simulated time, or that a text is being written.</summary>
    public string Prompt => writing is null ? encounter.ClockText : "...";

    public void Begin(string variant, int seed)
    {
        var begun = Encounter.Begin(folder.Script, variant, seed, "practice");
        encounter = begun.After;
        screen.Title(folder.Script.Info.Title);
        Page.Show(encounter.Render(folder.Script.Info.Brief), screen);
        screen.Line("Type to talk. /help lists what else you can do.", "grey");
        Tell(begun.Events);
    }

    /// <summary>A line that was typed: a command after a slash, talk otherwise.</summary>
    public void Take(string line)
    {
        if (writing is { } text)
        {
            Write(text, line);
            return;
        }
        if (line.Length == 0)
        {
            return;
        }
        var picked = choice?.Pick(line);
        choice = null;
        if (picked is not null)
        {
            Perform(picked);
            return;
        }
        switch (Typed.Read(line, folder.Script))
        {
            case Typed.Do act:
                Perform(act.Act);
                break;
            case Typed.Which which:
                choice = which.Choice;
                screen.Line("Which one? Type its number.", "yellow");
                screen.Table(["", "name"], choice.Entries.Select((entry, i) => new[] { $"{i + 1}", entry.Name }));
                break;
            case Typed.Writing document:
                writing = (document.Make, []);
                screen.Line("Write; a line with a full stop alone ends it.", "grey");
                break;
            case Typed.Look { At: "why" }:
                ShowWhy();
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

    private void Write((Func<string, Act> Make, List<string> Lines) text, string line)
    {
        if (line != ".")
        {
            text.Lines.Add(line);
            return;
        }
        writing = null;
        Perform(text.Make(string.Join('\n', text.Lines)));
    }

    private void ShowWhy()
    {
        if (trace is null)
        {
            screen.Line("Nothing was said yet.", "yellow");
            return;
        }
        Why.Show(trace, screen);
    }

    private void Perform(Act act)
    {
        if (act is Act.Say say)
        {
            trace = encounter.Trace(say.Text);
        }
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
        Report.Show(folder, log, encounter, screen);
        screen.Title("Debrief");
        Page.Show(folder.Debrief, screen);
    }
}
