using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Features.Accounts;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public const int NameLength = 100;

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.GivenName).HasMaxLength(NameLength);
        person.Property(p => p.FamilyName).HasMaxLength(NameLength);
        person.Property(p => p.Profession).HasMaxLength(40);
        person.Property(p => p.Degree).HasMaxLength(40);
        person.Property(p => p.Npi).HasMaxLength(10);
        person.Property(p => p.LicenceState).HasMaxLength(2);
        person.Property(p => p.LicenceNumber).HasMaxLength(40);
        person.Property(p => p.BirthMonthDay).HasMaxLength(5);
        person.Ignore(p => p.FullName);
        person.HasIndex(p => p.NormalizedEmail).IsUnique();
        person.HasIndex(p => new
        {
            p.FamilyName,
            p.GivenName,
            p.Id,
        });
    }
}

/// <summary>The staff roles exist from the first migration on, with ids that are the same everywhere.</summary>
internal sealed class RoleMapping : IEntityTypeConfiguration<IdentityRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> role) =>
        role.HasData(
            Seed("7b1d6a52-0001-4000-8000-000000000001", Roles.Educator),
            Seed("7b1d6a52-0001-4000-8000-000000000002", Roles.Reviewer),
            Seed("7b1d6a52-0001-4000-8000-000000000003", Roles.Administrator)
        );

    private static IdentityRole<Guid> Seed(string id, string name) =>
        new()
        {
            Id = Guid.Parse(id),
            Name = name,
            NormalizedName = name.ToUpperInvariant(),
            ConcurrencyStamp = id,
        };
}
