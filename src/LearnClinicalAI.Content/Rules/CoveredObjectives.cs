using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Rules;

/// <summary>What a course promises is taught in a lesson and asked in a quiz.</summary>
internal static class CoveredObjectives
{
    public static void Check(CourseDraft draft)
    {
        if (draft.Folder.Course.Status != CourseStatus.Ready)
        {
            return;
        }
        var taught = draft
            .Folder.Lessons.Values.SelectMany(lesson => lesson.Objectives)
            .ToHashSet(StringComparer.Ordinal);
        var asked = draft
            .Folder.Quizzes.Values.SelectMany(quiz => quiz.Questions)
            .Select(question => question.Objective)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var objective in draft.Folder.Course.Objectives)
        {
            if (draft.Folder.Lessons.Count > 0 && !taught.Contains(objective.Id))
            {
                Warn(objective, "No lesson teaches");
            }
            if (draft.Folder.Quizzes.Count > 0 && !asked.Contains(objective.Id))
            {
                Warn(objective, "No question asks for");
            }
        }

        void Warn(Objective objective, string what) =>
            draft.Warn(
                draft.Places.Of(objective, "id"),
                nameof(CoveredObjectives),
                $"{what} the objective \"{objective.Id}\"."
            );
    }
}
