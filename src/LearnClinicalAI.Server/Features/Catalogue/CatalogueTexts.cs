namespace LearnClinicalAI.Server.Features.Catalogue;

/// <summary>Names the resources of this feature.</summary>
internal sealed class CatalogueTexts;
