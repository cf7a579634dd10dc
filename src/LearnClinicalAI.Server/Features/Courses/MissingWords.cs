using LearnClinicalAI.Learning;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>What is still missing, in words.</summary>
internal static class MissingWords
{
    public static string Say(this IStringLocalizer<CoursesTexts> texts, MissingItem item, Course course) =>
        texts[
            $"Missing.{item.Code}",
            item.StepId is { } id ? course.Step(id)?.Title ?? id : course.Title,
            Percent(item.Reached),
            Percent(item.Needed)
        ];

    /// <summary>A share as whole per cent, rounded down so that nobody reads a pass that is none.</summary>
    public static int Percent(decimal? share) => (int)Math.Floor((share ?? 0) * 100);
}
