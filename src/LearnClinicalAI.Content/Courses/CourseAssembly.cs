using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Content.Lessons;
using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Courses;

/// <summary>Reads every file of a course and puts the parts together.</summary>
internal sealed class CourseAssembly(
    string slug,
    IReadOnlyList<ContentFile> files,
    Complaints complaints,
    Places places
)
{
    private readonly Dictionary<string, int> bodyLines = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> BodyLines => bodyLines;

    /// <summary>The course; null when <c>course.yaml</c> is missing or is no YAML.</summary>
    public CourseFolder? Assemble()
    {
        var hash = ContentHash.Of(files);
        var course = Yaml("course.yaml", top => CourseYaml.Read(top, slug, hash));
        var lessons = In("lessons/", ".md").Select(ReadLesson).OfType<Lesson>().ToList();
        var quizzes = In("quizzes/", ".yaml")
            .Select(file => Yaml(file.Path, top => QuizYaml.Read(top, file.Path)))
            .OfType<Quiz>()
            .ToList();
        var glossary = ReadGlossary();
        var design = files.FirstOrDefault(file => file.Path == "design.md") is { } file
            ? YamlFile.Decode(Source("design.md"), file.Bytes)
            : null;
        return course is null
            ? null
            : new CourseFolder
            {
                Course = course,
                Lessons = lessons.ToDictionary(lesson => lesson.Path, StringComparer.Ordinal),
                Quizzes = quizzes.ToDictionary(quiz => quiz.File, StringComparer.Ordinal),
                Glossary = glossary,
                Design = TitledMarkdown.Split(design ?? "").Body,
                Media = In("media/", "").ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal),
            };
    }

    private SourceFile Source(string path) => new(path, complaints, places);

    private IEnumerable<ContentFile> In(string folder, string ending) =>
        files
            .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal))
            .DistinctBy(file => file.Path)
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private T? Yaml<T>(string path, Func<Section, T> read)
        where T : class
    {
        if (files.FirstOrDefault(file => file.Path == path) is not { } file)
        {
            return null;
        }
        var source = Source(path);
        return Section.From(source, YamlFile.Read(source, file.Bytes)) is { } top ? read(top) : null;
    }

    private Lesson? ReadLesson(ContentFile file)
    {
        var source = Source(file.Path);
        if (YamlFile.Decode(source, file.Bytes) is not { } text)
        {
            return null;
        }
        if (FrontMatter.Split(text) is not var (front, body, lines))
        {
            source.Error(Mark.Start, nameof(MissingKey), "A lesson begins with its front matter: ---, title: …, ---.");
            return null;
        }
        bodyLines[file.Path] = lines;
        if (Section.From(source, YamlFile.Parse(source, front, linesBefore: 1)) is not { } section)
        {
            return null;
        }
        var lesson = Lesson.Of(file.Path, section.Text("title"), body) with
        {
            Objectives = section.Ids("objectives"),
            Sources = section.Ids("sources"),
        };
        section.Close();
        return section.Placed(lesson);
    }

    private IReadOnlyList<GlossaryEntry> ReadGlossary()
    {
        if (files.FirstOrDefault(file => file.Path == "glossary.yaml") is not { } file)
        {
            return [];
        }
        var source = Source(file.Path);
        return YamlFile.Read(source, file.Bytes) is { } node
            ? Section.EachOf(
                source,
                node,
                "glossary",
                section => new GlossaryEntry(section.Text("term"), section.Text("definition"))
            )
            : [];
    }
}
