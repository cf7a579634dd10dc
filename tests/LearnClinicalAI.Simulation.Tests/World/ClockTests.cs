namespace LearnClinicalAI.Simulation.Tests;

public sealed class ClockTests
{
    [Fact]
    public void Only_authored_costs_move_the_clock()
    {
        var play = new Play();
        play.Do(new Act.Open("ed-triage"));
        Assert.Equal(0m, play.Now.Minute);
        play.Say("Where is the pain?");
        Assert.Equal(0.5m, play.Now.Minute);
        play.Do(new Act.Examine("heart-sounds"));
        Assert.Equal(2.5m, play.Now.Minute);
        play.Do(new Act.Examine("abdomen"));
        Assert.Equal(3.5m, play.Now.Minute);
        play.Do(new Act.Wait(8.5m));
        Assert.Equal(12m, play.Now.Minute);
        Assert.Equal("02:52", play.Now.ClockText);
    }

    [Fact]
    public void A_result_comes_when_its_turnaround_is_over_and_not_before()
    {
        var play = new Play();
        play.Do(new Act.Order("ecg"));
        play.Do(new Act.Wait(4));
        Assert.Single(play.Now.PendingResults);
        var rows = play.Do(new Act.Wait(10));
        var result = Assert.Single(rows.OfType<Resulted>());
        Assert.Equal(5.5m, result.Minute);
        Assert.Empty(play.Now.PendingResults);
        Assert.Equal(30m, play.Now.Cost);
    }

    [Fact]
    public void The_wording_of_a_result_is_fixed_at_the_order()
    {
        var early = new Play();
        early.Do(new Act.Wait(27));
        early.Do(new Act.Order("ecg"));
        Assert.Equal(
            "Subtle changes in the inferior leads.",
            early.Do(new Act.Wait(10)).OfType<Resulted>().Single().Result
        );

        var late = new Play();
        late.Do(new Act.Wait(30));
        late.Do(new Act.Order("ecg"));
        Assert.Equal("ST elevation now plain.", late.Do(new Act.Wait(10)).OfType<Resulted>().Single().Result);
    }

    [Fact]
    public void An_investigation_under_way_is_not_ordered_twice_but_may_be_repeated_later()
    {
        var play = new Play();
        play.Do(new Act.Order("ecg"));
        Assert.Equal(Refusal.AlreadyOrdered, play.Refused(new Act.Order("ecg")));
        play.Do(new Act.Wait(6));
        play.Do(new Act.Order("ecg"));
    }

    [Fact]
    public void The_encounter_ends_by_itself_at_its_limit()
    {
        var play = new Play();
        play.Do(new Act.Treat("aspirin", 300, "mg", "oral"));
        play.Do(new Act.Wait(110));
        var rows = play.Do(new Act.Wait(30));
        var end = Assert.IsType<Ended>(rows[^1]);
        Assert.Equal(("time", 120m), (end.How, end.Minute));
        Assert.DoesNotContain(rows, row => row is Waited);
        Assert.Equal(Refusal.AlreadyEnded, play.Refused(new Act.Wait(1)));
        Assert.Equal(Refusal.AlreadyEnded, play.Refused(new Act.Say("Hello")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(241)]
    public void A_wait_out_of_range_is_refused(int minutes) =>
        Assert.Equal(Refusal.WaitOutOfRange, new Play().Refused(new Act.Wait(minutes)));
}
