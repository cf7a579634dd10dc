namespace LearnClinicalAI.Simulation.Tests;

/// <summary>Plays acts and keeps the log, the way a caller does.</summary>
internal sealed class Play
{
    private readonly List<EncounterEvent> log = [];

    public Play(CaseScript? script = null, string variant = "base", int seed = 1)
    {
        var begun = Encounter.Begin(script ?? NightChestPain.Script, variant, seed, "practice");
        Now = begun.After;
        log.AddRange(begun.Events);
    }

    public Encounter Now { get; private set; }
    public IReadOnlyList<EncounterEvent> Log => log;

    public IReadOnlyList<EncounterEvent> Do(Act act)
    {
        var done = Assert.IsType<ActResult.Done>(Now.Perform(act));
        Now = done.After;
        log.AddRange(done.Events);
        return done.Events;
    }

    public Replied Say(string text) => Do(new Act.Say(text)).OfType<Replied>().Single();

    public Refusal Refused(Act act) => Assert.IsType<ActResult.Refused>(Now.Perform(act)).Why;

    public static Act Commit(string diagnosis = "acs") => new Act.CommitFinal(diagnosis, [], "plan");

    public static Act Provisional(string diagnosis = "acs") => new Act.CommitProvisional(diagnosis, [], "plan");
}
