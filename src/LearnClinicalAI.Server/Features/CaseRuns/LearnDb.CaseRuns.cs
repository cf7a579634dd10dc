using LearnClinicalAI.Server.Features.CaseRuns;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Data;

internal abstract partial class LearnDb
{
    public DbSet<CaseRun> CaseRuns => Set<CaseRun>();
    public DbSet<RunEntry> RunEntries => Set<RunEntry>();
}
