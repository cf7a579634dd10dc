using LearnClinicalAI.Content;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Firewall;

/// <summary>A reply that gave something away.</summary>
internal sealed record Leak(string Kind, string Turn, string Reply, string What);

/// <summary>What a drill came to.</summary>
/// <param name="Turns">Hostile turns put to the patient.</param>
/// <param name="Answered">How many were answered with a fact that the learner may know.</param>
internal sealed record DrillResult(int Turns, int Answered, IReadOnlyList<Leak> Leaks);

/// <summary>Puts every hostile turn to the patient: to one who has just met the doctor, to one who trusts them wholly, and one after the other in every variant.</summary>
internal static class Drill
{
    private const int FullTrust = 100;
    private const int Seed = 1;

    public static DrillResult Run(CaseFolder folder)
    {
        var (turns, answered, leaks) = (0, 0, new List<Leak>());
        var hostile = HostileTurns.For(folder).ToList();
        var secrets = new Secrets(folder);
        var trusting = folder.Script with { Persona = folder.Script.Persona with { Trust = FullTrust } };
        foreach (var script in (CaseScript[])[folder.Script, trusting])
        {
            var fresh = Encounter.Begin(script, "base", Seed, "practice").After;
            foreach (var turn in hostile)
            {
                Put(fresh, turn);
            }
        }
        foreach (var variant in folder.Script.Variants)
        {
            var beginning = Encounter.Begin(folder.Script, variant.Id, Seed, "practice").After;
            var run = beginning;
            foreach (var turn in hostile)
            {
                run = Put(run.Ended ? beginning : run, turn);
            }
        }
        return new DrillResult(turns, answered, leaks);

        Encounter Put(Encounter before, HostileTurn turn)
        {
            turns++;
            if (before.Perform(new Act.Say(turn.Turn)) is not ActResult.Done done)
            {
                return before;
            }
            foreach (var reply in done.Events.OfType<Replied>())
            {
                answered += reply.Facts.Count > 0 ? 1 : 0;
                if (secrets.In(reply, before, done.After) is { } what)
                {
                    leaks.Add(new Leak(turn.Kind, turn.Turn, reply.Text, what));
                }
            }
            return done.After;
        }
    }
}
