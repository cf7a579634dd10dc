using System.Globalization;
using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Scoring;

namespace LearnClinicalAI.Content.Rules;

/// <summary>Points and pass rule make sense: somebody can pass, and somebody can fail.</summary>
internal static class PossiblePass
{
    public static void Check(CaseDraft draft)
    {
        var rubric = draft.Folder.Key.Rubric;
        foreach (var criterion in rubric.Criteria)
        {
            CheckCriterion(draft, criterion);
        }
        var positive = rubric.Criteria.Where(criterion => criterion.Points > 0).ToList();
        if (positive.Count == 0)
        {
            draft.Error(
                draft.Places.Of(rubric, "criteria"),
                nameof(PossiblePass),
                "No criterion gives points. A score is a share of the positive points, so at least one must."
            );
            return;
        }
        if (rubric.PassMark == 0)
        {
            draft.Error(
                draft.Places.Of(rubric, "passMark"),
                nameof(PossiblePass),
                "With a pass mark of 0 nobody can fail."
            );
        }
        var reach = new Reach(draft.Folder);
        var all = positive.Sum(criterion => criterion.Points);
        var possible = positive
            .Where(criterion => criterion.Rule is null || reach.Obstacle(criterion.Rule) is null)
            .Sum(criterion => criterion.Points);
        if (possible < rubric.PassMark * all)
        {
            draft.Error(
                draft.Places.Of(rubric, "passMark"),
                nameof(PossiblePass),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Nobody can pass: {possible} of {all} points can be had, and the pass mark asks for {rubric.PassMark * all:0.##}."
                )
            );
        }
    }

    private static void CheckCriterion(CaseDraft draft, Criterion criterion)
    {
        if (criterion.Points == 0)
        {
            draft.Error(
                draft.Places.Of(criterion, "points"),
                nameof(PossiblePass),
                $"\"{criterion.Id}\" has 0 points: give it 1 to 10, or −1 to −10 for what must not be done."
            );
        }
        if (criterion.Rule is null == criterion.Judged is null)
        {
            draft.Error(
                draft.Places.Of(criterion),
                nameof(PossiblePass),
                $"\"{criterion.Id}\" is decided either by a rule or by a judge: write rule: or judged:, one of the two."
            );
        }
    }
}
