using System.Globalization;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Play;

/// <summary>What can be looked at without doing anything.</summary>
internal static class Views
{
    private static readonly string[][] Help =
    [
        ["words", "talk to the patient; orders may be said too"],
        ["/find WORDS", "look up examinations, investigations and treatments"],
        ["/examine, /order NAME", "examine or order"],
        ["/treat NAME [DOSE UNIT ROUTE]", "give a treatment, as in /treat aspirin 300 mg oral"],
        ["/chart, /open ID", "list the documents, read or begin one"],
        ["/wait MINUTES, /status, /orders", "the clock, the patient, what is on the way"],
        ["/ai", "the tools and what they have said"],
        ["/ask TOOL WORDS, /request OUTPUT", "ask a tool"],
        ["/accept, /reject OUTPUT, /edit OUTPUT TEXT", "answer an output"],
        ["/check OUTPUT chart|patient|source", "check an output"],
        ["/provisional DIAGNOSIS | OTHERS | PLAN", "commit before the co-pilot gives its own"],
        ["/commit DIAGNOSIS | OTHERS | PLAN", "commit finally"],
        ["/write DOCUMENT TEXT", "write a note or letter"],
        ["/end HOW, /quit", "end the encounter, or leave without marks"],
    ];

    public static void Show(string what, CaseScript script, Encounter encounter, Screen screen)
    {
        switch (what)
        {
            case "help":
                screen.Table(["type", "to"], Help);
                break;
            case "chart":
                screen.Table(
                    ["id", "title"],
                    script
                        .Chart.Select(document => new[] { document.Id, document.Title })
                        .Concat(script.Documents.Select(task => new[] { task.Id, $"{task.Title} (to write)" }))
                );
                break;
            case "ai":
                ShowTools(script, encounter, screen);
                break;
            case "status":
                ShowStatus(encounter, screen);
                break;
            case "orders":
                screen.Table(
                    ["investigation", "minute"],
                    encounter.PendingResults.Select(due =>
                        new[] { Events.NameOfTest(script, due.Investigation), $"due at {Text(due.DueAt)}" }
                    )
                );
                break;
            default:
                ShowFound(what["find ".Length..], script, screen);
                break;
        }
    }

    private static void ShowTools(CaseScript script, Encounter encounter, Screen screen)
    {
        screen.Table(
            ["tool", "name", "for patient data"],
            script.Tools.Select(tool =>
                new[] { tool.Id, tool.Name, tool.CoveredForPatientData ? "covered" : "not covered" }
            )
        );
        screen.Table(
            ["output", "answered"],
            encounter.Shown.Select(id =>
                new[] { id, encounter.Answers.TryGetValue(id, out var answer) ? answer.How : "" }
            )
        );
    }

    private static void ShowStatus(Encounter encounter, Screen screen)
    {
        var vitals = encounter.Vitals;
        screen.Line(
            $"{encounter.ClockText}, minute {Text(encounter.Minute)}. HR {vitals.HeartRate}, BP {vitals.Systolic}/{vitals.Diastolic}, "
                + $"RR {vitals.RespiratoryRate}, SpO2 {vitals.Spo2} %, {Text(vitals.Temperature)} °C, GCS {vitals.Gcs}, pain {vitals.Pain}."
        );
        screen.Line(encounter.Render(encounter.State?.Description ?? ""));
    }

    private static void ShowFound(string words, CaseScript script, Screen screen) =>
        screen.Table(
            ["kind", "name", "id"],
            Catalogue
                .Find(script, words)
                .Select(entry => new[] { entry.Kind.ToString().ToLowerInvariant(), entry.Name, entry.Id })
        );

    private static string Text(decimal? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";
}
