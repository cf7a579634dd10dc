namespace LearnClinicalAI.Simulation.Tests;

public sealed class ReceiptTests
{
    [Fact]
    public void The_receipt_of_a_log_is_what_the_encounter_counted()
    {
        var play = new Play();
        play.Say("Where is the pain?");
        play.Do(new Act.Examine("heart-sounds"));
        play.Do(new Act.Order("ecg"));
        play.Do(new Act.Order("ct-head"));
        play.Do(new Act.Treat("aspirin", 300, "mg", "oral"));
        play.Do(new Act.Wait(7));

        var receipt = Receipt.Of(NightChestPain.Script, play.Log);

        Assert.Equal(play.Now.Minute, receipt.Minutes);
        Assert.Equal(play.Now.Cost, receipt.Cost);
        Assert.Equal(Harm.Minor, receipt.Harm);
        Assert.Equal(play.Now.HarmDone, receipt.Harm);
        Assert.Equal(receipt.Minutes, receipt.Items.Sum(item => item.Minutes));
        Assert.Equal(Harm.Minor, Assert.Single(receipt.Items, item => item.Cost == 300).Harm);
    }

    [Fact]
    public void An_untouched_encounter_cost_nothing()
    {
        var receipt = Receipt.Of(NightChestPain.Script, new Play().Log);

        Assert.Equal((0m, 0m, Harm.None), (receipt.Minutes, receipt.Cost, receipt.Harm));
        Assert.Empty(receipt.Items);
    }
}
