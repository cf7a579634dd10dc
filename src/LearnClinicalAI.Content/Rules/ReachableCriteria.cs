using LearnClinicalAI.Content.Cases;

namespace LearnClinicalAI.Content.Rules;

/// <summary>What is asked of a learner can be done: a fact is told at some trust, a result comes in time.</summary>
internal static class ReachableCriteria
{
    public static void Check(CaseDraft draft)
    {
        var reach = new Reach(draft.Folder);
        foreach (var criterion in draft.Folder.Key.Rubric.Criteria.Where(criterion => criterion.Rule is not null))
        {
            if (reach.Obstacle(criterion.Rule!) is not { } why)
            {
                continue;
            }
            var place = draft.Places.Of(criterion, "rule");
            if (criterion.Points > 0)
            {
                draft.Error(place, nameof(ReachableCriteria), $"\"{criterion.Id}\" can never be met: {why}.");
            }
            else
            {
                draft.Warn(place, nameof(ReachableCriteria), $"\"{criterion.Id}\" can never happen: {why}.");
            }
        }
        foreach (var fact in draft.Folder.Script.Facts.Where(fact => fact.RedFlag && !reach.CanLearn(fact.Id)))
        {
            draft.Warn(
                draft.Places.Of(fact, "id"),
                nameof(ReachableCriteria),
                $"The red flag \"{fact.Id}\" is never told as it is."
            );
        }
    }
}
