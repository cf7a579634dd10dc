using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>
/// Runs lately used, so that a turn need not read and replay its log. A shelf may be behind (another node took a turn):
/// the database's keys then refuse the turn, and the run is read anew. What stands here is never the last word.
/// </summary>
internal sealed class RunShelf(ContentShelf content) : IDisposable
{
    private const int Runs = 2_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    private static readonly Func<LearnDb, Guid, IAsyncEnumerable<string>> LinesOfRun = HotQuery.Many(
        (LearnDb db, Guid run) =>
            db.RunEntries.AsNoTracking().Where(e => e.RunId == run).OrderBy(e => e.Seq).Select(e => e.Lines)
    );
    private static readonly Func<LearnDb, Guid, Guid, Task<CaseRun?>> RunOfPerson = HotQuery.One(
        (LearnDb db, Guid run, Guid person) =>
            db.CaseRuns.AsNoTracking().FirstOrDefault(r => r.Id == run && r.PersonId == person)
    );

    private readonly MemoryCache open = new(new MemoryCacheOptions { SizeLimit = Runs });

    /// <summary>The run if it is this person's, from the shelf where it stands there.</summary>
    public async ValueTask<OpenRun?> FindAsync(LearnDb db, Guid runId, Guid personId, CancellationToken cancellation)
    {
        if (open.TryGetValue(runId, out OpenRun? shelved) && shelved is not null)
            return shelved.Run.PersonId == personId ? shelved : null;
        return await ReadAsync(db, runId, personId, cancellation);
    }

    /// <summary>The run if it is this person's, as the database has it now.</summary>
    /// <param name="seen">Is told every event of the log, in order.</param>
    public async Task<OpenRun?> ReadAsync(
        LearnDb db,
        Guid runId,
        Guid personId,
        CancellationToken cancellation,
        Action<EncounterEvent>? seen = null
    )
    {
        if (await RunOfPerson(db, runId, personId) is not { } run)
            return null;
        if (await content.CaseAsync(run.CaseHash, cancellation) is not { } folder)
            return null;
        var log = new List<EncounterEvent>();
        await foreach (var lines in LinesOfRun(db, runId).WithCancellation(cancellation))
            log.AddRange(EncounterLog.Read(lines));
        if (seen is not null)
            log.ForEach(seen);
        return Keep(new OpenRun(run, folder, Encounter.Replay(folder.Script, log)));
    }

    public OpenRun Keep(OpenRun run) =>
        open.Set(run.Run.Id, run, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Idle });

    public void Forget(Guid runId) => open.Remove(runId);

    public void Dispose() => open.Dispose();
}
