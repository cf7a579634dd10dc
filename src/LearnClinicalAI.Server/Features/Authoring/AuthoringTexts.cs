namespace LearnClinicalAI.Server.Features.Authoring;

/// <summary>Names the resources of this feature.</summary>
internal sealed class AuthoringTexts;
