using System.Globalization;
using System.Text.Json;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli;

/// <summary>The log of a run in a file, as <c>lcai play --log</c> and the server write it.</summary>
internal static class RunFile
{
    /// <summary>The rows; null, with each broken row named by its line, where it is no log.</summary>
    public static IReadOnlyList<EncounterEvent>? Read(string path, Terminal terminal)
    {
        var log = new List<EncounterEvent>();
        var sound = true;
        var number = 0;
        foreach (var line in Given.Lines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            try
            {
                log.Add(EncounterLog.ReadLine(line));
            }
            catch (Exception fault) when (fault is JsonException or NotSupportedException or InvalidOperationException)
            {
                Complain(number, $"This is no row of a log: {fault.Message}");
            }
        }
        if (sound && log is not [Started, ..])
        {
            Complain(1, "A log begins with its row {\"kind\":\"started\", …}.");
        }
        return sound ? log : null;

        void Complain(int line, string message)
        {
            sound = false;
            terminal.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{path}:{line}:1: error LogRow {message}")
            );
        }
    }

    /// <param name="script">The case as it is today.</param>
    /// <param name="started">The run's first row.</param>
    /// <param name="path">The run's file.</param>
    /// <param name="consequence">What a case that has changed since means for what is printed.</param>
    /// <param name="terminal">Where it is said.</param>
    public static void WarnOfAnotherCase(
        CaseScript script,
        Started started,
        string path,
        string consequence,
        Terminal terminal
    )
    {
        if (started.Case != script.Slug)
        {
            terminal.Error.WriteLine(
                $"{path}:1:1: warning OtherCase The run is of the case \"{started.Case}\", not of \"{script.Slug}\"."
            );
        }
        else if (started.Hash != script.Hash)
        {
            terminal.Error.WriteLine(
                $"{path}:1:1: warning OtherRevision The case has changed since the run: {consequence}"
            );
        }
    }
}
