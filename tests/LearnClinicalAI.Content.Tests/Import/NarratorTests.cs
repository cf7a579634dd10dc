using LearnClinicalAI.Content.Import;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Tests.Import;

/// <summary>Who speaks, and in what person.</summary>
public sealed class NarratorTests
{
    [Fact]
    public void A_parent_speaks_for_an_infant_of_whom_they_say_she()
    {
        var script = OsceRows.Read(OsceRows.Import(OsceRows.Croup)).Script;

        Assert.Equal(NarratorKind.Parent, script.Narrator.Who);
        Assert.NotEqual(script.Patient.Name, script.Narrator.Name);
        Assert.Equal((1, "female", "she"), (script.Patient.Age, script.Patient.Sex, script.Patient.Pronouns));
        Assert.Contains("14 months", script.Info.Brief);
        Assert.Contains("She's had a barking cough", script.Persona.Opening, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("mother", script.Persona.Opening);
        Assert.DoesNotContain(
            script.Facts.SelectMany(fact => fact.Says),
            says => says.StartsWith("I've had", StringComparison.Ordinal) || says.Contains("The patient")
        );
        Assert.Contains(script.Facts, fact => fact.Says[0] == "I gave her paracetamol with no improvement.");
    }

    [Fact]
    public void Somebody_who_knows_them_speaks_for_a_grown_up_who_cannot()
    {
        var script = OsceRows.Read(OsceRows.Import(OsceRows.Confused)).Script;

        Assert.Equal(NarratorKind.Carer, script.Narrator.Who);
        Assert.Contains("wife", script.Persona.Opening);
        Assert.Contains(script.Facts, fact => fact.Says[0] == "He has become confused over the past 3 days.");
        Assert.Contains(script.Facts, fact => fact.Says[0] == "He can't pass urine.");
    }

    [Fact]
    public void A_grown_up_speaks_for_themself()
    {
        var script = OsceRows.Read(OsceRows.Import(OsceRows.Gout)).Script;

        Assert.Equal(NarratorKind.Patient, script.Narrator.Who);
        Assert.All(
            script.Facts.SelectMany(fact => fact.Says),
            says =>
            {
                Assert.DoesNotContain("patient", says, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotMatch(@"\b(?:he|him|his)\b", says);
            }
        );
    }

    [Theory]
    [InlineData("35-year-old female", 35, "35 years", "female")]
    [InlineData("A 67 year old woman", 67, "67 years", "female")]
    [InlineData("9-month-old infant", 0, "9 months", "female")]
    [InlineData("18-month-old boy", 1, "18 months", "male")]
    [InlineData("2-week-old female newborn", 0, "2 weeks", "female")]
    [InlineData("5-day-old male newborn", 0, "5 days", "male")]
    [InlineData("Newborn, born at 33 weeks of gestation", 0, "newborn", "female")]
    [InlineData("1100-g (2-lb 7-oz) newborn, 31 weeks' gestation", 0, "newborn", "female")]
    [InlineData("22-year-old female at 30 weeks gestation", 22, "22 years", "female")]
    [InlineData("forty-five-year-old man", 45, "45 years", "male")]
    [InlineData("Age: 45, Gender: M", 45, "45 years", "male")]
    [InlineData("63 M", 63, "63 years", "male")]
    [InlineData("70-year-old man accompanied by his wife", 70, "70 years", "male")]
    public void Age_and_sex_are_read_as_they_come(string demographics, int years, string words, string sex)
    {
        var (person, fault) = PersonReader.Read(Row(demographics, "She has been unwell. Her mother brought her."));

        Assert.Null(fault);
        Assert.Equal((years, words, sex), (person!.Years, person.AgeWords, person.Sex));
    }

    [Theory]
    [InlineData("A 7-month-old boy with fever and poor feeding.", 0, "male")]
    [InlineData("Brought in by ambulance. The patient is a 64-year-old previously healthy woman.", 64, "female")]
    public void Without_demographics_the_story_says_who_it_is(string story, int years, string sex)
    {
        var person = PersonReader.Read(Row("", story)).Person!;

        Assert.Equal((years, sex), (person.Years, person.Sex));
    }

    [Fact]
    public void The_age_of_a_relative_is_not_the_patients() =>
        Assert.Contains("an age", PersonReader.Read(Row("", "He is ill. His father died at 50 years old.")).Fault);

    [Theory]
    [InlineData("")]
    [InlineData("female")]
    [InlineData("999-year-old man")]
    public void An_age_that_is_not_there_is_not_made_up(string demographics) =>
        Assert.Contains("an age", PersonReader.Read(Row(demographics, "He is ill.")).Fault);

    [Theory]
    [InlineData(
        "The patient reports a 1-month history of experiencing double vision (diplopia).",
        "I've had double vision, for a month now."
    )]
    [InlineData("She notes that the pain worsens when she climbs stairs.", "The pain worsens when I climb stairs.")]
    [InlineData(
        "The patient presents with knee pain that started yesterday.",
        "I've had knee pain that started yesterday."
    )]
    [InlineData("Works as a teacher and drinks wine occasionally.", "I work as a teacher and drink wine occasionally.")]
    [InlineData("Her mother has a history of joint pain.", "My mother has a history of joint pain.")]
    [InlineData(
        "The patient was brought to the emergency department by her husband after a fall.",
        "I was brought in after a fall."
    )]
    [InlineData("She describes the pain as radiating down her leg.", "The pain is radiating down my leg.")]
    [InlineData("The patient takes insulin and has no allergies.", "I take insulin and have no allergies.")]
    [InlineData("Her husband found her on the floor.", "My husband found me on the floor.")]
    public void A_record_is_retold_in_the_first_person(string record, string said) =>
        Assert.Equal(said, new Retelling(Grown).Tell(record));

    [Theory]
    [InlineData("The patient's mother reports that the infant has not been feeding.", "He has not been feeding.")]
    [InlineData("His mother reports noticing a rash on his belly.", "I've noticed a rash on his belly.")]
    [InlineData("The mother had diabetes during the pregnancy.", "I had diabetes during the pregnancy.")]
    [InlineData(
        "The infant was born at term and his weight is normal.",
        "He was born at term and his weight is normal."
    )]
    [InlineData("Lives with parents.", "He lives with parents.")]
    public void A_record_is_retold_by_a_mother(string record, string said) =>
        Assert.Equal(said, new Retelling(Infant).Tell(record));

    [Theory]
    [InlineData("Difficulty climbing stairs", "I've had difficulty climbing stairs.")]
    [InlineData("Inability to flex the finger", "I can't flex the finger.")]
    [InlineData("Presence of a breast mass", "I've had a breast mass.")]
    [InlineData("Not painful", "It's not painful.")]
    [InlineData("Pain worsens with movement", "Pain worsens with movement.")]
    public void A_symptom_is_something_one_has(string phrase, string said) =>
        Assert.Equal(said, new Retelling(Grown).Phrase(phrase));

    private static readonly Person Grown = new(
        40,
        "40 years",
        "female",
        NarratorKind.Patient,
        "",
        "Ada",
        "Garrowby",
        ""
    );
    private static readonly Person Infant = new(
        0,
        "8 months",
        "male",
        NarratorKind.Parent,
        "mother",
        "Theo",
        "Garrowby",
        "Rosa"
    );

    private static OsceRow Row(string demographics, string history) =>
        new()
        {
            Hash = new byte[32],
            Objective = "",
            Diagnosis = ["x"],
            Demographics = demographics,
            Patient = [new Leaf(["History"], history)],
            Findings = [],
            Tests = [],
            Unused = [],
        };
}
