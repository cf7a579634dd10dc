using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Cases;

/// <summary>What <c>case.yaml</c> says.</summary>
internal sealed record CaseFront(
    CaseInfo Info,
    Narrator Narrator,
    SimulatedPatient Patient,
    ClockCosts Clock,
    IReadOnlyList<Variant> Variants
);

internal static class CaseYaml
{
    /// <summary>The categories of a synthetic identifier.</summary>
    private static readonly string[] IdentifierCategories =
    [
        "name",
        "date",
        "phone",
        "email",
        "ssn",
        "mrn",
        "plan",
        "account",
        "licence",
        "address",
        "other",
    ];

    public static CaseFront Read(Section top)
    {
        var front = new CaseFront(
            top.Placed(ReadInfo(top)),
            top.NeedChild("narrator") is { } narrator ? ReadNarrator(narrator) : new Narrator(NarratorKind.Patient, ""),
            top.NeedChild("patient") is { } patient
                ? ReadPatient(patient)
                : new SimulatedPatient("", 0, "other", "they", []),
            top.Child("clock") is { } clock ? ReadClock(clock) : new ClockCosts(),
            top.NeedEach("variants", ReadVariant)
        );
        top.Close();
        return front;
    }

    private static CaseInfo ReadInfo(Section top)
    {
        top.Whole("format", 1, 1);
        return new CaseInfo
        {
            Id = top.Uuid("id"),
            Title = top.Text("title"),
            Summary = top.Text("summary"),
            Specialty = top.Id("specialty"),
            Setting = top.Text("setting"),
            Use = top.Word<CaseUse>("use"),
            Level = top.Word<CaseLevel>("level"),
            RedTeam = top.Flag("redTeam", null),
            Minutes = top.Whole("minutes", 1, 600),
            Language = top.Text("language", "en"),
            Fictional = top.Text("fictional"),
            Objectives = top.SomeTexts("objectives"),
            Brief = top.Text("brief"),
            Authors = top.NeedEach("authors", author => new CaseAuthor(author.Text("name"), author.Text("role"))),
            Review = top.Word("review", "pending", "pending"),
            Reviewers = top.Each("reviewers", person => new CaseReviewer(person.Text("name"), person.Date("date"))),
            Sources = top.Each("sources", SourceYaml.Read),
            Licence = top.Text("licence"),
        };
    }

    private static Narrator ReadNarrator(Section section)
    {
        var narrator = new Narrator(
            section.Word<NarratorKind>("who"),
            section.Text("name"),
            section.Word("language", "fluent", "plain", "fluent", "limited"),
            section.Text("hearing", "normal"),
            section.Texts("cannotKnow")
        );
        section.Close();
        return section.Placed(narrator);
    }

    private static SimulatedPatient ReadPatient(Section section)
    {
        var patient = new SimulatedPatient(
            section.Text("name"),
            section.Whole("age", 0, 120),
            section.Word("sex", null, "male", "female", "other"),
            section.Word("pronouns", "they", "he", "she", "they"),
            section.Each(
                "identifiers",
                item => new SyntheticIdentifier(item.Word("category", null, IdentifierCategories), item.Text("text"))
            ),
            section.MaybeText("ethnicity") ?? ""
        );
        section.Close();
        return section.Placed(patient);
    }

    private static ClockCosts ReadClock(Section section)
    {
        var usual = new ClockCosts();
        var clock = new ClockCosts
        {
            Start = section.Text("start", usual.Start),
            Question = section.Number("question", 0, 60, usual.Question),
            Examination = section.Number("examination", 0, 60, usual.Examination),
            Order = section.Number("order", 0, 60, usual.Order),
            Treatment = section.Number("treatment", 0, 60, usual.Treatment),
            Copilot = section.Number("copilot", 0, 60, usual.Copilot),
            Limit = section.Number("limit", 1, 10_080, usual.Limit),
        };
        if (!TimeOnly.TryParseExact(clock.Start, "HH:mm", out _))
        {
            section.File.Error(
                section.MarkOf("start"),
                nameof(WrongValue),
                WrongValue.Words("start", "a time of day such as \"02:40\"", $"\"{clock.Start}\"")
            );
        }
        section.Close();
        return section.Placed(clock);
    }

    private static Variant ReadVariant(Section section) =>
        new(
            section.Id(),
            section.Text("note"),
            section.Flag("allSound"),
            section.MaybeText("name"),
            section.MaybeWhole("age", 0, 120),
            section.Has("sex") ? section.Word("sex", null, "male", "female", "other") : null,
            section.Has("pronouns") ? section.Word("pronouns", null, "he", "she", "they") : null,
            section.MaybeText("language"),
            section.MaybeText("ethnicity"),
            section.Child("persona") is { } persona ? ReadPersonaSwap(persona) : null
        );

    private static PersonaSwap ReadPersonaSwap(Section section)
    {
        var swap = new PersonaSwap(
            section.MaybeText("voice"),
            section.MaybeText("mood"),
            section.MaybeText("opening"),
            section.MaybeWhole("trust", 0, 100)
        );
        section.Close();
        return section.Placed(swap);
    }
}

/// <summary>A published work, as cases and courses list it.</summary>
internal static class SourceYaml
{
    public static Source Read(Section section) =>
        new(section.Id(), section.Text("text"), section.Whole("year", 1000, 2999), section.MaybeText("url"));
}
