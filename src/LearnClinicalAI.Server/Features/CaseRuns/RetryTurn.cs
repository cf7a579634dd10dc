using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>Takes the last turn of a practice run back, so that it can be tried otherwise. The log keeps both.</summary>
internal sealed class RetryTurn(LearnDb db, RunShelf shelf, TimeProvider time)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Retracted(OpenRun Run, IReadOnlyList<EncounterEvent> Events) : Outcome;

        public sealed record Refused(Refusal Why) : Outcome;

        /// <summary>There is no such run, or it is someone else's.</summary>
        public sealed record NotFound : Outcome;
    }

    /// <param name="turnId">Made by the client; sent twice it takes one turn back.</param>
    public async Task<Outcome> RunAsync(Guid personId, Guid runId, Guid turnId, CancellationToken cancellation)
    {
        var log = new List<EncounterEvent>();
        if (await shelf.ReadAsync(db, runId, personId, cancellation, log.Add) is not { } run)
            return new Outcome.NotFound();
        var entries = await db
            .RunEntries.AsNoTracking()
            .Where(e => e.RunId == runId)
            .OrderBy(e => e.Seq)
            .Select(e => new { e.Seq, e.TurnId })
            .ToListAsync(cancellation);
        if (entries.Find(entry => entry.TurnId == turnId) is { } earlier)
            return new Outcome.Retracted(run, [.. log.Where(row => row.Seq == earlier.Seq)]);
        var turns = EncounterLog.Standing(log).Where(row => row is not Retracted).Select(row => row.Seq).ToHashSet();
        // the first entry is the beginning, which was no turn
        var last = entries.Skip(1).LastOrDefault(entry => turns.Contains(entry.Seq))?.Seq ?? int.MaxValue;
        if (Encounter.TakeBack(run.Case.Script, log, last) is not ActResult.Done done)
            return new Outcome.Refused(Why(run, log, last));
        var row = done.Events[0];
        db.RunEntries.Add(
            new RunEntry
            {
                RunId = runId,
                Seq = row.Seq,
                TurnId = turnId,
                Count = 1,
                Lines = EncounterLog.Write(done.Events),
                At = time.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(cancellation);
        return new Outcome.Retracted(shelf.Keep(run with { Encounter = done.After }), done.Events);
    }

    private static Refusal Why(OpenRun run, IReadOnlyList<EncounterEvent> log, int from) =>
        Encounter.TakeBack(run.Case.Script, log, from) is ActResult.Refused refused
            ? refused.Why
            : Refusal.NothingToTakeBack;
}
