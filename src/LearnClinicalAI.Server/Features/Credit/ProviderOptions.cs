namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>Section <c>Provider</c>: the first version of the provider's settings; later ones are made by an administrator.</summary>
internal sealed class ProviderOptions
{
    public const string Section = "Provider";

    public string Name { get; set; } = "The provider of this server";
    public string Contact { get; set; } = "The administrator of this server";
    public string TimeZone { get; set; } = "UTC";
    public string PrivacyText { get; set; } =
        "This server keeps your account, what you did in courses and cases, and your certificates. Only you, your educators and the administrators see them. Case transcripts are kept for 24 months, credit records for at least six years. Nothing is sent to a third party unless you agreed that credit is reported.";
}
