using LearnClinicalAI.Credit;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>The provider's settings now in force, looked up at most every few seconds a node.</summary>
internal sealed class ProviderShelf(
    IServiceScopeFactory scopes,
    ProviderOptions first,
    TimeProvider time,
    IOutputCacheStore pages
) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(3);
    private readonly MemoryCache current = new(new MemoryCacheOptions());

    public async ValueTask<ProviderSettings> CurrentAsync(CancellationToken cancellation = default)
    {
        if (current.TryGetValue(nameof(ProviderSettings), out ProviderSettings? known) && known is not null)
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var settings = await LatestAsync(db, cancellation) ?? await BeginAsync(db, cancellation);
        return current.Set(nameof(ProviderSettings), settings, Lasts);
    }

    /// <summary>Forgets what was in force, so that what this node just saved is seen at once.</summary>
    public ValueTask RefreshAsync()
    {
        current.Clear();
        return pages.ForgetPublicPagesAsync();
    }

    public void Dispose() => current.Dispose();

    private static Task<ProviderSettings?> LatestAsync(LearnDb db, CancellationToken cancellation) =>
        db.ProviderSettings.AsNoTracking().OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancellation);

    private async Task<ProviderSettings> BeginAsync(LearnDb db, CancellationToken cancellation)
    {
        var settings = new ProviderSettings
        {
            Version = 1,
            Name = first.Name,
            Contact = first.Contact,
            Accreditation = Accreditation.None,
            TimeZone = first.TimeZone,
            TermYears = 3,
            RequiresEvaluation = true,
            PrivacyText = first.PrivacyText,
            ChangedAt = time.GetUtcNow(),
        };
        db.ProviderSettings.Add(settings);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return settings;
        }
        catch (DbUpdateException taken)
        {
            // another node was first
            db.ChangeTracker.Clear();
            return await LatestAsync(db, cancellation)
                ?? throw new InvalidOperationException("The provider settings could not be begun.", taken);
        }
    }
}
