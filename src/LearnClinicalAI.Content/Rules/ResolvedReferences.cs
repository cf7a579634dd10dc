using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Content.Lessons;
using Markdig.Syntax;

namespace LearnClinicalAI.Content.Rules;

/// <summary>
/// An objective or source that is named is defined in <c>course.yaml</c>; a source names its year, and something
/// cites it.
/// </summary>
internal static class ResolvedReferences
{
    public static void Check(CourseDraft draft)
    {
        var course = draft.Folder.Course;
        var objectives = course.Objectives.Select(objective => objective.Id).ToHashSet(StringComparer.Ordinal);
        var sources = course.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lesson in draft.Folder.Lessons.Values)
        {
            Need(draft, lesson, "objectives", "objective", objectives, lesson.Objectives);
            Need(draft, lesson, "sources", "source", sources, lesson.Sources);
            cited.UnionWith(lesson.Sources);
            foreach (var citation in LessonHtml.Parse(lesson.Markdown).Descendants<CitationInline>())
            {
                cited.Add(citation.Source);
                if (!sources.Contains(citation.Source))
                {
                    draft.Error(
                        draft.InLesson(lesson, citation.Span.Start),
                        nameof(ResolvedReferences),
                        NotThere("source", citation.Source, sources)
                    );
                }
            }
        }
        foreach (var question in draft.Folder.Quizzes.Values.SelectMany(quiz => quiz.Questions))
        {
            Need(draft, question, "objective", "objective", objectives, question.Objective is { } id ? [id] : []);
            Need(draft, question, "sources", "source", sources, question.Sources);
            cited.UnionWith(question.Sources);
        }
        CheckSources(draft, cited);
    }

    private static void CheckSources(CourseDraft draft, HashSet<string> cited)
    {
        foreach (var source in draft.Folder.Course.Sources)
        {
            if (CitedSources.YearIsMissing(source.Text, source.Year))
            {
                draft.Warn(
                    draft.Places.Of(source, "text"),
                    nameof(ResolvedReferences),
                    CitedSources.WrongYear(source.Id, source.Year)
                );
            }
            if (!cited.Contains(source.Id))
            {
                draft.Warn(
                    draft.Places.Of(source, "id"),
                    nameof(ResolvedReferences),
                    $"No lesson and no question cites \"{source.Id}\"."
                );
            }
            if (source.Url is { } url && !SafeLinks.IsAllowed(url))
            {
                draft.Error(
                    draft.Places.Of(source, "url"),
                    nameof(ResolvedReferences),
                    "The address is no https, http or mailto."
                );
            }
        }
    }

    private static void Need(
        CourseDraft draft,
        object part,
        string member,
        string kind,
        IReadOnlySet<string> known,
        IReadOnlyList<string> ids
    )
    {
        for (var item = 0; item < ids.Count; item++)
        {
            if (!known.Contains(ids[item]))
            {
                draft.Error(
                    draft.Places.Of(part, member, item),
                    nameof(ResolvedReferences),
                    NotThere(kind, ids[item], known)
                );
            }
        }
    }

    private static string NotThere(string kind, string id, IReadOnlySet<string> known)
    {
        var near = UnknownKey.Nearest(id, known);
        return $"There is no {kind} \"{id}\" in course.yaml." + (near is null ? "" : $" Did you mean \"{near}\"?");
    }
}
