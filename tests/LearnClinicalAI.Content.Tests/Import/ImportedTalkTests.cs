using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Tests.Import;

/// <summary>What a row says is told when it is asked for, and nothing else is.</summary>
public sealed class ImportedTalkTests
{
    private static readonly CaseScript Gout = OsceRows.Read(OsceRows.Import(OsceRows.Gout)).Script;
    private static readonly CaseScript Shingles = OsceRows.Read(OsceRows.Import(OsceRows.Shingles)).Script;
    private static readonly CaseScript Croup = OsceRows.Read(OsceRows.Import(OsceRows.Croup)).Script;

    [Theory]
    [InlineData("When did it start?", "for 2 days")]
    [InlineData("What makes it worse?", "slightest touch")]
    [InlineData("What makes it better?", "ice")]
    [InlineData("Has this happened before?", "similar episode last year")]
    [InlineData("What have you tried for it?", "ibuprofen")]
    [InlineData("Any fever?", "fever")]
    [InlineData("Any injury?", "No trauma")]
    [InlineData("Do you have high blood pressure?", "high blood pressure")]
    [InlineData("What medicines do you take?", "hydrochlorothiazide")]
    [InlineData("Are you allergic to anything?", "No known drug allergies")]
    [InlineData("Do you smoke?", "I don't smoke")]
    [InlineData("Do you drink?", "two beers nightly")]
    [InlineData("What do you do for a living?", "baker")]
    [InlineData("Who do you live with?", "my wife")]
    [InlineData("Any chest pain?", "No chest pain")]
    [InlineData("Any trouble with your bowels?", "No changes in bowel or urinary habits")]
    [InlineData("Do you have any pets?", "Nothing out of the ordinary")]
    [InlineData("Have you had a stroke?", "No, nothing like that")]
    public void A_question_gets_what_the_row_says(string question, string told) =>
        Assert.Contains(told, Ask(Gout, question));

    [Theory]
    [InlineData("Does anything run in the family?", "breast cancer")]
    [InlineData("What about your mother?", "breast cancer")]
    [InlineData("Have you been abroad recently?", "Portugal")]
    [InlineData("Do you smoke?", "I do not smoke or drink alcohol")]
    [InlineData("Any other illnesses?", "arthritis")]
    public void So_do_questions_about_the_rest_of_a_life(string question, string told) =>
        Assert.Contains(told, Ask(Shingles, question));

    [Theory]
    [InlineData("Has she had a fever?", "fever")]
    [InlineData("Is she vaccinated?", "up to date")]
    [InlineData("How was the birth?", "full term")]
    [InlineData("Any vomiting?", "No vomiting")]
    [InlineData("Does she smoke?", "child")]
    public void And_questions_to_a_parent(string question, string told) => Assert.Contains(told, Ask(Croup, question));

    [Fact]
    public void What_is_said_in_one_place_and_denied_in_another_is_told_as_it_was_said()
    {
        Assert.Contains(
            Shingles.Facts,
            fact => fact.Polarity == Polarity.Present && fact.Intents.Contains("ros.fever")
        );
        Assert.DoesNotContain(
            Shingles.Facts,
            fact => fact.Polarity == Polarity.Absent && fact.Intents.Contains("ros.fever")
        );
        Assert.Contains(Shingles.Facts, fact => fact.Polarity == Polarity.Absent && fact.Intents.Contains("ros.cough"));
    }

    [Fact]
    public void The_narrator_never_says_the_diagnosis() =>
        Assert.DoesNotContain(
            "shingles",
            string.Join(' ', Shingles.Facts.SelectMany(fact => fact.Says)),
            StringComparison.OrdinalIgnoreCase
        );

    [Fact]
    public void An_odd_key_is_part_of_the_story()
    {
        var script = OsceRows.Read(OsceRows.Import(OsceRows.Newborn)).Script;

        Assert.Contains(script.Facts, fact => fact.Says[0].Contains("eyes look yellow"));
        Assert.Contains(script.Facts, fact => fact.Intents.Contains("paed.birth"));
        Assert.Contains(script.Examinations, exam => exam.Finding.Contains("Yellow skin of face and chest"));
        Assert.Contains(
            script.Investigations.SelectMany(test => test.Results).SelectMany(result => result.Values),
            value => value is { Name: "Bilirubin Total", Value: "12.5" }
        );
    }

    private static string Ask(CaseScript script, string question)
    {
        var begun = Encounter.Begin(script, "base", 1, "practice").After;
        var done = Assert.IsType<ActResult.Done>(begun.Perform(new Act.Say(question)));
        return Assert.Single(done.Events.OfType<Replied>()).Text;
    }
}
