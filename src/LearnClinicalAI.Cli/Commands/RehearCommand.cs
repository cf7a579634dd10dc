using System.CommandLine;
using System.Globalization;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Commands;

/// <summary>
/// <c>lcai rehear</c>: what today's engine would make of what was said in runs of old. The runs stay as they are: what was
/// understood then is what counts.
/// </summary>
internal static class RehearCommand
{
    private sealed record Meaning(IReadOnlyList<string> Intents, string? About, IReadOnlyList<string> Facts)
    {
        public bool Agrees(Meaning other) =>
            About == other.About
            && Intents.ToHashSet(StringComparer.Ordinal).SetEquals(other.Intents)
            && Facts.ToHashSet(StringComparer.Ordinal).SetEquals(other.Facts);

        public override string ToString() =>
            $"[{string.Join(", ", Intents)}] about {About ?? "nothing"}, tells [{string.Join(", ", Facts)}]";
    }

    private sealed record Difference(int Row, string Text, Meaning Then, Meaning Now);

    private sealed record Heard(string Run, int Said, IReadOnlyList<Difference> Differ);

    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("CASE_DIR");
        var runs = new Argument<string[]>("RUN.jsonl")
        {
            Description = "Logs of runs, as lcai play --log and the server write them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "A JSON object a run, each on its line." };
        var command = new Command(
            "rehear",
            "Lists where today's engine understands a run otherwise than its log has it."
        )
        {
            folder,
            runs,
            json,
        };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(runs), parsed.GetValue(json), terminal)
        );
        return command;
    }

    private static int Run(string folder, string[] paths, bool json, Terminal terminal)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path)) is { } missing)
        {
            throw new WrongUse($"There is no file {missing}.");
        }
        if (Given.Case(folder, terminal) is not { } read)
        {
            return ExitCodes.FoundErrors;
        }
        var (code, said, differ) = (ExitCodes.Fine, 0, 0);
        foreach (var path in paths)
        {
            if (RunFile.Read(path, terminal) is not { } log)
            {
                code = ExitCodes.FoundErrors;
                continue;
            }
            RunFile.WarnOfAnotherCase(read.Script, (Started)log[0], path, "it is heard with today's facts.", terminal);
            var heard = Hear(read.Script, path, log);
            (said, differ) = (said + heard.Said, differ + heard.Differ.Count);
            Tell(heard, json, terminal);
        }
        if (!json)
        {
            terminal.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{differ} of {said} turns would be understood otherwise today."
                )
            );
        }
        return code;
    }

    private static Heard Hear(CaseScript script, string path, IReadOnlyList<EncounterEvent> log)
    {
        var differ = new List<Difference>();
        var said = 0;
        for (var i = 0; i < log.Count; i++)
        {
            if (log[i] is not Said row)
            {
                continue;
            }
            said++;
            var then = new Meaning(
                row.Intents,
                row.About,
                log.ElementAtOrDefault(i + 1) is Replied replied ? replied.Facts : []
            );
            var hearing = Encounter.BeforeTurn(script, log, i).Hear(row.Text);
            var now = new Meaning(hearing.Understanding.Intents, hearing.Understanding.About, hearing.Facts);
            if (!then.Agrees(now))
            {
                differ.Add(new Difference(row.Seq, row.Text, then, now));
            }
        }
        return new Heard(path, said, differ);
    }

    private static void Tell(Heard heard, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Out.WriteLine(Json.Write(heard));
            return;
        }
        foreach (var difference in heard.Differ)
        {
            terminal.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{heard.Run}: row {difference.Row}: {Json.Write(difference.Text)}"
                )
            );
            terminal.Out.WriteLine($"  then {difference.Then}");
            terminal.Out.WriteLine($"  now  {difference.Now}");
        }
    }
}
