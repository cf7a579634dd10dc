using LearnClinicalAI.Server.Features.Courses;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Data;

internal abstract partial class LearnDb
{
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<StepFact> StepFacts => Set<StepFact>();
    public DbSet<GateAcknowledgement> GateAcknowledgements => Set<GateAcknowledgement>();
}
