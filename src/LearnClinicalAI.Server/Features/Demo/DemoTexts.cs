namespace LearnClinicalAI.Server.Features.Demo;

/// <summary>Names the resource file of the demonstration's texts.</summary>
internal sealed class DemoTexts;
