using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Rules;

/// <summary>An id names one thing of its kind.</summary>
internal static class UniqueCourseIds
{
    public static void Check(CourseDraft draft)
    {
        var course = draft.Folder.Course;
        Among("objective", course.Objectives, part => part.Id, "id");
        Among("source", course.Sources, part => part.Id, "id");
        Among("step", course.Steps, part => part.Id, "id");
        Among("term", draft.Folder.Glossary, part => part.Term.ToLowerInvariant(), "term");
        foreach (var quiz in draft.Folder.Quizzes.Values)
        {
            Among("question of this quiz", quiz.Questions, part => part.Id, "id");
            foreach (var question in quiz.Questions)
            {
                Among("option", QuestionParts.OptionsOf(question), part => part.Id, "id");
                Among("pair", question is Matching matching ? matching.Pairs : [], part => part.Id, "id");
                Among("item", question is Ordering ordering ? ordering.Items : [], part => part.Id, "id");
            }
        }

        void Among<T>(string kind, IReadOnlyList<T> parts, Func<T, string> idOf, string member)
            where T : class
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var part in parts.Where(part => idOf(part).Length > 0 && !seen.Add(idOf(part))))
            {
                draft.Error(
                    draft.Places.Of(part, member),
                    nameof(UniqueCourseIds),
                    $"\"{idOf(part)}\" already names another {kind}."
                );
            }
        }
    }
}
