using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Content.Lessons;
using Markdig.Syntax;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A word in double brackets is in the glossary.</summary>
internal static class KnownTerms
{
    public static void Check(CourseDraft draft)
    {
        foreach (var lesson in draft.Folder.Lessons.Values)
        {
            foreach (var term in LessonHtml.Parse(lesson.Markdown).Descendants<TermInline>())
            {
                if (Glossary.Find(draft.Folder.Glossary, term.Words) is null)
                {
                    draft.Error(
                        draft.InLesson(lesson, term.Span.Start),
                        nameof(KnownTerms),
                        $"glossary.yaml does not explain \"{term.Words}\"."
                    );
                }
            }
        }
    }
}
