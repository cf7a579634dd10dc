using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests.Credit;

internal static class CreditVisits
{
    /// <summary>A learner at the end of the designated course, signed in with a browser.</summary>
    public static async Task<Visitor> AtTheEndAsync(this LearnHost host)
    {
        await host.DesignatedAsync();
        var visitor = await host.SignedInAsync();
        await host.EnrolledAsync(visitor.Person!.Id);
        return visitor;
    }
}
