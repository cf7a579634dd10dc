using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>Which steps of a course a learner may enter.</summary>
internal static class StepGate
{
    /// <summary>Done steps stay open; the others open one after the other.</summary>
    public static bool IsOpen(Enrolment enrolment, Course course, string stepId) =>
        IsOpen(StoredProgress.Read(enrolment.Progress), course, stepId);

    /// <inheritdoc cref="IsOpen(Enrolment,Course,string)" />
    public static bool IsOpen(IReadOnlyDictionary<string, StoredStep> stored, Course course, string stepId) =>
        stored.TryGetValue(stepId, out var step)
            ? step.Progress is not StepProgress.Locked
            // before the first fact only the first step is open
            : stored.Count == 0 && course.Steps.Count > 0 && course.Steps[0].Id == stepId;
}
