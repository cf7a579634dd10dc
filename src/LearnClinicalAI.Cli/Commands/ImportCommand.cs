using System.CommandLine;
using System.Globalization;
using LearnClinicalAI.Content;

namespace LearnClinicalAI.Cli.Commands;

/// <summary><c>lcai import FORM FILE --out DIR</c>: cases made of outside files, one folder each.</summary>
internal static class ImportCommand
{
    private sealed record Made(int Line, string Slug, string Title, bool Written);

    private sealed record Failed(int Line, string Message);

    private sealed record Report(
        string File,
        string Out,
        int Imported,
        int Failed,
        IReadOnlyList<Made> Cases,
        IReadOnlyList<Failed> Errors
    );

    public static Command Make(Terminal terminal) =>
        new("import", "Makes cases of outside files.") { AgentClinicForm(terminal) };

    private static Command AgentClinicForm(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, a row each with OSCE_Examination." };
        var into = new Option<string>("--out")
        {
            Description = "The folder that gets a folder for each case.",
            Required = true,
        };
        var replace = new Option<bool>("--replace") { Description = "Writes over a case that is there and differs." };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of lines." };
        var command = new Command("agentclinic", "OSCE cases as AgentClinic has them.") { file, into, replace, json };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(file),
                parsed.GetRequiredValue(into),
                parsed.GetValue(replace),
                parsed.GetValue(json),
                terminal
            )
        );
        return command;
    }

    private static int Run(string file, string into, bool replace, bool json, Terminal terminal)
    {
        if (File.Exists(into))
        {
            throw new WrongUse($"--out takes a folder; {into} is a file.");
        }
        var made = new List<Made>();
        var failed = new List<Failed>();
        foreach (var row in AgentClinic.Import(Given.Lines(file)))
        {
            var fault = row.Case is { } one ? Put(one, into, replace, row.Line, made) : row.Fault;
            if (fault is null)
            {
                continue;
            }
            failed.Add(new Failed(row.Line, fault));
            if (!json)
            {
                terminal.Error.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{file}:{row.Line}:1: error ImportRow {fault}")
                );
            }
        }
        if (made.Count + failed.Count == 0)
        {
            failed.Add(new Failed(1, "The file holds no row."));
            if (!json)
            {
                terminal.Error.WriteLine($"{file}:1:1: error ImportRow The file holds no row.");
            }
        }
        Tell(new Report(file, into, made.Count, failed.Count, made, failed), json, terminal);
        return failed.Count > 0 ? ExitCodes.FoundErrors : ExitCodes.Fine;
    }

    /// <summary>Why the case was not written; null where it was, or stands there already to the byte.</summary>
    private static string? Put(ImportedCase one, string into, bool replace, int line, List<Made> made)
    {
        var folder = Path.Combine(into, one.Slug);
        var there = Directory.Exists(folder);
        var same = there && IsSame(folder, one.Files);
        if (there && !same && !replace)
        {
            return $"{folder} is there and differs: nothing was written. --replace writes over it.";
        }
        if (!same)
        {
            foreach (var file in one.Files)
            {
                var path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Bytes);
            }
        }
        made.Add(new Made(line, one.Slug, one.Title, !same));
        return null;
    }

    private static bool IsSame(string folder, IReadOnlyList<ContentFile> files)
    {
        var reading = FolderFiles.Read(folder);
        return reading.Fault is null && ContentHash.Of(reading.Files) == ContentHash.Of(files);
    }

    private static void Tell(Report report, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Out.WriteLine(Json.Write(report));
            return;
        }
        foreach (var one in report.Cases)
        {
            terminal.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{one.Line}: {one.Slug}{(one.Written ? "" : " (unchanged)")}"
                )
            );
        }
        terminal.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Imported} imported to {report.Out}, {report.Failed} not. Next: lcai check {report.Out}; each design.md lists what to add."
            )
        );
    }
}
