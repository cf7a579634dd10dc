using LearnClinicalAI.Server.Features.Marking;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Data;

internal abstract partial class LearnDb
{
    public DbSet<RunScore> RunScores => Set<RunScore>();
}
