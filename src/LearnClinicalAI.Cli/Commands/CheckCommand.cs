using System.CommandLine;
using System.Globalization;
using LearnClinicalAI.Content;

namespace LearnClinicalAI.Cli.Commands;

/// <summary><c>lcai check PATH…</c>: all that is wrong in cases and courses.</summary>
internal static class CheckCommand
{
    private sealed record Item(string Folder, ItemKind Kind, IReadOnlyList<Complaint> Complaints);

    /// <param name="File">The one file whose complaints were asked for, as the format names it; null for all.</param>
    private sealed record Target(ShelfItem Item, string? File);

    private sealed record Report(int Cases, int Courses, int Errors, int Warnings, IReadOnlyList<Item> Items);

    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A case, a course, a folder of them, or one of their files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of lines." };
        var command = new Command("check", "Lists every mistake: path:line:col: error|warning RULE message.")
        {
            paths,
            json,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(paths), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string[] paths, bool json, Terminal terminal)
    {
        var targets = paths
            .SelectMany(Targets)
            .DistinctBy(target =>
                (Path.TrimEndingDirectorySeparator(Path.GetFullPath(target.Item.Folder)), target.File)
            )
            .ToList();
        var items = targets.ConvertAll(target => target.Item);
        var beside = Neighbours(items);
        var checkedItems = targets.AsParallel().AsOrdered().Select(target => Check(target, beside)).ToList();
        var all = checkedItems.SelectMany(item => item.Complaints).ToList();
        var report = new Report(
            items.Count(item => item.Kind == ItemKind.Case),
            items.Count(item => item.Kind == ItemKind.Course),
            all.Count(complaint => complaint.Severity == Severity.Error),
            all.Count(complaint => complaint.Severity == Severity.Warning),
            checkedItems
        );
        if (json)
        {
            terminal.Out.WriteLine(Json.Write(report));
        }
        else
        {
            foreach (var complaint in all)
            {
                terminal.Out.WriteLine(complaint);
            }
            terminal.Out.WriteLine(Summary(report));
        }
        return report.Errors > 0 ? ExitCodes.FoundErrors : ExitCodes.Fine;
    }

    private static IReadOnlyList<Target> Targets(string path)
    {
        if (File.Exists(path))
        {
            return [TargetOf(path)];
        }
        var found = Shelf.Find(Given.FolderAt(path));
        return found.Count > 0
            ? [.. found.Select(item => new Target(item, null))]
            : throw new WrongUse($"{path} holds no case and no course.");
    }

    /// <summary>A file is understood with its whole case or course; only what is wrong in it is told.</summary>
    private static Target TargetOf(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var here = folder.Length == 0 ? "." : folder;
            if (Shelf.Find(here) is [var item] && item.Folder == here)
            {
                return new Target(item, Path.GetRelativePath(here, file).Replace('\\', '/'));
            }
        }
        throw new WrongUse($"{file} belongs to no case and no course.");
    }

    private static Item Check(Target target, Neighbours beside)
    {
        var item = target.Item;
        var files = Given.Folder(item.Folder);
        var complaints =
            item.Kind == ItemKind.Case
                ? CaseReader.Check(item.Slug, files).Complaints
                : CourseReader.Read(item.Slug, files, beside).Complaints;
        return new Item(
            item.Folder,
            item.Kind,
            [
                .. complaints
                    .Where(complaint => target.File is null || complaint.Path == target.File)
                    .Select(complaint => complaint with { Path = Given.Joined(item.Folder, complaint.Path) }),
            ]
        );
    }

    /// <summary>What courses may name: the items checked with them, and those in the usual folders beside theirs.</summary>
    private static Neighbours Neighbours(IReadOnlyList<ShelfItem> items)
    {
        var known = items.ToList();
        foreach (var course in items.Where(item => item.Kind == ItemKind.Course))
        {
            var shelf = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(course.Folder)));
            var house = Path.GetDirectoryName(shelf);
            foreach (var folder in new[] { shelf, house is null ? null : Path.Combine(house, "cases") })
            {
                if (Directory.Exists(folder))
                {
                    known.AddRange(Shelf.Find(folder));
                }
            }
        }
        return new Neighbours(Slugs(ItemKind.Case), Slugs(ItemKind.Course));

        HashSet<string> Slugs(ItemKind kind) => [.. known.Where(item => item.Kind == kind).Select(item => item.Slug)];
    }

    private static string Summary(Report report) =>
        $"{Counted(report.Cases, "case")}, {Counted(report.Courses, "course")}: "
        + $"{Counted(report.Errors, "error")}, {Counted(report.Warnings, "warning")}.";

    private static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
