using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Authoring;
using LearnClinicalAI.Server.Features.Courses;
using LearnClinicalAI.Server.Features.Marking;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>Closes a run with its last turn: log, mark, course progress and audit in one transaction, or none of them.</summary>
internal sealed class EndRun(
    LearnDb db,
    MarkRun mark,
    RecordFact record,
    KeepMissedQuestions keepMissed,
    AuditTrail audit,
    TimeProvider time
)
{
    /// <param name="run">The run after its last act; the entry of that act is already added to the context.</param>
    /// <param name="last">The events of the last act.</param>
    public async Task RunAsync(OpenRun run, IReadOnlyList<EncounterEvent> last, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow();
        db.CaseRuns.Attach(run.Run).Property(r => r.EndedAt).CurrentValue = now;
        var log = await LogAsync(run, last, cancellation);
        var score = mark.Run(run.Run, run.Case, log);
        audit.Add(AuditEvents.CaseEnded, $"run:{run.Run.Id}", details: new { run.Run.CaseSlug, run.Run.Mode });
        audit.Add(
            AuditEvents.GradeFinalised,
            $"run:{run.Run.Id}",
            details: new
            {
                score.Points,
                score.Positive,
                score.Passed,
            }
        );
        if (run.Run is { EnrolmentId: { } enrolment, StepId: { } step })
            await record.RunAsync(
                run.Run.PersonId,
                enrolment,
                new LearningFact
                {
                    StepId = step,
                    Kind = LearningFactKind.CaseEnded,
                    At = now,
                    Score = (decimal)score.Score,
                    Passed = score.Passed,
                },
                cancellation
            );
        await db.SaveChangesAsync(cancellation);
        await keepMissed.RunAsync(run.Case.Script, log, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<IReadOnlyList<EncounterEvent>> LogAsync(
        OpenRun run,
        IReadOnlyList<EncounterEvent> last,
        CancellationToken cancellation
    )
    {
        var log = new List<EncounterEvent>();
        var entries = db.RunEntries.AsNoTracking().Where(e => e.RunId == run.Run.Id && e.Seq < last[0].Seq);
        await foreach (
            var lines in entries
                .OrderBy(e => e.Seq)
                .Select(e => e.Lines)
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
            log.AddRange(EncounterLog.Read(lines));
        log.AddRange(last);
        return log;
    }
}
