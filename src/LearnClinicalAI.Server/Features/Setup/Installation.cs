using LearnClinicalAI.Server.Features.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Setup
{
    /// <summary>One row: the set-up link that waits to be used, and when it was.</summary>
    internal sealed class Installation
    {
        public const int TheOne = 1;

        public int Id { get; init; } = TheOne;

        /// <summary>SHA-256 of the link's token; the token itself is printed and not kept.</summary>
        public string? TokenHash { get; set; }
        public DateTimeOffset? TokenExpiresAt { get; set; }
        public DateTimeOffset? CompletedAt { get; set; }
    }

    internal sealed class InstallationMapping : IEntityTypeConfiguration<Installation>
    {
        public void Configure(EntityTypeBuilder<Installation> installation)
        {
            installation.Property(i => i.Id).ValueGeneratedNever();
            installation.Property(i => i.TokenHash).HasMaxLength(64);
        }
    }
}

namespace LearnClinicalAI.Server.Data
{
    internal abstract partial class LearnDb
    {
        public DbSet<Installation> Installations => Set<Installation>();
    }
}
