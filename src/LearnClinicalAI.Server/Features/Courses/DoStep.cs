using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>Records that a learner read a lesson or gave an attestation.</summary>
internal sealed class DoStep(LearnDb db, CourseLookup courses, RecordFact record, TimeProvider time)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(CompletionState State) : Outcome;

        public sealed record Locked : Outcome;

        public sealed record NotFound : Outcome;
    }

    public async Task<Outcome> RunAsync(Guid personId, string slug, string stepId, CancellationToken cancellation)
    {
        var view = await courses.FindAsync(slug, personId, cancellation);
        var kind = view?.Course.Step(stepId)?.Kind switch
        {
            StepKind.Lesson => LearningFactKind.Read,
            StepKind.Attestation => LearningFactKind.Attested,
            _ => (LearningFactKind?)null,
        };
        if (view?.Enrolment is not { } enrolment || kind is not { } done)
            return new Outcome.NotFound();
        if (!StepGate.IsOpen(enrolment, view.Course, stepId))
            return new Outcome.Locked();

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var fact = new LearningFact
        {
            StepId = stepId,
            Kind = done,
            At = time.GetUtcNow(),
        };
        var state = await record.RunAsync(personId, enrolment.Id, fact, cancellation);
        await transaction.CommitAsync(cancellation);
        return state is null ? new Outcome.NotFound() : new Outcome.Done(state);
    }
}
