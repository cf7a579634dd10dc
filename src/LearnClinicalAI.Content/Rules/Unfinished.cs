using System.Text;
using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Rules;

/// <summary>What is marked as still to do is not published.</summary>
internal static class Unfinished
{
    private const string Marker = "TODO";
    private const int MostQuoted = 80;

    public static void Check(IReadOnlyList<ContentFile> files, Complaints complaints)
    {
        foreach (var file in files.Where(IsText).Where(file => file.Bytes.Length <= YamlFile.MaxBytes))
        {
            var lines = Encoding.UTF8.GetString(file.Bytes).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (Find(lines[i]) is >= 0 and var at)
                {
                    var said = lines[i][at..].TrimEnd();
                    complaints.Add(
                        new Place(file.Path, new Mark(i + 1, at + 1)),
                        Severity.Error,
                        nameof(Unfinished),
                        $"Still to do: {(said.Length > MostQuoted ? said[..MostQuoted] + "…" : said)}"
                    );
                }
            }
        }
    }

    /// <summary>The word by itself, in capitals: no part of another.</summary>
    private static int Find(string line)
    {
        for (var at = line.IndexOf(Marker, StringComparison.Ordinal); at >= 0; )
        {
            var end = at + Marker.Length;
            var isWord =
                (at == 0 || !char.IsLetterOrDigit(line[at - 1]))
                && (end == line.Length || !char.IsLetterOrDigit(line[end]));
            if (isWord)
            {
                return at;
            }
            at = line.IndexOf(Marker, end, StringComparison.Ordinal);
        }
        return -1;
    }

    private static bool IsText(ContentFile file) =>
        file.Path.EndsWith(".yaml", StringComparison.Ordinal) || file.Path.EndsWith(".md", StringComparison.Ordinal);
}
