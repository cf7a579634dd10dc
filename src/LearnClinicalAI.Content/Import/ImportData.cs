using System.Reflection;

namespace LearnClinicalAI.Content.Import;

/// <summary>The tables that importers work from: text files in the assembly, one thing a line, <c>#</c> before a comment.</summary>
internal static class ImportData
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"import/{name}.txt")
            ?? throw new InvalidOperationException($"import/{name}.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>What stands between commas.</summary>
    public static string[] List(string cell) =>
        cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
