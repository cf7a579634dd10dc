using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Data;

internal abstract partial class LearnDb
{
    public DbSet<ContentRevision> ContentRevisions => Set<ContentRevision>();
    public DbSet<ContentHead> ContentHeads => Set<ContentHead>();
}
