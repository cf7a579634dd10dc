using System.CommandLine;
using System.Reflection;
using LearnClinicalAI.Content;

namespace LearnClinicalAI.Cli.Commands;

/// <summary><c>lcai new</c>: a small case or course that works, to write one's own over.</summary>
internal static class NewCommand
{
    private sealed record Made(string Folder, IReadOnlyList<string> Files);

    public static Command Make(Terminal terminal) =>
        new("new", "Starts a case or course from a small one that works.")
        {
            Of("case", "cases/<slug> with every file and comments on what goes where.", terminal),
            Of("course", "courses/<slug> with a lesson, a quiz and an evaluation.", terminal),
        };

    private static Command Of(string kind, string description, Terminal terminal)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "A folder that is not there yet; its name is the slug.",
        };
        var json = new Option<bool>("--json");
        var command = new Command(kind, description) { folder, json };
        command.SetAction(parsed => Run(kind, parsed.GetRequiredValue(folder), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string kind, string folder, bool json, Terminal terminal)
    {
        if (!ContentSlug.IsSlug(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))))
        {
            throw new WrongUse($"{folder}: the last name is the slug, in small letters, digits and single hyphens.");
        }
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new WrongUse($"{folder} is there already; nothing was written.");
        }
        var files = new List<string>();
        var uuid = Guid.NewGuid().ToString("D");
        foreach (var (path, text) in Scaffold(kind))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text.Replace("{{uuid}}", uuid, StringComparison.Ordinal));
            files.Add(path);
        }
        if (json)
        {
            terminal.Out.WriteLine(Json.Write(new Made(folder, files)));
        }
        else
        {
            terminal.Out.WriteLine($"Wrote {files.Count} files to {folder}. Next: lcai check {folder}");
        }
        return ExitCodes.Fine;
    }

    private static IEnumerable<(string Path, string Text)> Scaffold(string kind)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"scaffold/{kind}/";
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var path = name.Replace('\\', '/');
            if (path.StartsWith(prefix, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                yield return (path[prefix.Length..], reader.ReadToEnd());
            }
        }
    }
}
