using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Accounts
{
    /// <summary>The authenticator of a person. It counts once a first code has shown that it works.</summary>
    internal sealed class SecondFactor
    {
        public required Guid PersonId { get; init; }

        /// <summary>The shared key, protected by the server's key ring.</summary>
        public required string ProtectedKey { get; set; }
        public DateTimeOffset? EnrolledAt { get; set; }

        /// <summary>The time step of the last code that was used; no code of it or before is taken again.</summary>
        public long LastStep { get; set; }
    }

    /// <summary>Stands in for the authenticator once, when that is lost.</summary>
    internal sealed class RecoveryCode
    {
        public required Guid PersonId { get; init; }
        public required string Hash { get; init; }
    }

    internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>
    {
        public void Configure(EntityTypeBuilder<SecondFactor> factor)
        {
            factor.HasKey(f => f.PersonId);
            factor.Property(f => f.ProtectedKey).HasMaxLength(500);
            factor.HasOne<Person>().WithOne().HasForeignKey<SecondFactor>(f => f.PersonId);
        }
    }

    internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> code)
        {
            code.HasKey(c => new { c.PersonId, c.Hash });
            code.Property(c => c.Hash).HasMaxLength(64);
            code.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        }
    }
}

namespace LearnClinicalAI.Server.Data
{
    internal abstract partial class LearnDb
    {
        public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
        public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    }
}
