using System.Globalization;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Play;

/// <summary>What can be looked at without doing anything.</summary>
internal static class Views
{
    private static readonly string[][] Help =
    [
        ["words", "talk to the patient; orders may be said too"],
        ["/find WORDS", "look up examinations, investigations and treatments by the beginnings of their words"],
        ["/examine, /order NAME", "examine or order; where several fit, a number picks one"],
        ["/treat NAME [DOSE UNIT] [ROUTE]", "give a treatment, as in /treat aspirin 300 mg oral"],
        ["/chart, /open ID", "list the documents, read or begin one"],
        ["/wait MINUTES, /status", "the clock, the patient"],
        ["/orders, /results", "what is on the way, what has come"],
        ["/ai", "the tools and what they have said"],
        ["/ask TOOL WORDS, /request OUTPUT", "ask a tool"],
        ["/accept, /reject OUTPUT, /edit OUTPUT [TEXT]", "answer an output"],
        ["/check OUTPUT chart|patient|source", "check an output"],
        ["/provisional DIAGNOSIS | OTHERS | PLAN", "commit before the co-pilot gives its own"],
        ["/commit DIAGNOSIS | OTHERS | PLAN", "commit finally"],
        [
            "/write DOCUMENT [TEXT]",
            "write a note or letter; without the text, over several lines up to a lone full stop",
        ],
        ["/why", "how the last reply came about, for authors"],
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
            case "results":
                screen.Table(
                    ["minute", "investigation", "result"],
                    encounter.Results.Select(seen =>
                        new[] { Text(seen.Minute), Events.NameOfTest(script, seen.Investigation), seen.Text }
                    )
                );
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
        string[] shown =
        [
            .. Reading("HR", vitals.HeartRate, ""),
            .. vitals is { Systolic: { } systolic, Diastolic: { } diastolic }
                ? (string[])[$"BP {systolic}/{diastolic}"]
                : [],
            .. Reading("RR", vitals.RespiratoryRate, ""),
            .. Reading("SpO2", vitals.Spo2, " %"),
            .. Reading("T", vitals.Temperature, " °C"),
            .. Reading("GCS", vitals.Gcs, ""),
            .. Reading("pain", vitals.Pain, "/10"),
        ];
        screen.Line($"{encounter.ClockText}, minute {Text(encounter.Minute)}. {string.Join(", ", shown)}.");
        screen.Line(encounter.Render(encounter.State?.Description ?? ""));
    }

    private static string[] Reading(string name, decimal? value, string unit) =>
        value is null ? [] : [$"{name} {Text(value)}{unit}"];

    private static void ShowFound(string words, CaseScript script, Screen screen) =>
        screen.Table(
            ["kind", "name", "id"],
            Catalogue
                .Find(script, words)
                .Select(entry => new[] { entry.Kind.ToString().ToLowerInvariant(), entry.Name, entry.Id })
        );

    private static string Text(decimal? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";
}
