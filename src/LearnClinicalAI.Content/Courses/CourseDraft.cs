using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Courses;

/// <summary>A course that could be put together, with what the rules need to judge it and to name the place.</summary>
/// <param name="BodyLines">How many lines of each lesson's file stand before its text.</param>
internal sealed record CourseDraft(
    CourseFolder Folder,
    IReadOnlyList<ContentFile> Files,
    IReadOnlyDictionary<string, int> BodyLines,
    Neighbours? Neighbours,
    Places Places,
    Complaints Complaints
)
{
    public IReadOnlySet<string> Paths { get; } = Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

    public void Error(Place place, string rule, string message) => Complaints.Add(place, Severity.Error, rule, message);

    public void Warn(Place place, string rule, string message) =>
        Complaints.Add(place, Severity.Warning, rule, message);

    /// <summary>A place in a lesson's text.</summary>
    public Place InLesson(Lessons.Lesson lesson, int offset) =>
        new(lesson.Path, Lessons.MarkdownFaults.MarkOf(lesson.Markdown, offset, BodyLines[lesson.Path]));
}
