using LearnClinicalAI.Server.Features.Certificates;
using LearnClinicalAI.Server.Features.Credit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Certificates
{
    internal enum CertificateState
    {
        Valid,
        Revoked,

        /// <summary>Another certificate of the same award took its place.</summary>
        Superseded,
    }

    /// <summary>A certificate: its text as it was at the award, and once somebody fetched it, the signed file.</summary>
    internal sealed class Certificate
    {
        /// <summary>128 random bits, as <see cref="LearnClinicalAI.Certificates.CertificateId"/> writes them.</summary>
        public required string Id { get; init; }
        public required Guid AwardId { get; init; }
        public required Guid PersonId { get; init; }
        public required string FactsJson { get; init; }
        public required DateTimeOffset IssuedAt { get; init; }
        public CertificateState State { get; set; }
        public DateTimeOffset? StateSince { get; set; }
        public required string KeyId { get; init; }

        /// <summary>The signed file, drawn once and the same for ever; null until somebody asks for it.</summary>
        public byte[]? Pdf { get; set; }
        public string? SignatureJson { get; set; }
    }

    /// <summary>A key of the provider. The private half is protected; the public half is published for ever.</summary>
    internal sealed class SigningKeyRow
    {
        /// <summary>The thumbprint of the public half.</summary>
        public required string Id { get; init; }
        public required byte[] ProtectedPrivate { get; init; }
        public required string PublicJwk { get; init; }
        public required DateTimeOffset MadeAt { get; init; }
    }

    internal sealed class CertificateMapping
        : IEntityTypeConfiguration<Certificate>,
            IEntityTypeConfiguration<SigningKeyRow>
    {
        public void Configure(EntityTypeBuilder<Certificate> certificate)
        {
            certificate.Property(c => c.Id).HasMaxLength(26);
            certificate.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
            certificate.Property(c => c.KeyId).HasMaxLength(43);
            certificate.HasIndex(c => c.AwardId);
            certificate.HasIndex(c => new { c.PersonId, c.IssuedAt });
            certificate.HasOne<Award>().WithMany().HasForeignKey(c => c.AwardId).OnDelete(DeleteBehavior.Restrict);
            certificate
                .HasOne<SigningKeyRow>()
                .WithMany()
                .HasForeignKey(c => c.KeyId)
                .OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<SigningKeyRow> key)
        {
            key.ToTable("SigningKeys");
            key.Property(k => k.Id).HasMaxLength(43);
        }
    }
}

namespace LearnClinicalAI.Server.Data
{
    internal abstract partial class LearnDb
    {
        public DbSet<Certificate> Certificates => Set<Certificate>();
        public DbSet<SigningKeyRow> SigningKeys => Set<SigningKeyRow>();
    }
}
