using LearnClinicalAI.Content;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>A course as one viewer sees it: the revision they are enrolled on, else the current one.</summary>
internal sealed record CourseView(CourseFolder Folder, Enrolment? Enrolment)
{
    public Course Course => Folder.Course;

    public IReadOnlyDictionary<string, StoredStep> Progress { get; } =
        Enrolment is null ? new Dictionary<string, StoredStep>() : StoredProgress.Read(Enrolment.Progress);

    public bool IsOpen(CourseStep step) => Enrolment is not null && StepGate.IsOpen(Progress, Course, step.Id);

    public bool IsDone(CourseStep step) =>
        Progress.TryGetValue(step.Id, out var stored) && stored.Progress is StepProgress.Done;

    /// <summary>What the learner still has to do; empty for one who has completed the course or is not on it.</summary>
    public IEnumerable<MissingItem> Missing() =>
        Enrolment is { CompletedAt: null } ? StoredProgress.Missing(Course, Progress, (decimal?)Enrolment.Score) : [];

    /// <summary>Where to go on: where the learner left off if that is still to do, else the first step that is.</summary>
    public CourseStep? Resume()
    {
        var last = Enrolment?.LastStepId is { } id ? Course.Step(id) : null;
        return last is not null && !IsDone(last) ? last : Course.Steps.FirstOrDefault(step => !IsDone(step));
    }
}

/// <summary>Finds a course for a viewer with one query.</summary>
internal sealed class CourseLookup(LearnDb db, ContentShelf content)
{
    private static readonly Func<LearnDb, Guid, string, Task<Enrolment?>> OfPerson = HotQuery.One(
        (LearnDb db, Guid person, string slug) =>
            db.Enrolments.AsNoTracking().FirstOrDefault(e => e.PersonId == person && e.CourseSlug == slug)
    );

    /// <returns>Null when there is no such course.</returns>
    public async Task<CourseView?> FindAsync(string slug, Guid? personId, CancellationToken cancellation = default)
    {
        var enrolment = personId is { } person ? await OfPerson(db, person, slug) : null;
        var hash = enrolment?.CourseHash ?? await content.CurrentAsync(ContentKind.Course, slug, cancellation);
        return hash is not null && await content.CourseAsync(hash, cancellation) is { } folder
            ? new CourseView(folder, enrolment)
            : null;
    }
}
