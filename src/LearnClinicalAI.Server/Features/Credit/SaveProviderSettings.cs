using LearnClinicalAI.Credit;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>What an administrator typed about the provider.</summary>
internal sealed record ProviderTyped
{
    public int Version { get; set; }
    public string? Name { get; set; }
    public string? Contact { get; set; }
    public Accreditation Accreditation { get; set; }
    public string? JointProviders { get; set; }
    public string? Society { get; set; }
    public string? TimeZone { get; set; }
    public int TermYears { get; set; }
    public bool RequiresEvaluation { get; set; }
    public string? PrivacyText { get; set; }
}

/// <summary>Makes a new version of the provider's settings; the earlier ones stay on record.</summary>
internal sealed class SaveProviderSettings(LearnDb db, ProviderShelf providers, AuditTrail audit, TimeProvider time)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Saved(int Version) : Outcome;

        /// <param name="Fields">Those that cannot be as they are.</param>
        public sealed record Wrong(IReadOnlyList<string> Fields) : Outcome;

        /// <summary>Somebody else saved since the form was shown.</summary>
        public sealed record Changed : Outcome;
    }

    public async Task<Outcome> RunAsync(Guid personId, ProviderTyped typed, CancellationToken cancellation)
    {
        if (Faults(typed).ToList() is { Count: > 0 } faults)
            return new Outcome.Wrong(faults);
        var latest = await db
            .ProviderSettings.AsNoTracking()
            .OrderByDescending(s => s.Version)
            .FirstAsync(cancellation);
        if (latest.Version != typed.Version)
            return new Outcome.Changed();
        db.ProviderSettings.Add(
            new ProviderSettings
            {
                Version = typed.Version + 1,
                Name = typed.Name!.Trim(),
                Contact = typed.Contact!.Trim(),
                Accreditation = typed.Accreditation,
                JointProviders = typed.JointProviders?.Trim() ?? "",
                Society = string.IsNullOrWhiteSpace(typed.Society) ? null : typed.Society.Trim(),
                TimeZone = typed.TimeZone!.Trim(),
                TermYears = typed.TermYears,
                RequiresEvaluation = typed.RequiresEvaluation,
                PrivacyText = typed.PrivacyText!.Trim(),
                Texts = latest.Texts,
                ChangedAt = time.GetUtcNow(),
                ChangedBy = personId,
            }
        );
        audit.Add(AuditEvents.ConfigurationChanged, "provider", details: new { version = typed.Version + 1 });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // the version number was taken in between
            db.ChangeTracker.Clear();
            if (await db.ProviderSettings.AnyAsync(s => s.Version > typed.Version, cancellation))
                return new Outcome.Changed();
            throw;
        }
        await providers.RefreshAsync();
        return new Outcome.Saved(typed.Version + 1);
    }

    private static IEnumerable<string> Faults(ProviderTyped typed)
    {
        if (typed.Name?.Trim() is not { Length: > 0 and <= 200 })
            yield return nameof(typed.Name);
        if (typed.Contact?.Trim() is not { Length: > 0 and <= 300 })
            yield return nameof(typed.Contact);
        if (!Enum.IsDefined(typed.Accreditation))
            yield return nameof(typed.Accreditation);
        if (typed.Accreditation is Accreditation.AccmeJoint && string.IsNullOrWhiteSpace(typed.JointProviders))
            yield return nameof(typed.JointProviders);
        if (typed.Accreditation is Accreditation.StateSociety && string.IsNullOrWhiteSpace(typed.Society))
            yield return nameof(typed.Society);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(typed.TimeZone?.Trim() ?? "", out _))
            yield return nameof(typed.TimeZone);
        if (typed.TermYears is not (>= 1 and <= 3))
            yield return nameof(typed.TermYears);
        if (typed.PrivacyText?.Trim() is not { Length: > 0 and <= 10_000 })
            yield return nameof(typed.PrivacyText);
    }
}
