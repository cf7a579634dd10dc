using System.Security.Cryptography;
using LearnClinicalAI.Certificates;
using LearnClinicalAI.Server.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Certificates;

/// <summary>The provider's keys: the newest signs, all of them verify for ever.</summary>
internal sealed class SigningKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("LearnClinicalAI.SigningKey");
    private volatile SigningKey? current;

    /// <summary>The key that new certificates name; made at first use, outside any transaction of the caller.</summary>
    public async ValueTask<SigningKey> CurrentAsync(CancellationToken cancellation)
    {
        if (current is { } known)
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var rows = await db.SigningKeys.AsNoTracking().ToListAsync(cancellation);
        var newest = rows.OrderByDescending(row => row.MadeAt).Select(Open).FirstOrDefault(key => key is not null);
        return current = newest ?? await MakeAsync(db, cancellation);
    }

    /// <summary>The private key of that id, or null when it is unknown or can no longer be read.</summary>
    public async Task<SigningKey?> FindAsync(LearnDb db, string id, CancellationToken cancellation) =>
        await db.SigningKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } row
            ? Open(row)
            : null;

    /// <summary>The public halves as JWKS.</summary>
    public static async Task<string> PublicAsync(LearnDb db, CancellationToken cancellation)
    {
        var keys = await db
            .SigningKeys.AsNoTracking()
            .OrderBy(k => k.Id)
            .Select(k => k.PublicJwk)
            .ToListAsync(cancellation);
        return $$"""{"keys":[{{string.Join(',', keys)}}]}""";
    }

    private SigningKey? Open(SigningKeyRow row)
    {
        try
        {
            return SigningKey.ImportPkcs8(protector.Unprotect(row.ProtectedPrivate));
        }
        catch (CryptographicException)
        {
            // the key ring that protected it is gone; what it signed still verifies
            return null;
        }
    }

    private async Task<SigningKey> MakeAsync(LearnDb db, CancellationToken cancellation)
    {
        // two nodes at once make two keys, and both are good
        var key = SigningKey.Create();
        db.SigningKeys.Add(
            new SigningKeyRow
            {
                Id = key.Id,
                ProtectedPrivate = protector.Protect(key.ExportPkcs8()),
                PublicJwk = key.Public.ToJwk(),
                MadeAt = time.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(cancellation);
        return key;
    }
}
