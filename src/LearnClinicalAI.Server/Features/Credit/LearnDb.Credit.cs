using LearnClinicalAI.Server.Features.Credit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Data;

internal abstract partial class LearnDb
{
    public DbSet<ProviderSettings> ProviderSettings => Set<ProviderSettings>();
    public DbSet<SignOff> SignOffs => Set<SignOff>();
    public DbSet<DesignationRecord> Designations => Set<DesignationRecord>();
    public DbSet<Award> Awards => Set<Award>();
    public DbSet<ContentAuthor> ContentAuthors => Set<ContentAuthor>();
}
