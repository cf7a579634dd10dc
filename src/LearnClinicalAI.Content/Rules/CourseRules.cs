using LearnClinicalAI.Content.Courses;

namespace LearnClinicalAI.Content.Rules;

/// <summary>Every rule over a whole course.</summary>
internal static class CourseRules
{
    public static readonly IReadOnlyList<Action<CourseDraft>> All =
    [
        UniqueCourseIds.Check,
        ResolvedSteps.Check,
        ResolvedReferences.Check,
        RightKey.Check,
        GivenFeedback.Check,
        ItemFlaws.Check,
        LessonChecks.Check,
        CleanLessons.Check,
        KnownTerms.Check,
        DisclosedPeople.Check,
        CourseTerm.Check,
        CoveredObjectives.Check,
    ];
}
