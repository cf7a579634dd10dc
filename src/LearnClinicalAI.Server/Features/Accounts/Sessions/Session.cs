using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Accounts
{
    /// <summary>One sign-in, from a browser (cookie) or a program (tokens). Every request is held against it.</summary>
    internal sealed class Session
    {
        public required Guid Id { get; init; }
        public required Guid PersonId { get; init; }

        /// <summary>The person's security stamp at sign-in; another one since then ends the session.</summary>
        public required string Stamp { get; set; }
        public required DateTimeOffset StartedAt { get; init; }

        /// <summary>Written at most once a minute.</summary>
        public required DateTimeOffset LastSeenAt { get; set; }

        /// <summary>No use keeps the session beyond this moment.</summary>
        public required DateTimeOffset EndsAt { get; init; }

        /// <summary>Minutes without a request after which the session has ended.</summary>
        public required int IdleMinutes { get; init; }
        public DateTimeOffset? EndedAt { get; set; }

        /// <summary>Browser and system in a few words, so that the person recognises the session in a list.</summary>
        public required string Device { get; init; }

        /// <summary>How often tokens were renewed; a refresh token is good for one renewal.</summary>
        public int Renewals { get; set; }
    }

    internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> session)
        {
            session.Property(s => s.Id).ValueGeneratedNever();
            session.Property(s => s.Stamp).HasMaxLength(100);
            session.Property(s => s.Device).HasMaxLength(60);
            session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
            session.HasIndex(s => new { s.PersonId, s.StartedAt });
            session.HasIndex(s => s.EndsAt);
        }
    }
}

namespace LearnClinicalAI.Server.Data
{
    internal abstract partial class LearnDb
    {
        public DbSet<Session> Sessions => Set<Session>();
    }
}
