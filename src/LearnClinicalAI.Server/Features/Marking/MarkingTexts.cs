namespace LearnClinicalAI.Server.Features.Marking;

/// <summary>Names the resources of reports.</summary>
internal sealed class MarkingTexts;
