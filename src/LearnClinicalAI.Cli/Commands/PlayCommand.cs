using System.CommandLine;
using LearnClinicalAI.Cli.Play;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Commands;

/// <summary><c>lcai play</c>: the case in the terminal.</summary>
internal static class PlayCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("CASE_DIR");
        var seed = new Option<int>("--seed")
        {
            Description = "Fixes the patient's wording.",
            DefaultValueFactory = _ => 1,
        };
        var variant = new Option<string>("--variant")
        {
            Description = "A variant of the case.",
            DefaultValueFactory = _ => "base",
        };
        var log = new Option<string?>("--log") { Description = "Writes the run's log there, as JSON lines." };
        var json = new Option<bool>("--json") { Description = "The log's rows in place of prose." };
        var command = new Command("play", "Plays a case: type to talk, /help for what else you can do.")
        {
            folder,
            seed,
            variant,
            log,
            json,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(folder),
                new Choices(
                    parsed.GetRequiredValue(variant),
                    parsed.GetValue(seed),
                    parsed.GetValue(log),
                    parsed.GetValue(json)
                ),
                terminal
            )
        );
        return command;
    }

    private sealed record Choices(string Variant, int Seed, string? Log, bool Json);

    private static int Run(string folder, Choices choices, Terminal terminal)
    {
        if (Given.Case(folder, terminal) is not { } read)
        {
            return ExitCodes.FoundErrors;
        }
        if (read.Script.Variants.All(variant => variant.Id != choices.Variant))
        {
            var known = string.Join(", ", read.Script.Variants.Select(variant => variant.Id));
            throw new WrongUse($"The case has no variant \"{choices.Variant}\"; it has {known}.");
        }
        using var log = choices.Log is null ? null : new StreamWriter(choices.Log) { NewLine = "\n" };
        var screen = new Screen(terminal.Out, choices.Json);
        var session = new Session(read, screen, row => log?.WriteLine(EncounterLog.WriteLine(row)));
        var scripted = terminal.In != Console.In || Console.IsInputRedirected;
        session.Begin(choices.Variant, choices.Seed);
        while (!session.Over)
        {
            screen.Prompt(session.Prompt);
            if (terminal.In.ReadLine() is not { } line)
            {
                break;
            }
            if (scripted)
            {
                screen.Echo(line.Trim());
            }
            session.Take(line.Trim());
        }
        session.Close();
        return ExitCodes.Fine;
    }
}
