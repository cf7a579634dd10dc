using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Rules;

/// <summary>
/// Whatever a doctor may ask has an authored answer: a fact or a default. Silence is written by an author, never
/// made up by the patient.
/// </summary>
internal static class AnsweredIntents
{
    public static void Check(CaseDraft draft)
    {
        var script = draft.Folder.Script;
        var answered = script.Facts.SelectMany(fact => fact.Intents).ToHashSet(StringComparer.Ordinal);
        var defaulted = new HashSet<string>(StringComparer.Ordinal);
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in script.Defaults)
        {
            for (var item = 0; item < answer.Intents.Count; item++)
            {
                var intent = answer.Intents[item];
                var isNew = intent.EndsWith(".*", StringComparison.Ordinal)
                    ? groups.Add(intent[..^2])
                    : defaulted.Add(intent);
                if (!isNew)
                {
                    draft.Warn(
                        draft.Places.Of(answer, "intents", item),
                        nameof(AnsweredIntents),
                        $"{intent} already has a default above; this one is never told."
                    );
                }
            }
        }
        var open = KnownIntents
            .All.Where(intent => !KnownIntents.IsAct(intent))
            .Concat(script.OwnIntents.Select(own => own.Id))
            .Where(intent => !answered.Contains(intent) && !defaulted.Contains(intent))
            .Where(intent => !groups.Contains(intent.Split('.')[0]))
            .ToList();
        if (open.Count > 0)
        {
            draft.Error(
                new Place("facts.yaml", Mark.Start),
                nameof(AnsweredIntents),
                $"Nothing answers {string.Join(", ", open)}. Give each a fact or a default."
            );
        }
    }
}
