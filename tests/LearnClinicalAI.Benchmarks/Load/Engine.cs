using System.Diagnostics;
using LearnClinicalAI.Content;
using LearnClinicalAI.Privacy;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>What the rule libraries themselves take, without web and database, on one processor.</summary>
internal static class Engine
{
    private const int Rounds = 400;

    private static readonly string[] Said =
    [
        "Hello, I'm Dr Lee, one of the doctors here.",
        "Tell me about the pain.",
        "When did it start?",
        "Does it spread anywhere?",
        "Do you smoke, and does anyone in your family have heart disease?",
        "That sounds frightening.",
        "What medicines do you take?",
        "any allergies",
    ];

    public static bool Measure(string casesFolder)
    {
        var folder = Path.Combine(casesFolder, Site.Case);
        var read = CaseReader.Read(Site.Case, FolderFiles.Read(folder).Files).Value!;
        var (encounter, begun) = Encounter.Begin(read.Script, "base", 1, "practice");
        var log = new List<EncounterEvent>(begun);
        while (log.Count < 200 && encounter.Perform(new Act.Say(Said[log.Count % Said.Length])) is ActResult.Done done)
        {
            encounter = done.After;
            log.AddRange(done.Events);
        }
        var own = read.Script.Patient.Identifiers.Select(made => (made.Category, made.Text)).ToList();
        var turn = Milliseconds(text => encounter.Perform(new Act.Say(text)));
        var kept = Table.Promise("a turn in the engine", turn, 5, "ms");
        Table.Say(
            $"  of it identifiers: {Milliseconds(text => Identifiers.Decide(text, Channel.Patient, own, [])):0.000} ms more"
        );
        return kept
            & Table.Promise(
                $"marking {log.Count} events",
                Milliseconds(_ => Marking.Mark(read.Script, read.Key, log)),
                5,
                "ms"
            );
    }

    private static double Milliseconds(Action<string> work)
    {
        for (var round = 0; round < Rounds; round++)
            work(Said[round % Said.Length]);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
            work(Said[round % Said.Length]);
        return clock.Elapsed.TotalMilliseconds / Rounds;
    }
}
