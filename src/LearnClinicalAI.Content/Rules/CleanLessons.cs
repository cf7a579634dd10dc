using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Content.Lessons;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Rules;

/// <summary>
/// Markdown of lessons, quizzes and glossary is shown as its author sees it: no HTML, no links or pictures that would
/// be taken out, pictures with their text alternative.
/// </summary>
internal static class CleanLessons
{
    public static void Check(CourseDraft draft)
    {
        var pictures = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lesson in draft.Folder.Lessons.Values)
        {
            pictures.UnionWith(MarkdownText.Pictures(lesson.Markdown));
            foreach (var (offset, message) in MarkdownFaults.Of(lesson.Markdown, headings: true, draft.Paths))
            {
                draft.Error(draft.InLesson(lesson, offset), nameof(CleanLessons), message);
            }
        }
        foreach (var (part, member, text) in Texts(draft.Folder))
        {
            pictures.UnionWith(MarkdownText.Pictures(text));
            foreach (var (offset, message) in MarkdownFaults.Of(text, headings: false, draft.Paths))
            {
                draft.Error(draft.Places.Of(part, member, offset: offset), nameof(CleanLessons), message);
            }
        }
        pictures.UnionWith(
            draft
                .Folder.Quizzes.Values.SelectMany(quiz => quiz.Questions)
                .OfType<ImageQuestion>()
                .Select(image => image.Image)
        );
        Rules.Pictures.CheckFiles(draft.Files, pictures, draft.Complaints);
    }

    private static IEnumerable<(object Part, string Member, string Text)> Texts(CourseFolder folder)
    {
        foreach (var entry in folder.Glossary)
        {
            yield return (entry, "definition", entry.Definition);
        }
        foreach (var question in folder.Quizzes.Values.SelectMany(quiz => quiz.Questions))
        {
            yield return (question, "stem", question.Stem);
            yield return (question, "explanation", question.Explanation);
            foreach (var option in QuestionParts.OptionsOf(question))
            {
                yield return (option, "text", option.Text);
                yield return (option, "feedback", option.Feedback ?? "");
            }
        }
    }
}
