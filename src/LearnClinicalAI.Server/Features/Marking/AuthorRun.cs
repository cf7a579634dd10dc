using System.Runtime.CompilerServices;
using LearnClinicalAI.Content;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Features.Marking;

/// <summary>The case as its author plays it, marked like a learner's run: what there was to gain, and how.</summary>
/// <param name="Report">Marked by the same rubric as any run.</param>
/// <param name="Path">The rows of the run that are decisions, in order.</param>
internal sealed record AuthorRun(ScoreReport Report, IReadOnlyList<EncounterEvent> Path)
{
    // a folder is read once for each revision, so its author plays once as well
    private static readonly ConditionalWeakTable<CaseFolder, AuthorRun> Played = [];

    /// <summary>The author's excellent run; null where the case has none.</summary>
    public static AuthorRun? Of(CaseFolder folder) =>
        folder.Exemplars.FirstOrDefault(exemplar => exemplar.Learner == "excellent") is { } excellent
            ? Played.GetValue(folder, _ => Play(folder, excellent))
            : null;

    private static AuthorRun Play(CaseFolder folder, Exemplar excellent)
    {
        var trial = Trial.Play(folder, excellent);
        return new AuthorRun(trial.Report, [.. trial.Log.Where(IsDecision)]);
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
