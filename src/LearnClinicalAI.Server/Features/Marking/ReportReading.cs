using LearnClinicalAI.Content;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.CaseRuns;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Marking;

/// <summary>A marked run with its case and its log.</summary>
public sealed record ReportRead(
    CaseRun Run,
    CaseFolder Case,
    ScoreReport Report,
    IReadOnlyList<EncounterEvent> Log,
    string Learner
)
{
    /// <summary>The encounter at its end.</summary>
    public Encounter World { get; } = Encounter.Replay(Case.Script, Log);
}

/// <summary>Reads the report of an ended run. That staff read somebody's is audited before they see it.</summary>
internal sealed class ReportReading(LearnDb db, ContentShelf content, AuditTrail audit)
{
    /// <param name="personId">Whose run it must be; null for staff, who may read every report.</param>
    /// <returns>Null when there is none, it is someone else's, or it has not ended.</returns>
    public async Task<ReportRead?> RunAsync(Guid? personId, Guid runId, CancellationToken cancellation)
    {
        var found = await (
            from run in db.CaseRuns.AsNoTracking()
            join score in db.RunScores on run.Id equals score.RunId
            join person in db.Users on run.PersonId equals person.Id
            where run.Id == runId && (personId == null || run.PersonId == personId)
            select new
            {
                run,
                score.Report,
                person.GivenName,
                person.FamilyName,
            }
        ).FirstOrDefaultAsync(cancellation);
        if (found is null || await content.CaseAsync(found.run.CaseHash, cancellation) is not { } folder)
            return null;
        if (personId is null)
        {
            audit.Add(AuditEvents.RunRead, $"run:{runId}", subject: found.run.PersonId);
            await db.SaveChangesAsync(cancellation);
        }
        var lines = await db
            .RunEntries.AsNoTracking()
            .Where(e => e.RunId == runId)
            .OrderBy(e => e.Seq)
            .Select(e => e.Lines)
            .ToListAsync(cancellation);
        return new ReportRead(
            found.run,
            folder,
            ScoreSpelling.Read(found.Report),
            EncounterLog.Standing([.. lines.SelectMany(EncounterLog.Read)]),
            $"{found.GivenName} {found.FamilyName}"
        );
    }
}
