using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Accounts
{
    internal enum SignInStep
    {
        Password,
        Code,
    }

    /// <summary>A failed try to sign in, or the address of one that succeeded; kept as long as <see cref="SignInThrottle"/> looks back.</summary>
    internal sealed class SignInTry
    {
        public required Guid Id { get; init; }

        /// <summary>Hash of the address typed, whether or not somebody has it.</summary>
        public required string Account { get; init; }

        /// <summary>Hash of the client's network address.</summary>
        public required string Client { get; init; }
        public required SignInStep Step { get; init; }
        public required bool Failed { get; init; }
        public required DateTimeOffset At { get; init; }
    }

    internal sealed class SignInTryMapping : IEntityTypeConfiguration<SignInTry>
    {
        public void Configure(EntityTypeBuilder<SignInTry> attempt)
        {
            attempt.Property(t => t.Id).ValueGeneratedNever();
            attempt.Property(t => t.Account).HasMaxLength(40);
            attempt.Property(t => t.Client).HasMaxLength(40);
            attempt.HasIndex(t => new { t.Account, t.At });
            attempt.HasIndex(t => new { t.Client, t.At });
        }
    }
}

namespace LearnClinicalAI.Server.Data
{
    internal abstract partial class LearnDb
    {
        public DbSet<SignInTry> SignInTries => Set<SignInTry>();
    }
}
