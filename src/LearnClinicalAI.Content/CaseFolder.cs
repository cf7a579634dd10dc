using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content;

/// <summary>A case as read from its folder: the script for the world, the key for the marking, the rest for people.</summary>
public sealed record CaseFolder
{
    public required CaseScript Script { get; init; }
    public required CaseKey Key { get; init; }

    /// <summary>Markdown; shown after the encounter.</summary>
    public required string Debrief { get; init; }

    /// <summary>Markdown; for authors and reviewers.</summary>
    public required string Design { get; init; }
    public IReadOnlyList<Exemplar> Exemplars { get; init; } = [];
    public IReadOnlyDictionary<string, byte[]> Media { get; init; } = new Dictionary<string, byte[]>();
}

/// <summary>A scripted run and the score it must reach.</summary>
public sealed record Exemplar(
    string Learner,
    decimal Min,
    decimal Max,
    bool Passed,
    IReadOnlyList<string> Critical,
    int Seed,
    string Variant,
    IReadOnlyList<Act> Steps
);
