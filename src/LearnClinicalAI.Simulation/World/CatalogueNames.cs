namespace LearnClinicalAI.Simulation;

/// <summary>A name of a catalogue entry as words, without articles.</summary>
internal sealed record CatalogueName(CatalogueEntry Entry, List<string> Words, Treatment? Treatment);

/// <summary>All the names of a case's examinations, investigations and treatments.</summary>
internal sealed class CatalogueNames
{
    private static readonly HashSet<string> Articles =
    [
        "a",
        "an",
        "the",
        "your",
        "his",
        "her",
        "their",
        "my",
        "some",
        "you",
        "him",
        "to",
        "of",
        "for",
        "at",
        "and",
    ];

    public CatalogueNames(CaseScript script)
    {
        var all = new List<CatalogueName>();
        foreach (var exam in script.Examinations)
        {
            Add(all, CatalogueKind.Examination, exam.Id, exam.Name, exam.Synonyms, null);
        }
        foreach (var investigation in script.Investigations)
        {
            Add(all, CatalogueKind.Investigation, investigation.Id, investigation.Name, investigation.Synonyms, null);
        }
        foreach (var treatment in script.Treatments)
        {
            Add(all, CatalogueKind.Treatment, treatment.Id, treatment.Name, treatment.Synonyms, treatment);
        }
        All = all;
        Longest = all.Select(name => name.Words.Count).DefaultIfEmpty(0).Max();
        ByFirst = all.ToLookup(name => Stem.Of(name.Words[0]));
    }

    public IReadOnlyList<CatalogueName> All { get; }
    public ILookup<string, CatalogueName> ByFirst { get; }
    public int Longest { get; }

    public static List<string> Words(string text) => [.. Tokens.Of(text).Where(word => !Articles.Contains(word))];

    public static bool IsArticle(string word) => Articles.Contains(word);

    private static void Add(
        List<CatalogueName> all,
        CatalogueKind kind,
        string id,
        string name,
        IReadOnlyList<string> synonyms,
        Treatment? treatment
    )
    {
        foreach (var known in synonyms.Prepend(name).Append(id.Replace('-', ' ')).Distinct())
        {
            var words = Words(known);
            if (words.Count > 0)
            {
                all.Add(new CatalogueName(new CatalogueEntry(kind, id, name, known), words, treatment));
            }
        }
    }
}
