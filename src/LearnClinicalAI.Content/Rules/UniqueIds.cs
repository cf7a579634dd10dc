using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Rules;

/// <summary>An id names one thing of its kind.</summary>
internal static class UniqueIds
{
    public static void Check(CaseDraft draft)
    {
        var script = draft.Folder.Script;
        var key = draft.Folder.Key;
        Among("source", script.Info.Sources, part => part.Id);
        Among("variant", script.Variants, part => part.Id);
        Among("question of the case's own", script.OwnIntents, part => part.Id);
        Among("fact", script.Facts, part => part.Id);
        Among("about", script.Abouts, part => part.Id);
        Among("examination", script.Examinations, part => part.Id);
        Among("investigation", script.Investigations, part => part.Id);
        Among("treatment", script.Treatments, part => part.Id);
        Among("state", script.States, part => part.Id);
        Among("tool", script.Tools, part => part.Id);
        Among("output", script.Outputs, part => part.Id);
        Among("criterion", key.Rubric.Criteria, part => part.Id);
        Among("rating", key.Rubric.Ratings, part => part.Id);
        Among("differential diagnosis", key.Truth.Differential, part => part.Id);
        // `after` and `untilAfter` name facts, examinations and investigations alike
        Among<object>(
            "fact, examination or investigation",
            [.. script.Facts, .. script.Examinations, .. script.Investigations],
            part =>
                part switch
                {
                    Fact fact => fact.Id,
                    Examination exam => exam.Id,
                    Investigation investigation => investigation.Id,
                    _ => "",
                }
        );
        // and an exemplar opens a chart document and a document to write alike
        Among<object>(
            "document",
            [.. script.Chart, .. script.Documents],
            part => part is ChartDocument chart ? chart.Id : ((WritingTask)part).Id
        );

        void Among<T>(string kind, IReadOnlyList<T> parts, Func<T, string> idOf)
            where T : class
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var part in parts.Where(part => idOf(part).Length > 0 && !seen.Add(idOf(part))))
            {
                draft.Error(
                    draft.Places.Of(part, "id"),
                    nameof(UniqueIds),
                    $"The id \"{idOf(part)}\" already names another {kind}."
                );
            }
        }
    }
}
