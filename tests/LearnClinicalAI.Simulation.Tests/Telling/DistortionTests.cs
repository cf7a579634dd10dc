namespace LearnClinicalAI.Simulation.Tests;

/// <summary>What is downplayed or denied until trust or an event unlocks the truth.</summary>
public sealed class DistortionTests
{
    private static CaseScript With(Distortion distortion) =>
        NightChestPain.Script with
        {
            Slug = $"distortion-{distortion.UntilTrust}-{distortion.UntilAfter.Count}",
            Facts =
            [
                .. NightChestPain.Script.Facts.Select(fact =>
                    fact.Id == "smoking" ? fact with { Distortion = distortion } : fact
                ),
            ],
        };

    [Fact]
    public void Told_otherwise_before_the_truth_owns_up_and_is_not_told_twice_alike()
    {
        var play = new Play();
        Assert.Equal("Just the odd one.", play.Say("Do you smoke?").Text);
        play.Say("That must be really frightening.");
        Assert.Matches("before\\. I smoke twenty a day\\.$", play.Say("Do you smoke?").Text);
        Assert.DoesNotContain("odd one", play.Say("Do you smoke?").Text);
    }

    [Fact]
    public void The_truth_told_at_once_owns_up_to_nothing()
    {
        var play = new Play();
        play.Say("That must be really frightening.");
        Assert.Equal("I smoke twenty a day.", play.Say("Do you smoke?").Text);
    }

    [Fact]
    public void An_event_unlocks_it_where_the_case_says_so()
    {
        var play = new Play(With(new Distortion(["Just the odd one."], null, ["heart-sounds"])));
        Assert.Equal(["distorted:smoking"], play.Say("Do you smoke?").Facts);
        for (var i = 0; i < 6; i++)
        {
            play.Say("That must be really frightening.");
        }
        Assert.Equal(["distorted:smoking"], play.Say("Do you smoke?").Facts);
        play.Do(new Act.Examine("heart-sounds"));
        Assert.Equal(["smoking"], play.Say("Do you smoke?").Facts);
    }
}
