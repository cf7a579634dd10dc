namespace LearnClinicalAI.Server.Features.Setup;

/// <summary>Names the resource file of the set-up's texts.</summary>
internal sealed class SetUpTexts;
