using System.Text.Json;
using LearnClinicalAI.Credit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>
/// Who stands for the activities of this server, and their wording, limits and terms. Every change is a new version; what a
/// learner saw names the version that was in force.
/// </summary>
internal sealed class ProviderSettings
{
    public required int Version { get; init; }
    public required string Name { get; init; }
    public required string Contact { get; init; }
    public required Accreditation Accreditation { get; init; }

    /// <summary>The other providers of a joint activity, one a line.</summary>
    public string JointProviders { get; init; } = "";

    /// <summary>The society that accredits, under <see cref="Accreditation.StateSociety"/>.</summary>
    public string? Society { get; init; }

    /// <summary>An IANA name; in it days begin and end.</summary>
    public required string TimeZone { get; init; }
    public required int TermYears { get; init; }
    public required bool RequiresEvaluation { get; init; }

    /// <summary>What learners are told of their data before they start.</summary>
    public required string PrivacyText { get; init; }

    /// <summary>The wordings that the provider changed, as JSON of <see cref="StatementTexts"/>; null: as shipped.</summary>
    public string? Texts { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public Guid? ChangedBy { get; init; }

    /// <summary>The next version, which differs in its wordings.</summary>
    public ProviderSettings Next(Guid by, DateTimeOffset at, string? texts) =>
        new()
        {
            Version = Version + 1,
            Name = Name,
            Contact = Contact,
            Accreditation = Accreditation,
            JointProviders = JointProviders,
            Society = Society,
            TimeZone = TimeZone,
            TermYears = TermYears,
            RequiresEvaluation = RequiresEvaluation,
            PrivacyText = PrivacyText,
            Texts = texts,
            ChangedAt = at,
            ChangedBy = by,
        };

    public Provider ToProvider() =>
        new()
        {
            Name = Name,
            Accreditation = Accreditation,
            JointProviders = JointProviders.Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            Society = Society,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone),
            TermYears = TermYears,
            RequiresEvaluation = RequiresEvaluation,
            Texts = Texts is null ? new() : JsonSerializer.Deserialize<StatementTexts>(Texts) ?? new(),
        };
}

internal sealed class ProviderSettingsMapping : IEntityTypeConfiguration<ProviderSettings>
{
    public void Configure(EntityTypeBuilder<ProviderSettings> settings)
    {
        settings.HasKey(s => s.Version);
        settings.Property(s => s.Version).ValueGeneratedNever();
        settings.Property(s => s.Name).HasMaxLength(200);
        settings.Property(s => s.Contact).HasMaxLength(300);
        settings.Property(s => s.Accreditation).HasConversion<string>().HasMaxLength(30);
        settings.Property(s => s.TimeZone).HasMaxLength(100);
    }
}
