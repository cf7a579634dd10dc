using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Content.Import;

/// <summary>Other names of a diagnosis and what it is too broadly called, from <c>diagnoses.txt</c>.</summary>
internal static class Thesaurus
{
    internal sealed record Entry(IReadOnlyList<string> Names, IReadOnlyList<string> Broader);

    private static readonly Dictionary<string, Entry> ByName = Read();

    /// <summary>The entry whose first name it is, else one that has it among its other names.</summary>
    public static Entry? Find(IEnumerable<string> names) =>
        names.Select(name => ByName.GetValueOrDefault(Folded(name))).FirstOrDefault(entry => entry is not null);

    /// <summary>Small letters and figures; possessives, accents and signs away.</summary>
    public static string Folded(string name)
    {
        var folded = new StringBuilder();
        foreach (var sign in name.Replace("'s", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ');
            }
        }
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dictionary<string, Entry> Read()
    {
        var entries = ImportData.Lines("diagnoses").Select(Parse).ToList();
        var found = new Dictionary<string, Entry>(StringComparer.Ordinal);
        // what an entry is headed by counts before what another lists beside
        foreach (var entry in entries)
        {
            found.TryAdd(Folded(entry.Names[0]), entry);
        }
        foreach (var (entry, name) in entries.SelectMany(entry => entry.Names.Select(name => (entry, name))))
        {
            found.TryAdd(Folded(name), entry);
        }
        return found;
    }

    private static Entry Parse(string line)
    {
        var (names, broader) = Halves(line, '|');
        var (name, others) = Halves(names, '=');
        return new Entry([name, .. ImportData.List(others)], ImportData.List(broader));
    }

    private static (string, string) Halves(string text, char at)
    {
        var cut = text.IndexOf(at, StringComparison.Ordinal);
        return cut < 0 ? (text.Trim(), "") : (text[..cut].Trim(), text[(cut + 1)..].Trim());
    }
}
