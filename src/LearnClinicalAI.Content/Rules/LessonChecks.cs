using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Content.Lessons;
using LearnClinicalAI.Content.Yaml;
using Markdig.Syntax;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A knowledge check asks something, has a right option, and answers every choice.</summary>
internal static class LessonChecks
{
    public static void Check(CourseDraft draft)
    {
        foreach (var lesson in draft.Folder.Lessons.Values)
        {
            foreach (var check in LessonHtml.Parse(lesson.Markdown).Descendants<CheckBlock>())
            {
                CheckOne(draft, lesson, check);
            }
        }
    }

    private static void CheckOne(CourseDraft draft, Lesson lesson, CheckBlock check)
    {
        var (question, options) = check.Read();
        var place = draft.InLesson(lesson, check.Span.Start);
        if (question.Length == 0)
        {
            draft.Error(place, nameof(LessonChecks), "The check asks nothing: its first line is question: ….");
        }
        if (options.Count < 2 || !options.Any(option => option.Right))
        {
            draft.Error(
                place,
                nameof(LessonChecks),
                "A check has two options or more, and one that is right: - [x] …."
            );
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            var line = new Place(lesson.Path, new Mark(option.Line + draft.BodyLines[lesson.Path], 1));
            if (option.Feedback.Length == 0)
            {
                draft.Error(line, nameof(LessonChecks), "The option has no feedback: write it after \" — \".");
            }
            if (!seen.Add(QuestionParts.Folded(option.Text)))
            {
                draft.Error(line, nameof(LessonChecks), "This option says the same as one above.");
            }
        }
    }
}
