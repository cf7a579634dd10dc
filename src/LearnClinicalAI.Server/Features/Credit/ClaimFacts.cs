using LearnClinicalAI.Credit;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Features.Courses;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>All that is on record about one learner and one course when credit is claimed.</summary>
internal sealed record ClaimFile
{
    public required CourseView View { get; init; }
    public required Enrolment Enrolment { get; init; }
    public required Person Person { get; init; }
    public required ProviderSettings Settings { get; init; }

    /// <summary>Those in force for the learner's revision.</summary>
    public required IReadOnlyList<DesignationRecord> Designations { get; init; }
    public required IReadOnlyList<Award> Awards { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public bool EvaluationSent { get; init; }
    public bool InControlOfContent { get; init; }

    /// <summary>What may be asked for: every type designated, or else participation.</summary>
    public IReadOnlyList<CreditType> Types =>
        Designations.Select(d => CreditTypes.Find(d.CreditType)).OfType<CreditType>().ToList() is { Count: > 0 } types
            ? types
            : [CreditTypes.Participation];

    public DesignationRecord? DesignationFor(CreditType type) =>
        Designations.FirstOrDefault(d => d.CreditType == type.Id)
        // a record of participation may name what the activity was designated for
        ?? (type.HasUnits ? null : Designations.FirstOrDefault(d => d.Hundredths > 0));

    public AwardApplication Apply(CreditType type, string? claim, DateTimeOffset now) =>
        new()
        {
            Type = type,
            Provider = Settings.ToProvider(),
            Designation = Designations
                .Where(d => type.HasUnits ? d.CreditType == type.Id : d.Hundredths > 0)
                .Select(AsDesignation)
                .FirstOrDefault(),
            Degree = Person.Degree,
            InControlOfContent = InControlOfContent,
            CompletedAt = Enrolment.CompletedAt,
            FirstContentAt = Enrolment.EnrolledAt,
            AcknowledgedAt = AcknowledgedAt,
            Score = (decimal?)Enrolment.Score,
            MinimumPerformanceLevel = View.Course.Steps.Any(step => step.Kind is StepKind.Quiz)
                ? View.Course.PassMark
                : null,
            EvaluationSent = EvaluationSent,
            Claim = claim,
            ClaimedAt = now,
        };

    private static Designation? AsDesignation(DesignationRecord record) =>
        CreditTypes.Find(record.CreditType) is { } type
            ? new Designation(
                type,
                new CreditAmount(record.Hundredths),
                new Term(record.ReleaseOn, record.ExpiresOn),
                record.DesignatedAt
            )
            : null;
}

/// <summary>Gathers a <see cref="ClaimFile"/>.</summary>
internal sealed class ClaimFacts(LearnDb db, CourseLookup courses, ProviderShelf providers)
{
    /// <returns>Null when the person is not on such a course.</returns>
    public async Task<ClaimFile?> FindAsync(Guid personId, string slug, CancellationToken cancellation)
    {
        var view = await courses.FindAsync(slug, personId, cancellation);
        if (view?.Enrolment is not { } enrolment)
            return null;
        var hash = enrolment.CourseHash;
        return new ClaimFile
        {
            View = view,
            Enrolment = enrolment,
            Person = await db.Users.AsNoTracking().SingleAsync(p => p.Id == personId, cancellation),
            Settings = await providers.CurrentAsync(cancellation),
            Designations = await db
                .Designations.AsNoTracking()
                .Where(d => d.CourseHash == hash && d.WithdrawnAt == null)
                .OrderBy(d => d.CreditType)
                .ToListAsync(cancellation),
            Awards = await db
                .Awards.AsNoTracking()
                .Where(a => a.PersonId == personId && a.CourseHash == hash)
                .ToListAsync(cancellation),
            AcknowledgedAt = await db
                .GateAcknowledgements.Where(g => g.PersonId == personId && g.CourseHash == hash)
                .Select(g => (DateTimeOffset?)g.AcknowledgedAt)
                .FirstOrDefaultAsync(cancellation),
            EvaluationSent = await db.Evaluations.AnyAsync(e => e.EnrolmentId == enrolment.Id, cancellation),
            InControlOfContent = await IsInControlAsync(personId, view.Course, cancellation),
        };
    }

    /// <summary>Wrote the course or a case in it, or reviewed one of them (rules C9).</summary>
    private async Task<bool> IsInControlAsync(Guid personId, Course course, CancellationToken cancellation)
    {
        var cases = course.Steps.Select(step => step.Case).OfType<string>().Distinct().ToList();
        List<string> slugs = [course.Slug, .. cases];
        return await db.ContentAuthors.AnyAsync(
                a =>
                    a.PersonId == personId
                    && (
                        (a.Kind == ContentKind.Course && a.Slug == course.Slug)
                        || (a.Kind == ContentKind.Case && cases.Contains(a.Slug))
                    ),
                cancellation
            ) || await db.SignOffs.AnyAsync(s => s.PersonId == personId && slugs.Contains(s.Slug), cancellation);
    }
}
