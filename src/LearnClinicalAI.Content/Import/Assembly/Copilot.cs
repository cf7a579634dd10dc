using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>The AI tools of an imported case and what they say, with what is wrong in it.</summary>
internal sealed record Copilot(
    IReadOnlyList<CopilotTool> Tools,
    IReadOnlyList<CopilotOutput> Outputs,
    IReadOnlyList<PlantedFlaw> Flaws
);
