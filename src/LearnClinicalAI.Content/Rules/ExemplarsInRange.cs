using System.Globalization;
using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A scripted learner can do what the script says, and gets the marks that its author expects.</summary>
internal static class ExemplarsInRange
{
    public static void Check(CaseDraft draft)
    {
        foreach (var exemplar in draft.Folder.Exemplars)
        {
            var trial = draft.TrialOf(exemplar);
            foreach (var (act, why) in trial.Refused)
            {
                draft.Error(
                    draft.Places.Of(act),
                    nameof(ExemplarsInRange),
                    $"This step is refused ({Spelling.Kebab(why).Replace('-', ' ')}) and nothing happens."
                );
            }
            Compare(draft, exemplar, trial);
        }
    }

    private static void Compare(CaseDraft draft, Exemplar exemplar, Trial trial)
    {
        var report = trial.Report;
        var place = draft.Places.Of(exemplar, "expect");
        if (report.Score < exemplar.Min || report.Score > exemplar.Max)
        {
            draft.Error(
                place,
                nameof(ExemplarsInRange),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"{exemplar.Learner}\" scores {report.Score:0.000} ({report.Points} of {report.Positive}), not {exemplar.Min:0.###} to {exemplar.Max:0.###}. Met: {Met(trial, true)}. Not met: {Met(trial, false)}."
                )
            );
        }
        if (report.Passed != exemplar.Passed)
        {
            draft.Error(
                place,
                nameof(ExemplarsInRange),
                $"\"{exemplar.Learner}\" {(report.Passed ? "passes" : "does not pass")}, and expect says otherwise."
            );
        }
        if (!report.Critical.ToHashSet(StringComparer.Ordinal).SetEquals(exemplar.Critical))
        {
            draft.Error(
                place,
                nameof(ExemplarsInRange),
                $"\"{exemplar.Learner}\" fails the critical criteria [{string.Join(", ", report.Critical)}], not [{string.Join(", ", exemplar.Critical)}]."
            );
        }
    }

    private static string Met(Trial trial, bool met)
    {
        var ids = trial
            .Report.Criteria.Where(criterion => criterion.Met == met)
            .Select(criterion => criterion.Id)
            .ToList();
        return ids.Count == 0 ? "none" : string.Join(", ", ids);
    }
}
