using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Cases;

/// <summary>What <c>facts.yaml</c> says.</summary>
internal sealed record CaseFacts(
    Persona Persona,
    IReadOnlyList<CaseIntent> Intents,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<About> Abouts,
    IReadOnlyList<DefaultAnswer> Defaults,
    IReadOnlyList<Cue> Cues,
    IReadOnlyList<PatientQuestion> Questions
);

internal static class FactsYaml
{
    public static CaseFacts Read(Section top)
    {
        var facts = new CaseFacts(
            top.NeedChild("persona") is { } persona ? ReadPersona(persona) : new Persona { Opening = "" },
            top.Each("intents", ReadIntent),
            top.NeedEach("facts", ReadFact),
            top.Each(
                "abouts",
                section => new About(section.Id(), section.Id("kind"), section.Flag("main"), section.SomeTexts("names"))
            ),
            top.NeedEach(
                "defaults",
                section => new DefaultAnswer(section.SomeTexts("intents"), section.SomeTexts("says"))
            ),
            top.Each("cues", section => new Cue(section.Text("says"), section.Ids("after"), section.Id("fact"))),
            top.Each(
                "questions",
                section => new PatientQuestion(section.Text("says"), section.Number("afterMinute", 0, 10_080, 0))
            )
        );
        top.Close();
        return facts;
    }

    private static Persona ReadPersona(Section section)
    {
        var persona = new Persona
        {
            Voice = section.Text("voice"),
            Mood = section.Text("mood"),
            Agenda = section.Text("agenda"),
            Ideas = section.Text("ideas", ""),
            Concerns = section.Text("concerns", ""),
            Expectations = section.Text("expectations", ""),
            Literacy = section.Word("literacy", "ordinary", "low", "ordinary", "high"),
            Trust = section.Whole("trust", 0, 100, 50),
            Raises = section.Points("raises", 1, 100),
            Lowers = section.Points("lowers", 1, 100),
            Opening = section.Text("opening"),
            NotUnderstood = section.SomeTexts("notUnderstood", 2),
            NoRequest = section.SomeTexts("noRequest"),
            Refusals = section.SomeTexts("refusals"),
        };
        CheckNames(
            section,
            "raises",
            persona.Raises.Keys,
            name => name == "open-question" || name.StartsWith("act.", StringComparison.Ordinal)
        );
        CheckNames(
            section,
            "lowers",
            persona.Lowers.Keys,
            name => name is "judgement" or "jargon" or "interrupting" or "ignored-cue"
        );
        section.Close();
        return section.Placed(persona);
    }

    private static void CheckNames(Section section, string key, IEnumerable<string> names, Predicate<string> known)
    {
        foreach (var name in names.Where(name => !known(name)))
        {
            var wanted =
                key == "raises"
                    ? "an act (act.empathy) or open-question"
                    : "judgement, jargon, interrupting or ignored-cue";
            section.File.Error(section.MarkOf(key), nameof(WrongValue), WrongValue.Words(key, wanted, $"\"{name}\""));
        }
    }

    private static CaseIntent ReadIntent(Section section)
    {
        var id = section.Text("id");
        if (id.Length > 0 && !(id.StartsWith("case.", StringComparison.Ordinal) && BadId.IsIntent(id)))
        {
            section.File.Error(
                section.MarkOf("id"),
                nameof(BadId),
                $"\"{id}\" is no name for a question of the case's own: write \"case.\" and an id, as in \"case.job-title\"."
            );
        }
        return new CaseIntent(id, section.Text("meaning"), section.SomeTexts("wordings"));
    }

    private static Fact ReadFact(Section section) =>
        new()
        {
            Id = section.Id(),
            Intents = section.Texts("intents"),
            About = section.MaybeId("about"),
            Polarity = section.Word<Polarity>("polarity", Polarity.Present),
            Says = section.SomeTexts("says"),
            More = section.MaybeText("more"),
            Wordings = section.Texts("wordings"),
            Sensitivity = section.Word<Sensitivity>("sensitivity", Sensitivity.None),
            RedFlag = section.Flag("redFlag"),
            Disclose = section.Word<Disclosure>("disclose", Disclosure.Direct),
            Trust = section.Whole("trust", 0, 100, 0),
            After = section.Ids("after"),
            Private = section.Flag("private"),
            Distortion = section.Child("distortion") is { } distortion ? ReadDistortion(distortion) : null,
        };

    private static Distortion ReadDistortion(Section section)
    {
        var distortion = new Distortion(
            section.SomeTexts("says"),
            section.MaybeWhole("untilTrust", 0, 100),
            section.Ids("untilAfter")
        );
        section.Close();
        return section.Placed(distortion);
    }
}
