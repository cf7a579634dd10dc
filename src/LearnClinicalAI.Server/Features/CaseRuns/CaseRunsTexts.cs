namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>Names the resources of this feature.</summary>
public sealed class CaseRunsTexts;
