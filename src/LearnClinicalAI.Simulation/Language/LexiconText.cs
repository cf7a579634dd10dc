using System.Reflection;

namespace LearnClinicalAI.Simulation;

/// <summary>Reads the lexicon's files: <c># remark</c>, <c>@section</c>, and lines that belong to the section above them.</summary>
internal static class LexiconText
{
    public static IReadOnlyList<string> Read(string language, string file)
    {
        var assembly = typeof(LexiconText).Assembly;
        var name = $"lexicon/{language}/{file}.txt";
        using var stream =
            assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim())];
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Sections(IReadOnlyList<string> lines)
    {
        var sections = new Dictionary<string, IReadOnlyList<string>>();
        List<string>? section = null;
        foreach (var line in lines)
        {
            if (line.StartsWith('@'))
            {
                section = [];
                sections[line[1..].Trim()] = section;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                section?.Add(line);
            }
        }
        return sections;
    }
}
