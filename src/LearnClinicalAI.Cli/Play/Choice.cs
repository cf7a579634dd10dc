using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Play;

/// <summary>Words that may mean several things of the catalogue, and the act that each would be.</summary>
internal sealed record Choice(IReadOnlyList<CatalogueEntry> Entries, Func<string, Act> Make)
{
    private const int Most = 8;

    /// <summary>What of a kind the words may mean: one thing if they name it, else all that they begin.</summary>
    public static IReadOnlyList<CatalogueEntry> Of(string words, CaseScript script, CatalogueKind kind)
    {
        var found = Catalogue.Find(script, words, 40).Where(entry => entry.Kind == kind).Take(Most).ToList();
        var named = found.Where(entry => Names(entry).Any(name => Same(name, words))).ToList();
        return named.Count == 1 ? named : found;
    }

    /// <summary>The act that a number picks; null where it is no number of the list.</summary>
    public Act? Pick(string line) =>
        int.TryParse(line, out var number) && number >= 1 && number <= Entries.Count
            ? Make(Entries[number - 1].Id)
            : null;

    private static IEnumerable<string> Names(CatalogueEntry entry) => [entry.Name, entry.FoundAs, entry.Id];

    private static bool Same(string name, string words) =>
        string.Equals(Plain(name), Plain(words), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Trim().Replace('-', ' ');
}
