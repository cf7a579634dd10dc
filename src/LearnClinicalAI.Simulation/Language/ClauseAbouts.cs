namespace LearnClinicalAI.Simulation;

/// <summary>What the questions of a clause are about, by the names that the case has.</summary>
internal sealed class ClauseAbouts(ScriptIndex script, List<Found> names)
{
    /// <summary>What a question about a complaint is about, from the symptom and the names in the clause; null for the main one or what was spoken of.</summary>
    public string? OfSymptom(Found symptom)
    {
        var named = names
            .Select(name => name.Intent[CaseVocabulary.AboutMark.Length..])
            .Where(id => script.Vocabulary.Abouts[id].Kind == "symptom")
            .ToList();
        // What is not the complaint was named for a reason: "did the sweating start with the pain?"
        if (named.Find(id => !script.IsMain(id)) is { } other)
        {
            return other;
        }
        return symptom.Pattern is null || script.MainIntents.Contains(symptom.Intent)
            ? (named.Count > 0 ? named[0] : null) ?? (symptom.Pattern is null ? null : script.Main?.Id)
            : script.AboutOfSymptom(symptom.Intent) ?? symptom.Intent[4..];
    }

    /// <summary>The medicine or symptom of the case that a question names.</summary>
    public string? OfIntent(string intent)
    {
        var kind = Families.Of(intent) switch
        {
            "meds" or "allergy" => "medicine",
            "ros" => "symptom",
            _ => null,
        };
        if (kind is null)
        {
            return null;
        }
        foreach (var name in names)
        {
            var id = name.Intent[CaseVocabulary.AboutMark.Length..];
            // A symptom's screening question is about that symptom, not about another one named beside it.
            if (script.Vocabulary.Abouts[id].Kind == kind && (kind != "symptom" || script.AboutOfSymptom(intent) == id))
            {
                return id;
            }
        }
        return kind == "symptom" ? script.AboutOfSymptom(intent) : null;
    }
}
