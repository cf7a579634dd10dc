using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>The script of an imported case: front, chart, world. Honest about being made by rule.</summary>
internal static class ScriptWriter
{
    private const decimal Limit = 720;

    public static CaseScript Of(Draft draft, string slug, Copilot copilot)
    {
        var person = draft.Person;
        return new CaseScript
        {
            Slug = slug,
            Hash = "",
            Info = InfoOf(draft),
            Narrator = NarratorOf(person),
            Patient = new SimulatedPatient(person.Name, person.Years, person.Sex, person.Pronouns, Identifiers(draft)),
            Clock = new ClockCosts { Limit = Limit },
            Variants =
            [
                new Variant("base", "As imported."),
                new Variant("ai-all-sound", "Every flawed output is replaced by its sound twin.", AllSound: true),
            ],
            Persona = draft.Talk.Persona,
            Facts = draft.Talk.Facts,
            Abouts = draft.Talk.Abouts,
            Defaults = draft.Talk.Defaults,
            Vitals = draft.Vitals,
            Examinations = [.. draft.Exams.Select(one => one.Exam)],
            Investigations = [.. draft.Tests.Select(one => one.Test)],
            Treatments = Treatments(person),
            States =
            [
                new PatientState
                {
                    Id = "as-arrived",
                    Initial = true,
                    Description = "As on arrival.",
                },
            ],
            Chart = [ChartWriter.Triage(draft), ChartWriter.Record(draft)],
            Tools = copilot.Tools,
            Outputs = copilot.Outputs,
        };
    }

    private static CaseInfo InfoOf(Draft draft)
    {
        var person = draft.Person;
        var objective = draft.Hidden.Redact(draft.Row.Objective);
        return new CaseInfo
        {
            Id = IdOf(draft.Row.Hash),
            Title = $"{Upper(draft.ShortComplaint)}, {person.Described}",
            Summary =
                $"{CleanText.Sentence($"{Article(person.Described)} with {Draft.Cut(draft.Complaint, 120)}")} Imported by rule from an outside file; an author has not yet worked on it.",
            Specialty = person.IsChild ? "paediatrics" : "general-medicine",
            Setting = "Hospital",
            Use = CaseUse.Consultation,
            Level = CaseLevel.Intermediate,
            RedTeam = true,
            Minutes = 20,
            Fictional =
                "Every person, name, number and record in this case is invented. The AI tools are invented too, and some of what they say is wrong on purpose.",
            Objectives =
            [
                Draft.Cut(objective.Length > 0 ? objective : "Find out what is wrong.", 300),
                "Take a focused history, examine, and order what decides",
                "Accept, correct or reject AI output on evidence",
            ],
            Brief = Brief(draft, objective),
            Authors =
            [
                new CaseAuthor(
                    "Imported by lcai",
                    "Made by rule from a row of an outside file; to be edited and reviewed"
                ),
            ],
            Licence = "As the file it was imported from",
        };
    }

    private static string Brief(Draft draft, string objective)
    {
        var person = draft.Person;
        var told = person.SpeaksForThemself
            ? $"**{person.Name}**, {person.AgeWords} old, has come to see you."
            : $"**{person.Name}**, {(person.AgeWords == "newborn" ? "a newborn" : person.AgeWords + " old")}, has been brought to you. You speak with {person.NarratorName}, {person.Possessive} {person.Relation}.";
        return $"""
            You are the doctor on duty. {told.Replace("newborn old", "a newborn", StringComparison.Ordinal)}

            **Your task.** {CleanText.Markdown(
                objective.Length > 0 ? objective : "Find out what is wrong and what to do."
            )}

            **Your AI tools.** *Wardline Copilot* reads the chart and is covered for patient data. *AskAnything* is a public chatbot and is not. They may be right or wrong.

            See the patient, examine, order what you need. Commit a provisional diagnosis and plan, then a final one.
            """;
    }

    private static Narrator NarratorOf(Person person) =>
        new(
            person.Narrator,
            person.NarratorName,
            "plain",
            "normal",
            ["what examinations and tests show, beyond what is said aloud", "medical names that nobody has told them"]
        );

    private static List<SyntheticIdentifier> Identifiers(Draft draft) =>
        [new("name", draft.Person.Name), new("date", BirthDate.Of(draft.Person)), new("mrn", draft.RecordNumber)];

    /// <summary>What can be done for anybody; what this patient needs is the author's to add.</summary>
    private static Treatment[] Treatments(Person person)
    {
        Treatment[] anybody =
        [
            new()
            {
                Id = "senior-review",
                Name = "Ask a senior colleague to review",
                Kind = "referral",
                Synonyms = ["senior review", "call the consultant", "call for help"],
            },
            new()
            {
                Id = "admit",
                Name = "Admit to hospital",
                Kind = "disposition",
                Synonyms = ["admission", "keep in hospital"],
            },
            new()
            {
                Id = "discharge",
                Name = "Send home with follow-up",
                Kind = "disposition",
                Synonyms = ["discharge", "discharge home"],
            },
        ];
        return person.Years < 18
            ? anybody
            :
            [
                .. anybody,
                new()
                {
                    Id = "paracetamol",
                    Name = "Paracetamol",
                    Synonyms = ["acetaminophen"],
                    Doses = new DoseRange(500, 1000, "mg"),
                    Routes = ["oral"],
                },
            ];
    }

    /// <summary>A uuid that says nothing of time or chance: version 8, from the hash of the row.</summary>
    internal static Guid IdOf(byte[] hash)
    {
        var bytes = hash.Take(16).ToArray();
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Article(string person) =>
        (
            person[0] is '8' or 'a' or 'e' or 'i' or 'o'
            || person.StartsWith("11-", StringComparison.Ordinal)
            || person.StartsWith("18-", StringComparison.Ordinal)
                ? "An "
                : "A "
        ) + person;
}
