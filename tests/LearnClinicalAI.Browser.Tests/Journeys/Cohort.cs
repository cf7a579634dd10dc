using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Features.CaseRuns;
using LearnClinicalAI.Server.Tests.Credit;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Browser.Tests.Journeys;

/// <summary>Learners whose work the staff look at, done by the actions behind the pages.</summary>
internal static class Cohort
{
    public const string Case = "chest-pain-at-night";

    /// <summary>One who has completed the course, with a case played to its end, and one who has only begun.</summary>
    public static async Task<(Someone Done, Someone Begun)> LearnAsync(this LearnHost server)
    {
        var done = await server.RegisterAsync(givenName: "Mara", familyName: "Halloran");
        var begun = await server.RegisterAsync(givenName: "Ilse", familyName: "Brandt");
        await server.EnrolledAsync(done.Id);
        var enrolment = await server.EnrolledAsync(begun.Id, completed: false, evaluated: false);
        await server.RecordedAsync(begun.Id, enrolment, "how-models-work", LearningFactKind.Read);
        await server.PlayAsync(done.Id);
        return (done, begun);
    }

    private static async Task PlayAsync(this LearnHost server, Guid person)
    {
        var begun = await server.InScopeAsync<StartRun, StartRun.Outcome>(start =>
            start.RunAsync(person, new StartRun.Wish(Case), default)
        );
        var run = Assert.IsType<StartRun.Outcome.Started>(begun).RunId;
        Act[] acts =
        [
            new Act.Say("When did the pain start?"),
            new Act.Order("ecg"),
            new Act.Answer("first-steps", "accepted", null),
            new Act.Answer("arrival-summary", "rejected", "He never had that scan."),
            new Act.CommitProvisional("Inferior STEMI", ["Reflux"], "Primary PCI."),
            new Act.CommitFinal("Inferior STEMI", ["Reflux"], "Primary PCI."),
            new Act.End("transferred"),
        ];
        foreach (var act in acts)
        {
            var outcome = await server.InScopeAsync<AnswerTurn, AnswerTurn.Outcome>(answer =>
                answer.RunAsync(person, run, Guid.NewGuid(), act, default)
            );
            Assert.IsType<AnswerTurn.Outcome.Taken>(outcome);
        }
    }
}
