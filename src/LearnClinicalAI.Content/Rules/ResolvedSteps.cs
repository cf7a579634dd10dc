using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A step leads to a lesson, quiz or case that is there, and every lesson and quiz has its step.</summary>
internal static class ResolvedSteps
{
    public static void Check(CourseDraft draft)
    {
        var course = draft.Folder.Course;
        foreach (var step in course.Steps)
        {
            CheckFile(draft, step);
            if (step.Case is { Length: > 0 } slug && draft.Neighbours is { } beside && !beside.Cases.Contains(slug))
            {
                draft.Error(draft.Places.Of(step, "case"), nameof(ResolvedSteps), $"There is no case \"{slug}\".");
            }
        }
        var used = course.Steps.Select(step => step.File).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (
            var path in draft.Folder.Lessons.Keys.Concat(draft.Folder.Quizzes.Keys).Where(path => !used.Contains(path))
        )
        {
            draft.Warn(
                new Yaml.Place(path, Yaml.Mark.Start),
                nameof(ResolvedSteps),
                "No step of course.yaml leads here."
            );
        }
        for (var item = 0; item < course.Prerequisites.Count; item++)
        {
            var slug = course.Prerequisites[item];
            if (slug == course.Slug || (draft.Neighbours is { } beside && !beside.Courses.Contains(slug)))
            {
                draft.Error(
                    draft.Places.Of(course, "prerequisites", item),
                    nameof(ResolvedSteps),
                    slug == course.Slug ? "A course cannot come before itself." : $"There is no course \"{slug}\"."
                );
            }
        }
    }

    private static void CheckFile(CourseDraft draft, CourseStep step)
    {
        var known = step.Kind switch
        {
            StepKind.Lesson => draft.Folder.Lessons.Keys,
            StepKind.Quiz => draft.Folder.Quizzes.Keys,
            _ => null,
        };
        if (known is null || (step.File is null && draft.Folder.Course.Status == CourseStatus.Planned))
        {
            return;
        }
        if (step.File is null)
        {
            draft.Error(
                draft.Places.Of(step),
                nameof(ResolvedSteps),
                $"The step \"{step.Id}\" needs file: with its path."
            );
        }
        else if (!known.Contains(step.File, StringComparer.Ordinal) && !draft.Paths.Contains(step.File))
        {
            draft.Error(draft.Places.Of(step, "file"), nameof(ResolvedSteps), $"There is no file {step.File}.");
        }
        else if (!known.Contains(step.File, StringComparer.Ordinal) && OfOtherKind(step))
        {
            draft.Error(
                draft.Places.Of(step, "file"),
                nameof(ResolvedSteps),
                "A lesson's file lies under lessons/, a quiz's under quizzes/."
            );
        }
    }

    private static bool OfOtherKind(CourseStep step) =>
        !step.File!.StartsWith(step.Kind == StepKind.Lesson ? "lessons/" : "quizzes/", StringComparison.Ordinal);
}
