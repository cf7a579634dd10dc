namespace LearnClinicalAI.Content;

public enum ItemKind
{
    Case,
    Course,
}

/// <summary>A case or course on disk: <paramref name="Folder"/> as it was asked for, <paramref name="Slug"/> its last name.</summary>
public sealed record ShelfItem(ItemKind Kind, string Slug, string Folder);

/// <summary>Finds cases and courses under a path.</summary>
public static class Shelf
{
    /// <summary>How far below the path items may lie: the repository's root, <c>cases/</c>, the case.</summary>
    private const int Depth = 2;

    /// <summary>The item at the path, or the items below it by name; empty when there are none. Hidden folders are passed over.</summary>
    /// <exception cref="IOException">The path cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path may not be read.</exception>
    public static IReadOnlyList<ShelfItem> Find(string path) => [.. Under(path, Depth)];

    private static IEnumerable<ShelfItem> Under(string path, int depth)
    {
        if (KindOf(path) is { } kind)
        {
            return
            [
                new ShelfItem(kind, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))), path),
            ];
        }
        return depth == 0
            ? []
            : Directory
                .EnumerateDirectories(path)
                .Where(folder => !Path.GetFileName(folder).StartsWith('.'))
                .Where(folder => new DirectoryInfo(folder).LinkTarget is null)
                .OrderBy(folder => folder, StringComparer.Ordinal)
                .SelectMany(folder => Under(folder, depth - 1));
    }

    /// <summary>By any file that only one of them has, so that a case without its case.yaml is still a case.</summary>
    private static ItemKind? KindOf(string folder)
    {
        if (HasAny(folder, "case.yaml", "facts.yaml", "findings.yaml", "truth.yaml", "rubric.yaml", "copilot.yaml"))
        {
            return ItemKind.Case;
        }
        return HasAny(folder, "course.yaml", "glossary.yaml") || Directory.Exists(Path.Combine(folder, "lessons"))
            ? ItemKind.Course
            : null;
    }

    private static bool HasAny(string folder, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (File.Exists(Path.Combine(folder, name)))
            {
                return true;
            }
        }
        return false;
    }
}
