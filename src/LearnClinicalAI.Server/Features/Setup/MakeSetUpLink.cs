using System.Security.Cryptography;
using System.Text;
using LearnClinicalAI.Server.Data;

namespace LearnClinicalAI.Server.Features.Setup;

/// <summary>Makes the one link with which the first administrator can be made. A new one ends the one before.</summary>
internal sealed class MakeSetUpLink(LearnDb db, TimeProvider time)
{
    public static readonly TimeSpan Good = TimeSpan.FromHours(24);

    /// <summary>The token to put into the link.</summary>
    public async Task<string> RunAsync()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var installation = await db.Installations.FindAsync(Installation.TheOne);
        if (installation is null)
            db.Installations.Add(installation = new());
        installation.TokenHash = Hash(token);
        installation.TokenExpiresAt = time.GetUtcNow() + Good;
        await db.SaveChangesAsync();
        return token;
    }

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
