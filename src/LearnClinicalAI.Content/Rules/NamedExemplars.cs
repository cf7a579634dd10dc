using LearnClinicalAI.Content.Cases;

namespace LearnClinicalAI.Content.Rules;

/// <summary>An exemplar's file is named for its learner, and its range is a range.</summary>
internal static class NamedExemplars
{
    public static void Check(CaseDraft draft)
    {
        foreach (var exemplar in draft.Folder.Exemplars)
        {
            var place = draft.Places.Of(exemplar, "learner");
            if (exemplar.Learner.Length > 0 && place.Path != $"exemplars/{exemplar.Learner}.yaml")
            {
                draft.Error(
                    place,
                    nameof(NamedExemplars),
                    $"The learner \"{exemplar.Learner}\" belongs in exemplars/{exemplar.Learner}.yaml."
                );
            }
            if (exemplar.Min > exemplar.Max)
            {
                draft.Error(draft.Places.Of(exemplar, "expect"), nameof(NamedExemplars), "min is larger than max.");
            }
        }
    }
}
