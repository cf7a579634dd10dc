using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Commands;

/// <summary><c>lcai score</c>: marks a run by its log.</summary>
internal static class ScoreCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("CASE_DIR");
        var run = new Argument<string>("RUN.jsonl")
        {
            Description = "The log of a run, as lcai play --log and the server write it.",
        };
        var json = new Option<bool>("--json") { Description = "The report on one line." };
        var command = new Command("score", "Marks a run: which criteria were met, and by what.") { folder, run, json };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(run), parsed.GetValue(json), terminal)
        );
        return command;
    }

    private static int Run(string folder, string path, bool json, Terminal terminal)
    {
        var lines = Given.FileText(path).Split('\n');
        if (Given.Case(folder, terminal) is not { } read)
        {
            return ExitCodes.FoundErrors;
        }
        if (ReadLog(lines, path, terminal) is not { } log)
        {
            return ExitCodes.FoundErrors;
        }
        WarnOfAnotherCase(read.Script, (Started)log[0], path, terminal);
        terminal.Out.WriteLine(ScoreSpelling.Write(Marking.Mark(read.Script, read.Key, log), indented: !json));
        return ExitCodes.Fine;
    }

    private static List<EncounterEvent>? ReadLog(string[] lines, string path, Terminal terminal)
    {
        var log = new List<EncounterEvent>();
        var sound = true;
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }
            try
            {
                log.Add(EncounterLog.ReadLine(lines[i]));
            }
            catch (Exception fault) when (fault is JsonException or NotSupportedException)
            {
                Complain(i + 1, $"This is no row of a log: {fault.Message}");
            }
        }
        if (sound && log is not [Started, ..])
        {
            Complain(1, "A log begins with its row {\"kind\":\"started\", …}.");
        }
        return sound ? log : null;

        void Complain(int line, string message)
        {
            sound = false;
            terminal.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{path}:{line}:1: error LogRow {message}")
            );
        }
    }

    private static void WarnOfAnotherCase(CaseScript script, Started started, string path, Terminal terminal)
    {
        if (started.Case != script.Slug)
        {
            terminal.Error.WriteLine(
                $"{path}:1:1: warning OtherCase The run is of the case \"{started.Case}\", not of \"{script.Slug}\"."
            );
        }
        else if (started.Hash != script.Hash)
        {
            terminal.Error.WriteLine(
                $"{path}:1:1: warning OtherRevision The case has changed since the run: the marks are by today's key."
            );
        }
    }
}
