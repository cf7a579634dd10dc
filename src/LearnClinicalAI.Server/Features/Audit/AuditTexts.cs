namespace LearnClinicalAI.Server.Features.Audit;

/// <summary>Names the resource file of the audit trail's texts.</summary>
internal sealed class AuditTexts;
