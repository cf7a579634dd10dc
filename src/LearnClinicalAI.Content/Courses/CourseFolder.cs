using LearnClinicalAI.Content.Lessons;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content;

/// <summary>A course as read from its folder.</summary>
public sealed record CourseFolder
{
    public required Course Course { get; init; }

    /// <summary>By their path in the folder.</summary>
    public IReadOnlyDictionary<string, Lesson> Lessons { get; init; } = new Dictionary<string, Lesson>();

    /// <summary>By their path in the folder.</summary>
    public IReadOnlyDictionary<string, Quiz> Quizzes { get; init; } = new Dictionary<string, Quiz>();
    public IReadOnlyList<GlossaryEntry> Glossary { get; init; } = [];

    /// <summary>Markdown; for authors and reviewers.</summary>
    public required string Design { get; init; }

    /// <summary>By their path in the folder: <c>media/x.svg</c>.</summary>
    public IReadOnlyDictionary<string, byte[]> Media { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>The lesson of a step; null for a step of another kind.</summary>
    public Lesson? LessonOf(CourseStep step) => step.File is { } file ? Lessons.GetValueOrDefault(file) : null;

    /// <summary>The quiz of a step; null for a step of another kind.</summary>
    public Quiz? QuizOf(CourseStep step) => step.File is { } file ? Quizzes.GetValueOrDefault(file) : null;

    /// <summary>The lesson as HTML.</summary>
    /// <param name="lesson">One of this course.</param>
    /// <param name="address">Turns <c>media/x.svg</c> into the address it is served at.</param>
    public string Html(Lesson lesson, Func<string, string> address) =>
        LessonHtml.Render(lesson, Course.Sources, Glossary, address);
}

/// <summary>What stands beside a course and may be named in it, by slug.</summary>
public sealed record Neighbours(IReadOnlySet<string> Cases, IReadOnlySet<string> Courses);
