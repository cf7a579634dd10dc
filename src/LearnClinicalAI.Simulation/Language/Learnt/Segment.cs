namespace LearnClinicalAI.Simulation;

/// <summary>A part of a sentence and what it most likely means.</summary>
/// <param name="Labels">The likeliest label, and all others that are likelier than not; each with its likelihood, 0–1.</param>
/// <param name="Fit">The logarithm of the likelihood that it means these and no others.</param>
internal sealed record Segment(Clause Clause, IReadOnlyList<(string Label, double Sure)> Labels, double Fit);
