using LearnClinicalAI.Content.Courses;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A course ends after it begins, and within three years of its release or review (rules.md C12).</summary>
internal static class CourseTerm
{
    private const int MostYears = 3;

    public static void Check(CourseDraft draft)
    {
        var course = draft.Folder.Course;
        if (course.Expires is not { } expires || course.Release is not { } release)
        {
            if (course.CreditOffer.Type != "participation")
            {
                draft.Error(
                    draft.Places.Of(course, "credit"),
                    nameof(CourseTerm),
                    "An offer of credit needs release: and expires:."
                );
            }
            return;
        }
        if (expires < release)
        {
            draft.Error(
                draft.Places.Of(course, "expires"),
                nameof(CourseTerm),
                "The course expires before its release."
            );
        }
        else if (expires > release.AddYears(MostYears))
        {
            draft.Error(
                draft.Places.Of(course, "expires"),
                nameof(CourseTerm),
                $"The course expires more than {MostYears} years after its release; by {release.AddYears(MostYears):yyyy-MM-dd} it wants a review."
            );
        }
    }
}
