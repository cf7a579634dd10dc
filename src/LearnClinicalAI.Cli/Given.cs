using LearnClinicalAI.Content;

namespace LearnClinicalAI.Cli;

/// <summary>Files and folders that a command was given, or a <see cref="WrongUse"/> that says what is wrong with them.</summary>
internal static class Given
{
    public static IReadOnlyList<ContentFile> Folder(string folder)
    {
        var reading = FolderFiles.Read(folder);
        return reading.Fault is null ? reading.Files : throw new WrongUse(reading.Fault);
    }

    /// <summary>
    /// The case in a folder, whatever its rules complain of; null, with its complaints printed, when it cannot be
    /// understood.
    /// </summary>
    public static CaseFolder? Case(string folder, Terminal terminal)
    {
        var item = Item(folder, ItemKind.Case);
        return Understood(CaseReader.Read(item.Slug, Folder(item.Folder)), item, terminal);
    }

    /// <summary>As <see cref="Case"/>, for a course.</summary>
    public static CourseFolder? Course(string folder, Terminal terminal)
    {
        var item = Item(folder, ItemKind.Course);
        return Understood(CourseReader.Read(item.Slug, Folder(item.Folder)), item, terminal);
    }

    private static ShelfItem Item(string folder, ItemKind kind)
    {
        if (Shelf.Find(FolderAt(folder)) is [var item] && item.Kind == kind && item.Folder == folder)
        {
            return item;
        }
        throw new WrongUse(
            kind == ItemKind.Case
                ? $"{folder} is no case: it holds no case.yaml."
                : $"{folder} is no course: it holds no course.yaml."
        );
    }

    private static T? Understood<T>(ReadResult<T> result, ShelfItem item, Terminal terminal)
        where T : class
    {
        if (result.Value is null)
        {
            foreach (var complaint in result.Complaints.Where(complaint => complaint.Severity == Severity.Error))
            {
                terminal.Error.WriteLine(complaint with { Path = Joined(item.Folder, complaint.Path) });
            }
        }
        return result.Value;
    }

    public static string FolderAt(string path)
    {
        if (Directory.Exists(path))
        {
            return path;
        }
        throw new WrongUse(File.Exists(path) ? $"{path} is a file, not a folder." : $"There is no folder {path}.");
    }

    public static string FileText(string path) =>
        File.Exists(path) ? File.ReadAllText(path) : throw new WrongUse($"There is no file {path}.");

    /// <summary>Line by line, so that a file may be longer than memory.</summary>
    public static IEnumerable<string> Lines(string path) =>
        File.Exists(path) ? File.ReadLines(path) : throw new WrongUse($"There is no file {path}.");

    public static byte[] FileBytes(string path) =>
        File.Exists(path) ? File.ReadAllBytes(path) : throw new WrongUse($"There is no file {path}.");

    /// <summary>A file of a folder as it can be typed: with <c>/</c>, whatever the machine.</summary>
    public static string Joined(string folder, string path) => $"{folder.Replace('\\', '/').TrimEnd('/')}/{path}";
}
