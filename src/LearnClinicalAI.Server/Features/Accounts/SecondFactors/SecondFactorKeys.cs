using Microsoft.AspNetCore.DataProtection;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Keeps authenticator keys unreadable to whoever sees that one table.</summary>
internal sealed class SecondFactorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("LearnClinicalAI.SecondFactor");

    public string Protect(byte[] key) => Convert.ToBase64String(protector.Protect(key));

    public byte[] Open(string protectedKey) => protector.Unprotect(Convert.FromBase64String(protectedKey));
}
