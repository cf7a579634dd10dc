using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>A run with all that happened in it.</summary>
public sealed record RunRead(OpenRun Run, IReadOnlyList<EncounterEvent> Log);

/// <summary>Reads a run with its log, as the database has it now; two queries.</summary>
internal sealed class RunReading(LearnDb db, RunShelf shelf)
{
    /// <returns>Null when there is none or it is someone else's.</returns>
    public async Task<RunRead?> RunAsync(Guid personId, Guid runId, CancellationToken cancellation)
    {
        var log = new List<EncounterEvent>();
        var run = await shelf.ReadAsync(db, runId, personId, cancellation, log.Add);
        return run is null ? null : new RunRead(run, log);
    }
}
