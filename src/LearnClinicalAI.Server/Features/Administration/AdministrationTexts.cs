namespace LearnClinicalAI.Server.Features.Administration;

/// <summary>Names the resources of this feature.</summary>
internal sealed class AdministrationTexts;
