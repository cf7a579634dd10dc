using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>That a person planned or wrote a course or case: they may neither sign it off nor claim credit for it (rules C9).</summary>
internal sealed class ContentAuthor
{
    public required ContentKind Kind { get; init; }
    public required string Slug { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset Since { get; init; }
}

internal sealed class ContentAuthorMapping : IEntityTypeConfiguration<ContentAuthor>
{
    public void Configure(EntityTypeBuilder<ContentAuthor> author)
    {
        author.HasKey(a => new
        {
            a.Kind,
            a.Slug,
            a.PersonId,
        });
        author.Property(a => a.Kind).HasConversion<string>().HasMaxLength(10);
        author.Property(a => a.Slug).HasMaxLength(100);
        author.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
