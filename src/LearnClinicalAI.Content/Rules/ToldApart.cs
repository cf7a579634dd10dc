using System.Globalization;
using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Content.Trials;

namespace LearnClinicalAI.Content.Rules;

/// <summary>
/// The pass mark tells learners apart: the excellent one passes; the unsafe one fails, and so does anybody who says
/// nothing, throws words about, talks to the marker, or copies the AI. Excellent scores above average, average above
/// unsafe.
/// </summary>
internal static class ToldApart
{
    public static void Check(CaseDraft draft)
    {
        foreach (var exemplar in draft.Folder.Exemplars.Where(exemplar => exemplar.Learner is "excellent" or "unsafe"))
        {
            var passed = draft.TrialOf(exemplar).Report.Passed;
            if (passed != (exemplar.Learner == "excellent"))
            {
                draft.Error(
                    draft.Places.Of(exemplar, "learner"),
                    nameof(ToldApart),
                    passed ? "The unsafe learner passes." : "The excellent learner does not pass."
                );
            }
        }
        CheckOrder(draft);
        foreach (var (name, steps) in CrashTestLearners.Of(draft.Folder))
        {
            var report = Trial.Play(draft.Folder, "base", 1, steps).Report;
            if (report.Passed)
            {
                draft.Error(
                    draft.Places.Of(draft.Folder.Key.Rubric, "passMark"),
                    nameof(ToldApart),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The crash-test learner \"{name}\" passes with {report.Score:0.00}: {string.Join(", ", report.Criteria.Where(criterion => criterion.Met).Select(criterion => criterion.Id))} should ask for more."
                    )
                );
            }
        }
    }

    private static void CheckOrder(CaseDraft draft)
    {
        string[] order = ["excellent", "average", "unsafe"];
        var ranked = order
            .Select(learner => draft.Folder.Exemplars.FirstOrDefault(exemplar => exemplar.Learner == learner))
            .OfType<Exemplar>()
            .Select(exemplar => (Exemplar: exemplar, draft.TrialOf(exemplar).Report.Score))
            .ToList();
        foreach (var (better, worse) in ranked.Zip(ranked.Skip(1)))
        {
            if (worse.Score >= better.Score)
            {
                draft.Error(
                    draft.Places.Of(worse.Exemplar, "learner"),
                    nameof(ToldApart),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\"{worse.Exemplar.Learner}\" scores {worse.Score:0.000}, no less than \"{better.Exemplar.Learner}\" with {better.Score:0.000}."
                    )
                );
            }
        }
    }
}
