using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>What the engine takes a phrase for when a doctor asks for it: "any fever?" is <c>ros.fever</c>.</summary>
internal static class Questions
{
    /// <summary>A patient who knows nothing, to be asked.</summary>
    private static readonly Encounter Nobody = Encounter
        .Begin(
            new CaseScript
            {
                Slug = "nobody",
                Hash = "",
                Info = new CaseInfo
                {
                    Id = Guid.Empty,
                    Title = "",
                    Summary = "",
                    Specialty = "",
                    Setting = "",
                    Fictional = "",
                    Brief = "",
                },
                Narrator = new Narrator(NarratorKind.Patient, ""),
                Patient = new SimulatedPatient("", 40, "other", "they", []),
                Persona = new Persona { Opening = "" },
            },
            "base",
            1,
            "practice"
        )
        .After;

    private static readonly string[] Leads = ["Any {0}?", "Do you have {0}?", "{0}?"];

    /// <summary>Intents of a thing that is named: symptoms, illnesses, habits. Empty where the engine knows none.</summary>
    public static IReadOnlyList<string> ThatName(string thing)
    {
        var named = LayWords.Of(thing);
        if (named.Length is 0 or > 200)
        {
            return [];
        }
        return Leads
                .SelectMany(lead =>
                    new[] { named, thing }.Distinct().Select(words => Ask(string.Format(null, lead, words)))
                )
                .FirstOrDefault(found => found.Count > 0)
            ?? [];
    }

    private static List<string> Ask(string question) => [.. Nobody.Hear(question).Understanding.Intents.Where(IsThing)];

    private static bool IsThing(string intent) =>
        intent.Split('.')[0] is "ros" or "pmh" or "sh" or "fh" or "allergy" or "meds" or "og" or "paed";
}
