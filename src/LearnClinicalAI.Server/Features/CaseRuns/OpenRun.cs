using LearnClinicalAI.Content;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>A run with its encounter as of <see cref="Encounter.LastSeq"/>: what the log said when it was read.</summary>
public sealed record OpenRun(CaseRun Run, CaseFolder Case, Encounter Encounter);
