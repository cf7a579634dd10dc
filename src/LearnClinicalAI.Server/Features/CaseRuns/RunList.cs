using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>A run in a list.</summary>
public sealed record RunRow(
    Guid Id,
    string CaseSlug,
    string Title,
    string Mode,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    double? Score,
    bool? Passed,
    int Waiting,
    string? Learner
);

/// <summary>Lists runs, the newest first, a page at a time: ids rise with time, so the last one of a page is its bookmark.</summary>
internal sealed class RunList(LearnDb db)
{
    private const int Page = 25;

    /// <returns>The rows and, when there are more, the id to ask on from.</returns>
    public Task<(IReadOnlyList<RunRow> Rows, Guid? More)> OfPersonAsync(
        Guid personId,
        Guid? before,
        CancellationToken cancellation
    ) => PageAsync(db.CaseRuns.Where(r => r.PersonId == personId), before, withLearner: false, cancellation);

    /// <summary>All learners' runs, for educators.</summary>
    public Task<(IReadOnlyList<RunRow> Rows, Guid? More)> OfAllAsync(
        string? caseSlug,
        Guid? before,
        CancellationToken cancellation
    ) =>
        PageAsync(
            caseSlug is null ? db.CaseRuns : db.CaseRuns.Where(r => r.CaseSlug == caseSlug),
            before,
            withLearner: true,
            cancellation
        );

    private async Task<(IReadOnlyList<RunRow> Rows, Guid? More)> PageAsync(
        IQueryable<CaseRun> runs,
        Guid? before,
        bool withLearner,
        CancellationToken cancellation
    )
    {
        if (before is { } id)
            runs = runs.Where(r => r.StartedAt < db.CaseRuns.Where(b => b.Id == id).Select(b => b.StartedAt).First());
        var rows = await (
            from run in runs.AsNoTracking()
            join content in db.ContentRevisions on run.CaseHash equals content.Hash
            join person in db.Users on run.PersonId equals person.Id
            join score in db.RunScores on run.Id equals score.RunId into scores
            from score in scores.DefaultIfEmpty()
            orderby run.StartedAt descending
            select new RunRow(
                run.Id,
                run.CaseSlug,
                content.Title,
                run.Mode,
                run.StartedAt,
                run.EndedAt,
                score == null ? null : score.Score,
                score == null ? null : score.Passed,
                score == null ? 0 : score.Waiting,
                withLearner ? person.GivenName + " " + person.FamilyName : null
            )
        )
            .Take(Page + 1)
            .ToListAsync(cancellation);
        return (rows.Take(Page).ToList(), rows.Count > Page ? rows[Page - 1].Id : null);
    }
}
