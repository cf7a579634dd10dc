using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>An answer to every question that a row says nothing about: "no", or that the narrator cannot say.</summary>
internal static class DefaultsWriter
{
    /// <summary>Not asked of a child, but of the child's home.</summary>
    private static readonly string[] Grown =
    [
        "sh.smoking",
        "sh.alcohol",
        "sh.drugs",
        "sh.occupation",
        "sh.relationship",
        "sh.sexual",
        "sh.driving",
        "sh.finances",
    ];

    public static IReadOnlyList<DefaultAnswer> Of(Person person)
    {
        var voice = new Voice(person);
        var child = person.IsChild;
        return
        [
            new(
                ["id.name"],
                [
                    voice.IsOwn
                        ? "{name}, doctor."
                        : $"{voice.Possessive[..1].ToUpperInvariant()}{voice.Possessive[1..]} name is {{name}}.",
                ]
            ),
            new(
                ["id.age"],
                [person.AgeWords == "newborn" ? $"{voice.Is} a newborn." : $"{voice.Is} {person.AgeWords} old."]
            ),
            new(["id.dob"], [$"It's on the form, doctor: {BirthDate.Of(person)}."]),
            new(["hpc.associated"], ["Nothing else that I can think of.", "No, nothing else."]),
            new(["hpc.previous"], ["Not that I remember."]),
            new(["hpc.*"], ["I couldn't really say, doctor.", "I couldn't tell you exactly."]),
            new(["ice.ideas"], ["I don't know, doctor. That's what I came to ask."]),
            new(["ice.concerns"], ["That it might be something serious."]),
            new(["ice.expectations"], ["I'd like to know what it is and what can be done."]),
            new(["ice.ai-advice"], ["No, I haven't looked it up."]),
            new(["pmh.*"], ["No, nothing like that that I know of."]),
            new(["meds.current", "meds.otc", "meds.anticoagulant"], ["No, nothing."]),
            new(["meds.*"], ["There's nothing to tell about that, doctor."]),
            new(["allergy.*"], ["None that I know of."]),
            new(["fh.*"], ["Not that I know of."]),
            .. child
                ?
                [
                    new DefaultAnswer(
                        Grown,
                        [
                            $"{person.Subject}{(person.Sex == "other" ? "'re" : "'s")} a child, doctor. There's nothing to tell.",
                        ]
                    ),
                ]
                : Array.Empty<DefaultAnswer>(),
            new(["sh.*"], ["Nothing out of the ordinary."]),
            new(["ros.*"], ["No, nothing like that."]),
            new(["og.*"], [Women(person)]),
            new(
                ["paed.*"],
                [child ? "Nothing out of the ordinary there." : $"That doesn't apply to {voice.Object}, doctor."]
            ),
        ];
    }

    private static string Women(Person person)
    {
        var whom = new Voice(person).Object;
        return person.Sex == "male" ? $"That doesn't apply to {whom}, doctor."
            : person.IsChild ? $"{person.Subject}'s too young for that, doctor."
            : "Nothing out of the ordinary there.";
    }
}
