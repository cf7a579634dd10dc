using LearnClinicalAI.Server.Features.CaseRuns;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Tests.Authoring;

internal static class PlayedRun
{
    public const string Case = "chest-pain-at-night";

    /// <summary>Starts a run, says the turns, commits and ends it.</summary>
    public static async Task<Guid> PlayAsync(LearnHost host, Visitor learner, params string[] turns)
    {
        var run = await SayAsync(host, learner, turns);
        await DoAsync(
            host,
            learner,
            run,
            new Act.CommitProvisional("reflux", [], ""),
            new Act.CommitFinal("reflux", [], ""),
            new Act.End("handed-over")
        );
        return run;
    }

    /// <summary>Starts a run, says the turns and leaves it open.</summary>
    public static async Task<Guid> SayAsync(LearnHost host, Visitor learner, params string[] turns)
    {
        var person = learner.Person!.Id;
        var started = await host.InScopeAsync<StartRun, StartRun.Outcome>(start =>
            start.RunAsync(person, new StartRun.Wish(Case), default)
        );
        var run = Assert.IsType<StartRun.Outcome.Started>(started).RunId;
        await DoAsync(host, learner, run, [.. turns.Select(turn => new Act.Say(turn))]);
        return run;
    }

    private static async Task DoAsync(LearnHost host, Visitor learner, Guid run, params Act[] acts)
    {
        foreach (var act in acts)
        {
            var outcome = await host.InScopeAsync<AnswerTurn, AnswerTurn.Outcome>(answer =>
                answer.RunAsync(learner.Person!.Id, run, Guid.NewGuid(), act, default)
            );
            Assert.True(outcome is AnswerTurn.Outcome.Taken, $"{act} → {outcome}");
        }
    }
}
