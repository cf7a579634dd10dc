using LearnClinicalAI.Content;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Browser.Tests.Journeys;

/// <summary>A course as it lies in the repository, the one that the server under test has loaded.</summary>
internal static class ShippedCourse
{
    public static CourseFolder Read(string slug)
    {
        var reading = CourseReader.Read(slug, FolderFiles.Read(Path.Combine(Root(), "courses", slug)).Files);
        return reading.Value ?? throw new InvalidOperationException($"courses/{slug} cannot be read.");
    }

    public static CourseStep First(this CourseFolder course, StepKind kind) =>
        course.Course.Steps.First(step => step.Kind == kind);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "courses")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("There is no folder courses above the tests.");
    }
}
