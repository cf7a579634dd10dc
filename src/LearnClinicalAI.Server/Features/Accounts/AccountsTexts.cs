namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Names the resource file of the accounts' texts.</summary>
internal sealed class AccountsTexts;
