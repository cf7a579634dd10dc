using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Courses;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Administration;

/// <summary>How one learner stands in a course.</summary>
public sealed record CompletionRow(
    Guid EnrolmentId,
    string Name,
    string Email,
    string Profession,
    DateTimeOffset EnrolledAt,
    int StepsDone,
    int StepsTotal,
    double? Score,
    DateTimeOffset? CompletedAt
);

/// <summary>Which learners are asked for.</summary>
/// <param name="Completed">Only those who have, or only those who have not completed the course; null for both.</param>
/// <param name="Search">Part of a name or e-mail address; null for everybody.</param>
public sealed record CompletionFilter(bool? Completed, string? Search)
{
    public bool AsksForAll => Completed is null && string.IsNullOrWhiteSpace(Search);
}

/// <summary>
/// Who has completed what, from totals that are stored with each enrolment: a page costs the same whatever the number of
/// learners, because it asks on from a bookmark and counts nothing.
/// </summary>
internal sealed class CompletionTable(LearnDb db)
{
    public const int Page = 50;

    private static readonly Func<LearnDb, string, DateTimeOffset, Guid, IAsyncEnumerable<CompletionRow>> PageAfter =
        HotQuery.Many<string, DateTimeOffset, Guid, CompletionRow>(
            (db, slug, at, id) =>
                db
                    .Enrolments.AsNoTracking()
                    .Where(e => e.CourseSlug == slug && (e.EnrolledAt > at || (e.EnrolledAt == at && e.Id > id)))
                    .OrderBy(e => e.EnrolledAt)
                    .ThenBy(e => e.Id)
                    .Join(
                        db.Users,
                        e => e.PersonId,
                        person => person.Id,
                        (e, person) =>
                            new CompletionRow(
                                e.Id,
                                person.GivenName + " " + person.FamilyName,
                                person.Email!,
                                person.Profession,
                                e.EnrolledAt,
                                e.StepsDone,
                                e.StepsTotal,
                                e.Score,
                                e.CompletedAt
                            )
                    )
                    .Take(Page + 1)
        );

    /// <param name="after">The bookmark of the page before; null for the first page.</param>
    /// <returns>The rows and, when there are more, the bookmark to ask on from.</returns>
    public async Task<(IReadOnlyList<CompletionRow> Rows, CompletionBookmark? More)> PageAsync(
        string slug,
        CompletionBookmark? after,
        CancellationToken cancellation,
        CompletionFilter? filter = null
    )
    {
        var rows = new List<CompletionRow>(Page + 1);
        var from = after ?? CompletionBookmark.Start;
        var page = filter is null or { AsksForAll: true }
            ? PageAfter(db, slug, from.At, from.Id)
            : Found(slug, from, filter);
        await foreach (var row in page.WithCancellation(cancellation))
            rows.Add(row);
        if (rows.Count <= Page)
            return (rows, null);
        rows.RemoveAt(Page);
        return (rows, new CompletionBookmark(rows[^1].EnrolledAt, rows[^1].EnrolmentId));
    }

    private IAsyncEnumerable<CompletionRow> Found(string slug, CompletionBookmark from, CompletionFilter filter)
    {
        var enrolments = db
            .Enrolments.AsNoTracking()
            .Where(e =>
                e.CourseSlug == slug && (e.EnrolledAt > from.At || (e.EnrolledAt == from.At && e.Id > from.Id))
            );
        if (filter.Completed is { } completed)
            enrolments = enrolments.Where(e => e.CompletedAt != null == completed);
        var people = db.Users.AsQueryable();
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var upper = filter.Search.Trim().ToUpperInvariant();
            people = people.Where(p =>
                p.NormalizedEmail!.Contains(upper) || (p.GivenName + " " + p.FamilyName).ToUpper().Contains(upper)
            );
        }
        return enrolments
            .OrderBy(e => e.EnrolledAt)
            .ThenBy(e => e.Id)
            .Join(
                people,
                e => e.PersonId,
                person => person.Id,
                (e, person) =>
                    new CompletionRow(
                        e.Id,
                        person.GivenName + " " + person.FamilyName,
                        person.Email!,
                        person.Profession,
                        e.EnrolledAt,
                        e.StepsDone,
                        e.StepsTotal,
                        e.Score,
                        e.CompletedAt
                    )
            )
            .Take(Page + 1)
            .AsAsyncEnumerable();
    }

    /// <summary>All rows of a course as they come from the database.</summary>
    public IAsyncEnumerable<CompletionRow> All(string slug) =>
        (
            from enrolment in db.Enrolments.AsNoTracking()
            where enrolment.CourseSlug == slug
            join person in db.Users on enrolment.PersonId equals person.Id
            orderby enrolment.EnrolledAt, enrolment.Id
            select new CompletionRow(
                enrolment.Id,
                person.GivenName + " " + person.FamilyName,
                person.Email!,
                person.Profession,
                enrolment.EnrolledAt,
                enrolment.StepsDone,
                enrolment.StepsTotal,
                enrolment.Score,
                enrolment.CompletedAt
            )
        ).AsAsyncEnumerable();
}

/// <summary>The place after a row, as it stands in an address.</summary>
public sealed record CompletionBookmark(DateTimeOffset At, Guid Id)
{
    public static CompletionBookmark Start { get; } = new(DateTimeOffset.UnixEpoch, Guid.Empty);

    public override string ToString() => $"{At.UtcTicks}-{Id:N}";

    /// <summary>Null for what is no bookmark.</summary>
    public static CompletionBookmark? Read(string? text)
    {
        var parts = text?.Split('-', 2);
        return
            parts is [var ticks, var id]
            && long.TryParse(ticks, out var at)
            && at is > 0 and < 3_000_000_000_000_000_000
            && Guid.TryParseExact(id, "N", out var enrolment)
            ? new CompletionBookmark(new DateTimeOffset(at, TimeSpan.Zero), enrolment)
            : null;
    }
}
