using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>Makes a new version of the provider's settings with other wordings; what was printed or shown before stays as it was.</summary>
internal sealed class SaveProviderWordings(LearnDb db, ProviderShelf providers, AuditTrail audit, TimeProvider time)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Saved(int Version) : Outcome;

        public sealed record Wrong(IReadOnlyDictionary<string, WordingFault> Faults) : Outcome;

        /// <summary>Somebody else saved since the form was shown.</summary>
        public sealed record Changed : Outcome;
    }

    /// <param name="version">The settings that the form showed.</param>
    /// <param name="typed">By key; an empty one goes back to what ships.</param>
    public async Task<Outcome> RunAsync(
        Guid personId,
        int version,
        IReadOnlyDictionary<string, string> typed,
        CancellationToken cancellation
    )
    {
        var latest = await db
            .ProviderSettings.AsNoTracking()
            .OrderByDescending(s => s.Version)
            .FirstAsync(cancellation);
        if (latest.Version != version)
            return new Outcome.Changed();
        var provider = latest.ToProvider();
        var before = ProviderWordings.Of(provider.Texts);
        var texts = ProviderWordings.All.ToDictionary(
            wording => wording.Key,
            wording => Text(typed.GetValueOrDefault(wording.Key), wording),
            StringComparer.Ordinal
        );
        var faults = ProviderWordings
            .All.Select(wording => (wording.Key, Fault: ProviderWordings.Fault(provider, wording, texts[wording.Key])))
            .Where(found => found.Fault is not null)
            .ToDictionary(found => found.Key, found => found.Fault!.Value, StringComparer.Ordinal);
        if (faults.Count > 0)
            return new Outcome.Wrong(faults);

        var next = latest.Next(personId, time.GetUtcNow(), ProviderWordings.Write(texts));
        db.ProviderSettings.Add(next);
        var changed = texts.Where(text => before[text.Key] != text.Value).Select(text => text.Key);
        audit.Add(AuditEvents.ConfigurationChanged, "provider", details: new { version = next.Version, changed });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // the version number was taken in between
            db.ChangeTracker.Clear();
            if (await db.ProviderSettings.AnyAsync(s => s.Version > version, cancellation))
                return new Outcome.Changed();
            throw;
        }
        await providers.RefreshAsync();
        return new Outcome.Saved(next.Version);
    }

    /// <summary>In one line: a statement is a paragraph.</summary>
    private static string Text(string? typed, Wording wording)
    {
        var text = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text = text.Replace("\0", "", StringComparison.Ordinal);
        return text.Length == 0 ? wording.Shipped : text;
    }
}
