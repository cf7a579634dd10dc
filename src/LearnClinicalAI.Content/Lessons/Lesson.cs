using Markdig.Syntax;

namespace LearnClinicalAI.Content.Lessons;

/// <summary>A lesson as its author wrote it, and what can be said of it.</summary>
public sealed record Lesson
{
    /// <summary>Relative to the course's folder: <c>lessons/01-how-models-work.md</c>.</summary>
    public required string Path { get; init; }
    public required string Title { get; init; }

    /// <summary>Ids of the course's objectives.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>Ids of the course's sources that it rests on.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The text below the front matter.</summary>
    public required string Markdown { get; init; }
    public IReadOnlyList<LessonHeading> Headings { get; init; } = [];

    /// <summary>Words of the text, without title, checks and references (rules.md C15).</summary>
    public int Words { get; init; }

    /// <summary>At 200 words a minute, rounded up.</summary>
    public int ReadingMinutes => WordCount.Minutes(Words);

    /// <summary>Knowledge checks in the text.</summary>
    public int Checks { get; init; }

    internal static Lesson Of(string path, string title, string markdown)
    {
        var document = LessonHtml.Parse(markdown);
        return new Lesson
        {
            Path = path,
            Title = title,
            Markdown = markdown,
            Headings = HeadingIds.Of(document),
            Words = WordCount.Of(document),
            Checks = document.Descendants<CheckBlock>().Count(),
        };
    }
}

/// <summary>A term and what it means here.</summary>
public sealed record GlossaryEntry(string Term, string Definition);
