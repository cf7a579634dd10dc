using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content;

/// <summary>Reads a course from the files of its folder, as <c>docs/course-format.md</c> describes them.</summary>
public static class CourseReader
{
    /// <summary>
    /// The course and all that is wrong with it. The value is null when a file is missing or cannot be understood;
    /// serve it only when the result <see cref="ReadResult{T}.IsSound"/>.
    /// </summary>
    /// <param name="slug">The name of the folder.</param>
    /// <param name="files">All files in it.</param>
    /// <param name="neighbours">The cases and courses it may name; null when that is not known, and not checked.</param>
    public static ReadResult<CourseFolder> Read(
        string slug,
        IReadOnlyList<ContentFile> files,
        Neighbours? neighbours = null
    )
    {
        var complaints = new Complaints();
        var places = new Places();
        if (!BadId.IsId(slug))
        {
            complaints.Add(
                new Place("course.yaml", Mark.Start),
                Severity.Error,
                nameof(BadId),
                BadId.Words("folder", slug)
            );
        }
        UnlistedFile.Check(files, UnlistedFile.OfCourse, complaints);
        MissingFile.Check(files, MissingFile.OfCourse, complaints);
        Unfinished.Check(files, complaints);
        var assembly = new CourseAssembly(slug, files, complaints, places);
        var folder = assembly.Assemble();
        if (folder is null)
        {
            return new ReadResult<CourseFolder>(null, complaints.InOrder());
        }
        var understood = !complaints.AnyErrorBut(nameof(Unfinished));
        var draft = new CourseDraft(folder, files, assembly.BodyLines, neighbours, places, complaints);
        foreach (var check in CourseRules.All)
        {
            check(draft);
        }
        return new ReadResult<CourseFolder>(understood ? folder : null, complaints.InOrder());
    }
}
