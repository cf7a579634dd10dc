using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Rules;

/// <summary>The files that no case or course can do without are there.</summary>
internal static class MissingFile
{
    public static readonly string[] OfCase =
    [
        "case.yaml",
        "facts.yaml",
        "findings.yaml",
        "truth.yaml",
        "copilot.yaml",
        "rubric.yaml",
        "debrief.md",
        "design.md",
        "exemplars/excellent.yaml",
        "exemplars/average.yaml",
        "exemplars/unsafe.yaml",
    ];

    public static readonly string[] OfCourse = ["course.yaml", "design.md"];

    public static void Check(IReadOnlyList<ContentFile> files, string[] needed, Complaints complaints)
    {
        foreach (var path in needed.Where(path => files.All(file => file.Path != path)))
        {
            Add(path, $"The format needs a file {path}.");
        }
        if (needed == OfCase && !files.Any(file => file.Path.StartsWith("chart/", StringComparison.Ordinal)))
        {
            Add("chart/", "The format needs at least one chart document (chart/*.md).");
        }

        void Add(string path, string message) =>
            complaints.Add(new Complaint(path, 1, 1, Severity.Error, nameof(MissingFile), message));
    }
}
