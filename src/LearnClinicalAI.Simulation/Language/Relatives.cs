namespace LearnClinicalAI.Simulation;

/// <summary>Finds whom of the family a clause speaks of.</summary>
internal static class Relatives
{
    private static readonly HashSet<string> Known =
    [
        .. Lexicon
            .English.Concepts["relative"]
            .Where(name => !name.Contains(' '))
            .SelectMany(Tokens.Of)
            .SelectMany(Lexicon.English.Spelling.Stems),
    ];

    private static readonly HashSet<string> Whole =
    [
        "family",
        "famili",
        "relativ",
        "relation",
        "bloodlin",
        "member",
        "kin",
        "next",
        "of",
    ];

    /// <summary>Null: nobody; empty: the family; else the case's id or the plain name.</summary>
    public static string? In(ScriptIndex script, Clause clause, List<Found> names)
    {
        foreach (var name in names)
        {
            var id = name.Intent[CaseVocabulary.AboutMark.Length..];
            if (script.Vocabulary.Abouts[id].Kind == "relative")
            {
                return id;
            }
        }
        string? found = null;
        foreach (var word in clause.Words)
        {
            if (
                !Known.Contains(word.Stem)
                || word.Stem is "of" or "next" or "member" or "kin" or "side" or "and" or "or"
            )
            {
                continue;
            }
            if (!Whole.Contains(word.Stem))
            {
                return word.Stem;
            }
            found = "";
        }
        return found;
    }
}
