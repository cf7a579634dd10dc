namespace LearnClinicalAI.Simulation;

/// <summary>A part of a sentence and what it most likely means.</summary>
/// <param name="Labels">The likeliest label, and all others that are likelier than not; each with its likelihood, 0–1.</param>
/// <param name="Fit">The logarithm of the likelihood that it means these and no others.</param>
/// <param name="Next">How likely the likeliest of the labels that do not hold is.</param>
/// <param name="Own">What it asks in the case's own wording.</param>
internal sealed record Segment(
    Clause Clause,
    IReadOnlyList<(string Label, double Sure)> Labels,
    double Fit,
    double Next,
    Ask? Own
)
{
    private const double Certain = 0.5;

    /// <summary>What is unlikely counts where all else is unlikelier by far.</summary>
    private const double Faint = 0.15;
    private const double Ratio = 5;

    /// <summary>Nothing in it shows that it means something else than the likeliest label.</summary>
    public bool IsClear => Labels[0].Sure >= Certain || (Labels[0].Sure >= Faint && Labels[0].Sure >= Ratio * Next);
}
