using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Content;

/// <summary>A course or case as it was at one moment, named by the hash of its files. It never changes; enrolments and runs pin it.</summary>
internal sealed class ContentRevision
{
    public required string Hash { get; init; }
    public required ContentKind Kind { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <summary>The files of the folder, as <see cref="PackedFiles"/> packs them.</summary>
    public required byte[] Files { get; init; }
    public required DateTimeOffset LoadedAt { get; init; }
}

/// <summary>What a slug stands for now: the revision that newcomers get, or why there is none.</summary>
internal sealed class ContentHead
{
    public required ContentKind Kind { get; init; }
    public required string Slug { get; init; }

    /// <summary>The newest revision that can be served; null when none ever could.</summary>
    public string? Hash { get; set; }

    /// <summary>What the catalogue says of that revision, as <see cref="ContentCard"/> spells it; empty when there is none.</summary>
    public string Card { get; set; } = "";

    /// <summary>What the last reading complained of, as <c>lcai check</c> prints it, one a line.</summary>
    public string Complaints { get; set; } = "";

    /// <summary>The last files read could not be served; <see cref="Hash"/> is the one before them, if any.</summary>
    public bool Withheld { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class ContentMapping : IEntityTypeConfiguration<ContentRevision>, IEntityTypeConfiguration<ContentHead>
{
    public const int SlugLength = 100;
    public const int TitleLength = 200;

    public void Configure(EntityTypeBuilder<ContentRevision> revision)
    {
        revision.HasKey(r => r.Hash);
        revision.Property(r => r.Hash).HasMaxLength(64);
        revision.Property(r => r.Kind).HasConversion<string>().HasMaxLength(10);
        revision.Property(r => r.Slug).HasMaxLength(SlugLength);
        revision.Property(r => r.Title).HasMaxLength(TitleLength);
    }

    public void Configure(EntityTypeBuilder<ContentHead> head)
    {
        head.HasKey(h => new { h.Kind, h.Slug });
        head.Property(h => h.Kind).HasConversion<string>().HasMaxLength(10);
        head.Property(h => h.Slug).HasMaxLength(SlugLength);
        head.Property(h => h.Hash).HasMaxLength(64);
    }
}
