namespace LearnClinicalAI.Server.Features.Evaluations;

/// <summary>Names the resources of evaluations.</summary>
internal sealed class EvaluationsTexts;
