using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content;

/// <summary>A scripted run played to its end and marked.</summary>
/// <param name="Log">The encounter's rows, from the first.</param>
/// <param name="Refused">The acts that were not done, and why.</param>
public sealed record Trial(
    IReadOnlyList<EncounterEvent> Log,
    IReadOnlyList<(Act Act, Refusal Why)> Refused,
    ScoreReport Report
)
{
    /// <summary>Plays the steps one after the other against the deterministic patient.</summary>
    public static Trial Play(CaseFolder folder, string variant, int seed, IReadOnlyList<Act> steps)
    {
        var begun = Encounter.Begin(folder.Script, variant, seed, "practice");
        var encounter = begun.After;
        var log = new List<EncounterEvent>(begun.Events);
        var refused = new List<(Act, Refusal)>();
        foreach (var step in steps)
        {
            switch (encounter.Perform(step))
            {
                case ActResult.Done done:
                    encounter = done.After;
                    log.AddRange(done.Events);
                    break;
                case ActResult.Refused no:
                    refused.Add((step, no.Why));
                    break;
            }
        }
        return new Trial(log, refused, Marking.Mark(folder.Script, folder.Key, log));
    }

    public static Trial Play(CaseFolder folder, Exemplar exemplar) =>
        Play(folder, exemplar.Variant, exemplar.Seed, exemplar.Steps);
}
