using System.Runtime.CompilerServices;

namespace LearnClinicalAI.Simulation;

public enum CatalogueKind
{
    Examination,
    Investigation,
    Treatment,
}

/// <summary>Something that can be examined, ordered or given, and the name by which it was found.</summary>
public sealed record CatalogueEntry(CatalogueKind Kind, string Id, string Name, string FoundAs);

/// <summary>Finds what can be examined, ordered and given: by typing its beginning, or said in a sentence.</summary>
public static class Catalogue
{
    private static readonly ConditionalWeakTable<CaseScript, CatalogueNames> Made = [];

    /// <summary>Type-ahead: entries whose name or synonym has words beginning with all the words typed; best first.</summary>
    public static IReadOnlyList<CatalogueEntry> Find(CaseScript script, string text, int atMost = 12)
    {
        var typed = CatalogueNames.Words(text);
        if (typed.Count == 0)
        {
            return [];
        }
        return
        [
            .. Names(script)
                .All.Select(name => (name, Rank: Rank(name, typed)))
                .Where(found => found.Rank < int.MaxValue)
                .OrderBy(found => found.Rank)
                .ThenBy(found => found.name.Entry.Name, StringComparer.OrdinalIgnoreCase)
                .DistinctBy(found => (found.name.Entry.Kind, found.name.Entry.Id))
                .Take(atMost)
                .Select(found => found.name.Entry),
        ];
    }

    /// <summary>
    /// The acts that a sentence orders in words: "I'd like an ECG and a troponin", "give him aspirin 300 mg orally",
    /// "I'm going to listen to your heart". Asking about them ("have you had an ECG?") or asking leave orders nothing.
    /// </summary>
    public static IReadOnlyList<Act> OrdersIn(CaseScript script, string text) => SpokenOrders.In(Names(script), text);

    private static CatalogueNames Names(CaseScript script) => Made.GetValue(script, made => new CatalogueNames(made));

    private static int Rank(CatalogueName name, List<string> typed)
    {
        var whole = typed.All(word => name.Words.Any(own => own.StartsWith(word, StringComparison.Ordinal)));
        if (!whole)
        {
            return int.MaxValue;
        }
        var fromStart = name.Words[0].StartsWith(typed[0], StringComparison.Ordinal);
        return (fromStart ? 0 : 2) + (name.Words.Count == typed.Count ? 0 : 1);
    }
}
