using System.Text.RegularExpressions;
using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A folder holds the files that its format lists, and no other.</summary>
internal static partial class UnlistedFile
{
    public const string OfCase =
        "case.yaml, facts.yaml, findings.yaml, truth.yaml, copilot.yaml, documentation.yaml, rubric.yaml, debrief.md, "
        + "design.md, chart/*.md, exemplars/*.yaml, media/* (svg, png, jpg, webp)";

    public const string OfCourse =
        "course.yaml, glossary.yaml, design.md, lessons/*.md, quizzes/*.yaml, media/* (svg, png, jpg, webp)";

    [GeneratedRegex(
        @"\A(case\.yaml|facts\.yaml|findings\.yaml|truth\.yaml|copilot\.yaml|documentation\.yaml|rubric\.yaml|debrief\.md|design\.md|chart/[a-z0-9]+(-[a-z0-9]+)*\.md|exemplars/[a-z0-9]+(-[a-z0-9]+)*\.yaml|media/[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpg|webp))\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex CaseFile { get; }

    [GeneratedRegex(
        @"\A(course\.yaml|glossary\.yaml|design\.md|lessons/[a-z0-9]+(-[a-z0-9]+)*\.md|quizzes/[a-z0-9]+(-[a-z0-9]+)*\.yaml|media/[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpg|webp))\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex CourseFile { get; }

    public static void Check(IReadOnlyList<ContentFile> files, string listed, Complaints complaints)
    {
        var pattern = listed == OfCase ? CaseFile : CourseFile;
        foreach (var file in files.Where(file => !pattern.IsMatch(file.Path)))
        {
            var message =
                $"This file is not part of the format. Listed are: {listed}; names are small letters, digits and hyphens.";
            complaints.Add(new Complaint(file.Path, 1, 1, Severity.Error, nameof(UnlistedFile), message));
        }
        foreach (
            var twice in files
                .GroupBy(file => file.Path, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
        )
        {
            complaints.Add(
                new Complaint(twice.Key, 1, 1, Severity.Error, nameof(UnlistedFile), "This file name is there twice.")
            );
        }
    }
}
