using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>A plain persona for whoever speaks: what a row does not say of a character is left to the author.</summary>
internal static class PersonaWriter
{
    private static readonly (string Word, string Mood)[] Moods =
    [
        ("anxious", "anxious"),
        ("anxiety", "anxious"),
        ("sad", "low"),
        ("irritab", "irritable"),
        ("aggressi", "irritable"),
        ("agitat", "restless"),
        ("severe", "in distress"),
        ("fatigue", "tired"),
    ];

    public static Persona Of(Person person, string opening, Story story)
    {
        var text = string.Join(
            ' ',
            story.Statements.Where(one => !one.Absent).Select(one => one.Text).Concat(story.Observed)
        );
        var mood =
            Moods.FirstOrDefault(row => text.Contains(row.Word, StringComparison.OrdinalIgnoreCase)).Mood ?? "worried";
        return new Persona
        {
            Voice = "Plain, short sentences.",
            Mood = person.SpeaksForThemself ? mood : "worried",
            Agenda = "To find out what is wrong and what can be done.",
            Literacy = "ordinary",
            Trust = 50,
            Raises = new Dictionary<string, int>
            {
                ["act.introduce"] = 5,
                ["act.empathy"] = 8,
                ["act.explain"] = 4,
                ["act.consent"] = 3,
                ["open-question"] = 2,
            },
            Lowers = new Dictionary<string, int> { ["judgement"] = 10, ["jargon"] = 3 },
            Opening = Opening(person, opening),
            NotUnderstood = ["I'm not sure what you mean by that, doctor.", "Sorry, I don't follow you."],
            NoRequest = ["All right.", "Okay, doctor."],
            Refusals = ["I'd rather not talk about that."],
        };
    }

    private static string Opening(Person person, string complaint) =>
        person.Narrator switch
        {
            NarratorKind.Parent => $"Hello, doctor. I'm {person.FirstName}'s {person.Relation}. {complaint}",
            NarratorKind.Carer => $"Hello, doctor. I'm {person.FirstName}'s {person.Relation}. {complaint}",
            _ => $"Hello, doctor. {complaint}",
        };
}
