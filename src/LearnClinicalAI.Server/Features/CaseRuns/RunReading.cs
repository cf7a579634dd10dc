using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>A run with all that happened in it and was not taken back.</summary>
/// <param name="TakenBack">The words of the turn that was taken back last, when nothing has happened since.</param>
public sealed record RunRead(OpenRun Run, IReadOnlyList<EncounterEvent> Log, string? TakenBack = null);

/// <summary>Reads a run with its log, as the database has it now; two queries.</summary>
internal sealed class RunReading(LearnDb db, RunShelf shelf)
{
    /// <returns>Null when there is none or it is someone else's.</returns>
    public async Task<RunRead?> RunAsync(Guid personId, Guid runId, CancellationToken cancellation)
    {
        var log = new List<EncounterEvent>();
        var run = await shelf.ReadAsync(db, runId, personId, cancellation, log.Add);
        return run is null ? null : new RunRead(run, EncounterLog.Standing(log), TakenBack(log));
    }

    private static string? TakenBack(List<EncounterEvent> log) =>
        log[^1] is Retracted taken ? log.OfType<Said>().FirstOrDefault(said => said.Seq >= taken.From)?.Text : null;
}
