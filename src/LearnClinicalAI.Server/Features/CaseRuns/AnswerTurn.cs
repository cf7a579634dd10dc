using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>
/// Takes one act of the learner in a run: the world answers, and the answer is in the log before it is shown. A turn sent
/// twice counts once; two tabs take turns and cannot fork the run.
/// </summary>
internal sealed class AnswerTurn(LearnDb db, RunShelf shelf, IdentifierGate gate, EndRun endRun, TimeProvider time)
{
    private const int Attempts = 5;

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Events">The rows that this turn wrote, now or when it was first sent.</param>
        public sealed record Taken(OpenRun Run, IReadOnlyList<EncounterEvent> Events) : Outcome;

        public sealed record Refused(OpenRun Run, Refusal Why) : Outcome;

        /// <summary>The text holds what may identify a real person. Nothing of it was kept.</summary>
        public sealed record Stopped(OpenRun Run, IReadOnlyCollection<string> Categories) : Outcome;

        /// <summary>There is no such run, or it is someone else's.</summary>
        public sealed record NotFound : Outcome;
    }

    public async Task<Outcome> RunAsync(Guid personId, Guid runId, Guid turnId, Act act, CancellationToken cancellation)
    {
        var run = await shelf.FindAsync(db, runId, personId, cancellation);
        if (run is not null && await gate.StoppedAsync(run, act, cancellation) is { Count: > 0 } categories)
            return new Outcome.Stopped(run, categories);
        for (var attempt = 1; ; attempt++)
        {
            if (run is null)
                return new Outcome.NotFound();
            // a turn sent again arrives when the encounter may have moved on or ended, so it is looked for before it is judged
            if (run.Encounter.Perform(InTime(run, act)) is not ActResult.Done done)
                return await EarlierAsync(run, turnId, cancellation) ?? (Outcome)Refused(run, act);
            // a tool that has no answer to what it was asked: nothing happened, so there is nothing to write down
            if (done.Events.Count == 0)
                return new Outcome.Refused(run, Refusal.NotShownYet);
            if (await SaveAsync(run, turnId, done, cancellation) is { } taken)
                return taken;
            if (attempt == Attempts)
                throw new InvalidOperationException($"Other turns took the place of this one {Attempts} times.");
            shelf.Forget(runId);
            run = await shelf.ReadAsync(db, runId, personId, cancellation);
            if (run is not null && await EarlierAsync(run, turnId, cancellation) is { } earlier)
                return earlier;
        }
    }

    /// <summary>Past the wall's deadline nothing but the end can happen.</summary>
    private Act InTime(OpenRun run, Act act) =>
        run.Run.Deadline < time.GetUtcNow() && !run.Encounter.Ended ? new Act.End("time") : act;

    private static Outcome.Refused Refused(OpenRun run, Act act) =>
        new(run, run.Encounter.Perform(act) is ActResult.Refused refused ? refused.Why : Refusal.AlreadyEnded);

    /// <returns>Null when another turn, or this one sent before, has taken its place in the log.</returns>
    private async Task<Outcome?> SaveAsync(
        OpenRun run,
        Guid turnId,
        ActResult.Done done,
        CancellationToken cancellation
    )
    {
        var after = run with { Encounter = done.After };
        var entry = new RunEntry
        {
            RunId = run.Run.Id,
            Seq = done.Events[0].Seq,
            TurnId = turnId,
            Count = done.Events.Count,
            Lines = EncounterLog.Write(done.Events),
            At = time.GetUtcNow(),
        };
        var saved = done.After.Ended
            ? await EndAsync(after, entry, done.Events, cancellation)
            : await InsertAsync(entry, cancellation);
        return saved ? new Outcome.Taken(shelf.Keep(after), done.Events) : null;
    }

    /// <summary>One statement, without the context's bookkeeping: this is the busiest write of all.</summary>
    private async Task<bool> InsertAsync(RunEntry entry, CancellationToken cancellation)
    {
        var at = db.Stored(entry.At);
        var rows = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "RunEntries" ("RunId", "Seq", "TurnId", "Count", "Lines", "At")
            VALUES ({entry.RunId}, {entry.Seq}, {entry.TurnId}, {entry.Count}, {entry.Lines}, {at})
            ON CONFLICT DO NOTHING
            """,
            cancellation
        );
        return rows == 1;
    }

    private async Task<bool> EndAsync(
        OpenRun after,
        RunEntry entry,
        IReadOnlyList<EncounterEvent> events,
        CancellationToken cancellation
    )
    {
        db.RunEntries.Add(entry);
        try
        {
            await endRun.RunAsync(after, events, cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Outcome.Taken?> EarlierAsync(OpenRun run, Guid turnId, CancellationToken cancellation)
    {
        var lines = await db
            .RunEntries.AsNoTracking()
            .Where(e => e.RunId == run.Run.Id && e.TurnId == turnId)
            .Select(e => e.Lines)
            .FirstOrDefaultAsync(cancellation);
        return lines is null ? null : new Outcome.Taken(run, EncounterLog.Read(lines));
    }
}
