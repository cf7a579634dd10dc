using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Audit
{
    /// <summary>One thing that happened, without personal data: people stand in it by their pseudonymous ids. Never changed.</summary>
    internal sealed class AuditEntry
    {
        /// <summary>Given by the database, rising; the order of entry.</summary>
        public long Sequence { get; init; }
        public required DateTimeOffset At { get; init; }

        /// <summary>Named as in <see cref="AuditEvents"/>.</summary>
        public required string Event { get; init; }

        /// <summary>Who did it; null for the system and for the anonymous.</summary>
        public Guid? Actor { get; init; }

        /// <summary>Whom it concerns, where that is someone else.</summary>
        public Guid? Subject { get; init; }

        /// <summary>What it concerns, as <c>kind:id</c>.</summary>
        public string? Object { get; init; }

        /// <summary><c>ok</c>, <c>fail</c> or <c>refused</c>.</summary>
        public required string Result { get; init; }

        /// <summary>Keyed hash of address and user agent: the same client is recognised, but not who it is.</summary>
        public string? Client { get; init; }
        public string? RequestId { get; init; }

        /// <summary>A small JSON object without personal data, prompt text or secrets; null when there is nothing to add.</summary>
        public string? Details { get; init; }
    }

    internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> entry)
        {
            entry.HasKey(e => e.Sequence);
            entry.Property(e => e.Sequence).ValueGeneratedOnAdd();
            entry.Property(e => e.Event).HasMaxLength(60);
            entry.Property(e => e.Object).HasMaxLength(200);
            entry.Property(e => e.Result).HasMaxLength(20);
            entry.Property(e => e.Client).HasMaxLength(64);
            entry.Property(e => e.RequestId).HasMaxLength(100);
            entry.HasIndex(e => new { e.Event, e.Sequence });
            entry.HasIndex(e => new { e.Actor, e.Sequence });
        }
    }
}

namespace LearnClinicalAI.Server.Data
{
    internal abstract partial class LearnDb
    {
        public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    }
}
