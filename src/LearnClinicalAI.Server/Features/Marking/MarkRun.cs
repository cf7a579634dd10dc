using LearnClinicalAI.Content;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.CaseRuns;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Features.Marking;

/// <summary>Marks a run from its log and adds the result to the database context; the caller saves it with what ended the run.</summary>
internal sealed class MarkRun(LearnDb db, TimeProvider time)
{
    public RunScore Run(CaseRun run, CaseFolder folder, IReadOnlyList<EncounterEvent> log)
    {
        var report = Scoring.Marking.Mark(folder.Script, folder.Key, log);
        var score = new RunScore
        {
            RunId = run.Id,
            CaseHash = run.CaseHash,
            Report = ScoreSpelling.Write(report),
            Score = (double)report.Score,
            Passed = report.Passed,
            Points = report.Points,
            Positive = report.Positive,
            Waiting = report.Criteria.Count(criterion => criterion.State == CriterionState.Waiting),
            MarkedAt = time.GetUtcNow(),
        };
        db.RunScores.Add(score);
        return score;
    }
}
