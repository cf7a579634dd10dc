using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Rules;

/// <summary>Everyone in control of content has disclosed, and what is relevant was mitigated (rules.md G2, G3).</summary>
internal static class DisclosedPeople
{
    public static void Check(CourseDraft draft)
    {
        var severity = draft.Folder.Course.Status == CourseStatus.Ready ? Severity.Error : Severity.Warning;
        foreach (var person in draft.Folder.Course.People)
        {
            if (person.Relationships is null)
            {
                draft.Complaints.Add(
                    draft.Places.Of(person, "name"),
                    severity,
                    nameof(DisclosedPeople),
                    $"{person.Name} has disclosed nothing yet: write relationships: [] for none."
                );
            }
            foreach (var tie in (person.Relationships ?? []).Where(tie => tie is { Relevant: true, Mitigation: null }))
            {
                draft.Complaints.Add(
                    draft.Places.Of(tie, "company"),
                    severity,
                    nameof(DisclosedPeople),
                    $"The relationship of {person.Name} with {tie.Company} is relevant; mitigation: says what was done about it."
                );
            }
        }
    }
}
