namespace LearnClinicalAI.Simulation.Tests;

public sealed class StateTests
{
    [Fact]
    public void Without_treatment_the_patient_worsens_and_arrests_at_the_exact_minutes()
    {
        var play = new Play();
        var rows = play.Do(new Act.Wait(100));
        var changes = rows.OfType<StateChanged>().Select(row => (row.State, row.Minute));
        Assert.Equal([("worse", 45m), ("arrest", 65m)], changes);
        Assert.Equal("arrest", play.Now.EndedHow);
        Assert.Equal(65m, play.Now.Minute);
    }

    [Fact]
    public void Treatment_in_time_mends_at_once_and_the_vitals_follow()
    {
        var play = new Play();
        var rows = play.Do(new Act.Treat("aspirin", 300, "mg", "oral"));
        Assert.Equal("better", rows.OfType<StateChanged>().Single().State);
        Assert.Equal(84, play.Now.Vitals.HeartRate);
        play.Do(new Act.Wait(60));
        Assert.Equal("better", play.Now.State!.Id);
    }

    [Fact]
    public void An_omission_mended_before_its_time_does_not_fire()
    {
        var play = new Play();
        play.Do(new Act.Wait(50));
        play.Do(new Act.Treat("cardiology", null, null, null));
        play.Do(new Act.Wait(60));
        Assert.Equal("worse", play.Now.State!.Id);
    }

    [Theory]
    [InlineData("arrest")]
    [InlineData("left-against-advice")]
    [InlineData("transferred")]
    [InlineData("handed-over")]
    public void A_state_may_end_the_encounter_in_any_way_unless_it_was_prevented(string how)
    {
        var script = NightChestPain.Script with
        {
            Slug = "leaves",
            States =
            [
                new PatientState
                {
                    Id = "restless",
                    Initial = true,
                    To = [new Transition("gone", 30, null, [], [new Condition(ConditionKind.Treated, "cardiology")])],
                },
                new PatientState { Id = "gone", Ends = how },
            ],
        };
        var (left, kept) = (new Play(script), new Play(script));

        left.Do(new Act.Wait(31));
        kept.Do(new Act.Treat("cardiology", null, null, null));
        kept.Do(new Act.Wait(31));

        Assert.Equal((how, 30m), (left.Now.EndedHow, left.Now.Minute));
        Assert.Null(kept.Now.EndedHow);
    }

    [Fact]
    public void Two_states_that_lead_to_each_other_do_not_hang_the_clock()
    {
        var script = NightChestPain.Script with
        {
            Slug = "loop",
            States =
            [
                new PatientState
                {
                    Id = "a",
                    Initial = true,
                    To = [new Transition("b", 5, null, [], [])],
                },
                new PatientState { Id = "b", To = [new Transition("a", 5, null, [], [])] },
            ],
        };
        var play = new Play(script);
        play.Do(new Act.Wait(20));
        Assert.Equal(20m, play.Now.Minute);
    }

    [Fact]
    public void Contraindicated_or_harmful_things_are_done_when_ordered_and_the_harm_is_kept()
    {
        var play = new Play();
        play.Do(new Act.Order("ct-head"));
        Assert.Equal(Harm.Minor, play.Now.HarmDone);
    }
}
