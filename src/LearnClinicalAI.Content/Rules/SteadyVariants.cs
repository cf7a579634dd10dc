using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Scoring;

namespace LearnClinicalAI.Content.Rules;

/// <summary>
/// A criterion marked invariant is decided alike whoever the patient is and whatever the co-pilot says: each scripted
/// learner is played again under every other variant.
/// </summary>
internal static class SteadyVariants
{
    public static void Check(CaseDraft draft)
    {
        var invariant = draft.Folder.Key.Rubric.Criteria.Where(criterion => criterion.Invariant).ToList();
        if (invariant.Count == 0)
        {
            return;
        }
        var swaps = draft.Folder.Script.Variants.Select(variant => variant.Id);
        foreach (var exemplar in draft.Folder.Exemplars)
        {
            var written = Decided(draft.TrialOf(exemplar));
            foreach (var swap in swaps.Where(swap => swap != exemplar.Variant))
            {
                var swapped = Decided(Trial.Play(draft.Folder, swap, exemplar.Seed, exemplar.Steps));
                foreach (var criterion in invariant.Where(one => Differs(one.Id, written, swapped)))
                {
                    draft.Error(
                        draft.Places.Of(criterion, "invariant"),
                        nameof(SteadyVariants),
                        $"No variant may change \"{criterion.Id}\", and \"{exemplar.Learner}\" {Told(written[criterion.Id])} it in \"{exemplar.Variant}\" and {Told(swapped[criterion.Id])} it in \"{swap}\"."
                    );
                }
            }
        }
    }

    private static Dictionary<string, bool> Decided(Trial trial) =>
        trial
            .Report.Criteria.Where(criterion => criterion.State == CriterionState.Decided)
            .ToDictionary(criterion => criterion.Id, criterion => criterion.Met, StringComparer.Ordinal);

    private static bool Differs(string id, Dictionary<string, bool> one, Dictionary<string, bool> other) =>
        one.TryGetValue(id, out var met) && other.TryGetValue(id, out var metToo) && met != metToo;

    private static string Told(bool met) => met ? "meets" : "does not meet";
}
