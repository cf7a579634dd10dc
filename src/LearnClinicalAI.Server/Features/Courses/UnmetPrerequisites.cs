using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>A course to complete before another.</summary>
/// <param name="Title">Its slug where this server has no such course.</param>
public sealed record Prerequisite(string Slug, string Title);

/// <summary>Which courses somebody has still to complete before a course.</summary>
internal sealed class UnmetPrerequisites(LearnDb db, ContentShelf content)
{
    public async Task<IReadOnlyList<Prerequisite>> RunAsync(
        Guid personId,
        Course course,
        CancellationToken cancellation
    )
    {
        if (course.Prerequisites.Count == 0)
            return [];
        var completed = await db
            .Enrolments.AsNoTracking()
            .Where(e => e.PersonId == personId && e.CompletedAt != null && course.Prerequisites.Contains(e.CourseSlug))
            .Select(e => e.CourseSlug)
            .ToListAsync(cancellation);
        return await TitledAsync(course.Prerequisites.Except(completed, StringComparer.Ordinal), cancellation);
    }

    /// <summary>The courses with the titles that they have now.</summary>
    public async Task<IReadOnlyList<Prerequisite>> TitledAsync(
        IEnumerable<string> slugs,
        CancellationToken cancellation
    )
    {
        var titled = new List<Prerequisite>();
        foreach (var slug in slugs)
        {
            var hash = await content.CurrentAsync(ContentKind.Course, slug, cancellation);
            var folder = hash is null ? null : await content.CourseAsync(hash, cancellation);
            titled.Add(new(slug, folder?.Course.Title ?? slug));
        }
        return titled;
    }
}
