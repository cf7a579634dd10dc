namespace LearnClinicalAI.Server.Web.Security;

/// <summary>Names the resource file of what the pipeline says.</summary>
internal sealed class SecurityTexts;
