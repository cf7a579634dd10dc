using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>Remembers where a learner is, so that any device can go on from there. Called when it changed, not on every view.</summary>
internal sealed class RememberStep(LearnDb db, TimeProvider time)
{
    public Task RunAsync(Guid enrolmentId, string stepId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db
            .Enrolments.Where(e => e.Id == enrolmentId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(e => e.LastStepId, stepId).SetProperty(e => e.LastActivityAt, now),
                cancellation
            );
    }
}
