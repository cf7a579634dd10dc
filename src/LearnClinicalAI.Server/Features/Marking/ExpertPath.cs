using System.Runtime.CompilerServices;
using LearnClinicalAI.Content;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Features.Marking;

/// <summary>The excellent run that the author wrote, played once: what an expert did, and when.</summary>
internal static class ExpertPath
{
    private static readonly ConditionalWeakTable<CaseFolder, IReadOnlyList<EncounterEvent>> Played = [];

    /// <summary>The rows of that run that are decisions; empty where the case has no such run.</summary>
    public static IReadOnlyList<EncounterEvent> Of(CaseFolder folder) => Played.GetValue(folder, Play);

    private static IReadOnlyList<EncounterEvent> Play(CaseFolder folder)
    {
        if (folder.Exemplars.FirstOrDefault(exemplar => exemplar.Learner == "excellent") is not { } excellent)
            return [];
        var rows = new List<EncounterEvent>();
        var world = Encounter.Begin(folder.Script, "base", seed: 1, "practice").After;
        foreach (var step in excellent.Steps)
        {
            if (world.Perform(step) is not ActResult.Done done)
                continue;
            world = done.After;
            rows.AddRange(done.Events.Where(IsDecision));
        }
        return rows;
    }

    private static bool IsDecision(EncounterEvent row) =>
        row
            is Examined
                or Ordered
                or Treated
                or Opened
                or Checked
                or Answered { How: "rejected" or "edited" }
                or Provisional
                or Committed
                or Ended;
}
