namespace LearnClinicalAI.Scoring.Tests.Ground;

/// <summary>Reads the tables beside the tests: tab-separated, a line that begins with # is a heading.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n')
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t')),
        ];
    }
}
