using System.CommandLine;
using LearnClinicalAI.Content;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Commands;

/// <summary><c>lcai score</c>: marks runs by their logs.</summary>
internal static class ScoreCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("CASE_DIR");
        var runs = new Argument<string[]>("RUN.jsonl")
        {
            Description =
                "The log of a run, as lcai play --log and the server write it; of several, or of a folder of them, a line each.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "The report on one line." };
        var command = new Command("score", "Marks runs: which criteria were met, and by what.") { folder, runs, json };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(runs), parsed.GetValue(json), terminal)
        );
        return command;
    }

    private static int Run(string folder, string[] paths, bool json, Terminal terminal)
    {
        foreach (var path in paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                throw new WrongUse($"There is no file {path}.");
            }
            if (Directory.Exists(path) && !Runs(path).Any())
            {
                throw new WrongUse($"The folder {path} holds no .jsonl file.");
            }
        }
        if (Given.Case(folder, terminal) is not { } read)
        {
            return ExitCodes.FoundErrors;
        }
        if (paths is [var only] && File.Exists(only))
        {
            return Report(read, only, terminal) is not { } report
                ? ExitCodes.FoundErrors
                : Tell(ScoreSpelling.Write(report, indented: !json), terminal);
        }
        // each run is read, marked, printed and let go: ten thousand take no more memory than one
        var code = ExitCodes.Fine;
        foreach (var path in paths.SelectMany(path => File.Exists(path) ? [path] : Runs(path)))
        {
            if (Report(read, path, terminal) is { } report)
            {
                Tell(
                    $"{{\"run\":{Json.Write(path)},\"report\":{ScoreSpelling.Write(report, indented: false)}}}",
                    terminal
                );
            }
            else
            {
                code = ExitCodes.FoundErrors;
            }
        }
        return code;
    }

    private static IEnumerable<string> Runs(string folder) =>
        Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal);

    private static ScoreReport? Report(CaseFolder read, string path, Terminal terminal)
    {
        if (RunFile.Read(path, terminal) is not { } log)
        {
            return null;
        }
        RunFile.WarnOfAnotherCase(read.Script, (Started)log[0], path, "the marks are by today's key.", terminal);
        return Marking.Mark(read.Script, read.Key, log);
    }

    private static int Tell(string report, Terminal terminal)
    {
        terminal.Out.WriteLine(report);
        return ExitCodes.Fine;
    }
}
