namespace LearnClinicalAI.Simulation.Tests;

/// <summary>The boundaries between intents that are easily taken for each other, as <c>docs/understanding.md</c> draws them.</summary>
public sealed class BoundaryTests
{
    [Theory]
    [InlineData("Have you had any falls or injuries recently?", "pmh.trauma")]
    [InlineData("Do you feel unsteady on your feet?", "ros.balance")]
    [InlineData("Do you have any chest pain?", "ros.chest-pain")]
    [InlineData("Where is the chest pain?", "hpc.site")]
    [InlineData("When did the cough start?", "hpc.onset")]
    [InlineData("What is your name?", "id.name")]
    [InlineData("Can I just confirm your name and date of birth?", "act.confirm-identity id.name id.dob")]
    [InlineData("How is this affecting your work?", "hpc.impact")]
    [InlineData("What do you do for work?", "sh.occupation")]
    [InlineData("Do you have any medical conditions?", "pmh.conditions")]
    [InlineData("Do you have high blood pressure?", "pmh.hypertension")]
    [InlineData("What medicines do you take regularly?", "meds.current")]
    [InlineData("Do you take anything over the counter?", "meds.otc")]
    [InlineData("Have you taken anything for the pain?", "hpc.self-treatment")]
    [InlineData("Does anyone in your family have diabetes?", "fh.diabetes")]
    [InlineData("Do you have diabetes?", "pmh.diabetes")]
    [InlineData("Have you or anyone in your family ever had cancer?", "pmh.cancer fh.cancer")]
    [InlineData("Are your parents still alive?", "fh.parents")]
    [InlineData("Does anything run in the family?", "fh.general")]
    [InlineData("Does the pain come and go?", "hpc.timing")]
    [InlineData("How long have you had this pain?", "hpc.onset")]
    [InlineData("Have you noticed anything else with it?", "hpc.associated")]
    [InlineData("Are you allergic to anything?", "allergy.any")]
    [InlineData("Any fever, cough or weight loss?", "ros.fever ros.cough ros.weight")]
    [InlineData("Do you smoke or drink?", "sh.smoking sh.alcohol")]
    [InlineData(
        "That sounds frightening. Does it spread anywhere, and do you smoke?",
        "act.empathy hpc.radiation sh.smoking"
    )]
    public void A_question_falls_on_its_side_of_the_boundary(string question, string intents) =>
        Assert.Equal(intents.Split(' ').Order(), new Play().Now.Hear(question).Understanding.Intents.Order());
}
