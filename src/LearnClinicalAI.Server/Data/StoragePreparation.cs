using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Data;

internal static class StoragePreparation
{
    /// <summary>Brings the database to this version's schema. Safe on several nodes at once: the provider holds a lock.</summary>
    public static async Task PrepareStorageAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LearnDb>().PrepareAsync();
    }

    /// <inheritdoc cref="PrepareStorageAsync" />
    public static Task PrepareAsync(this LearnDb learn) => learn.Database.MigrateAsync();
}
