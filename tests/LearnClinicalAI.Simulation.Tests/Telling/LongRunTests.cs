namespace LearnClinicalAI.Simulation.Tests;

public sealed class LongRunTests
{
    private static readonly string[] Questions =
    [
        "When did the pain start?",
        "Any fever, cough or rash?",
        "Do you smoke?",
        "That must be really frightening.",
        "What does your father do?",
        "flurble the wobbit zzz",
    ];

    /// <summary>Bytes instead of milliseconds: they are the same on every machine.</summary>
    [Fact]
    public void A_turn_costs_no_more_at_the_end_of_a_long_run_than_at_its_beginning()
    {
        var script = NightChestPain.Script with
        {
            Slug = "long",
            Clock = new ClockCosts { Question = 0.01m, Limit = 200 },
        };
        var now = Encounter.Begin(script, "base", 1, "practice").After;
        long early = 0;
        for (var turn = 0; turn < 3_000; turn++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            now = Assert.IsType<ActResult.Done>(now.Perform(new Act.Say(Questions[turn % Questions.Length]))).After;
            var cost = GC.GetAllocatedBytesForCurrentThread() - before;
            if (turn is >= 120 and < 126)
            {
                early += cost;
            }
            else if (turn >= 2_994)
            {
                early -= cost;
            }
        }
        Assert.True(early > -20_000, $"the last six turns took {-early} bytes more than six at the beginning");
    }
}
