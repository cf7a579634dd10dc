namespace LearnClinicalAI.Simulation.Tests;

public sealed class AboutNameTests
{
    /// <summary>The lexicon's patterns have signs of their own; in an author's name they are signs and nothing else.</summary>
    [Theory]
    [InlineData("<script>")]
    [InlineData("<symptom>")]
    [InlineData("^ ... $")]
    [InlineData("a|b")]
    [InlineData("[x] .. y")]
    [InlineData("the |")]
    public void A_name_with_signs_in_it_is_words(string name)
    {
        var script = NightChestPain.Script with
        {
            Abouts = [.. NightChestPain.Script.Abouts, new About("odd", "symptom", false, [name])],
        };

        var heard = Encounter.Begin(script, "base", 1, "practice").After.Hear("When did the pain start?");

        Assert.Contains("hpc.onset", heard.Understanding.Intents);
        Assert.NotEqual("odd", heard.Understanding.About);
    }
}
