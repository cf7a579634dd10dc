using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Authoring;

/// <summary>A turn as the log has it.</summary>
public sealed record LoggedTurn(Said Said, Replied? Reply);

/// <summary>
/// The turns of a run, and how the patient came to one reply, for educators. That a run was read is audited before
/// anything of it is shown.
/// </summary>
internal sealed class TraceTurn(LearnDb db, ContentShelf content, AuditTrail audit)
{
    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Trace">How today's engine comes to its reply to the chosen turn; null when none was chosen.</param>
        public sealed record Traced(
            CaseScript Script,
            IReadOnlyList<LoggedTurn> Turns,
            LoggedTurn? Chosen,
            TurnTrace? Trace
        ) : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="runId">Any learner's run.</param>
    /// <param name="seq">The log's row of the turn to explain; null for none.</param>
    public async Task<Outcome> RunAsync(Guid runId, long? seq, CancellationToken cancellation)
    {
        var run = await db.CaseRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == runId, cancellation);
        if (run is null || await content.CaseAsync(run.CaseHash, cancellation) is not { } folder)
            return new Outcome.NotFound();
        audit.Add(AuditEvents.RunLogRead, $"run:{runId}", subject: run.PersonId);
        await db.SaveChangesAsync(cancellation);
        var lines = await db
            .RunEntries.AsNoTracking()
            .Where(e => e.RunId == runId)
            .OrderBy(e => e.Seq)
            .Select(e => e.Lines)
            .ToListAsync(cancellation);
        List<EncounterEvent> log = [.. lines.SelectMany(EncounterLog.Read)];
        var turns = Turns(log);
        if (seq is null)
            return new Outcome.Traced(folder.Script, turns, null, null);
        if (turns.Find(turn => turn.Said.Seq == seq) is not { } chosen)
            return new Outcome.NotFound();
        var before = Encounter.BeforeTurn(folder.Script, log, log.IndexOf(chosen.Said));
        return new Outcome.Traced(folder.Script, turns, chosen, before.Trace(chosen.Said.Text));
    }

    private static List<LoggedTurn> Turns(List<EncounterEvent> log)
    {
        var turns = new List<LoggedTurn>();
        foreach (var row in log)
            if (row is Said said)
                turns.Add(new LoggedTurn(said, null));
            else if (row is Replied reply && turns is [.., { Reply: null } last])
                turns[^1] = last with { Reply = reply };
        return turns;
    }
}
