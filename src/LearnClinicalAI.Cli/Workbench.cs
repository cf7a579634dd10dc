using System.CommandLine;
using LearnClinicalAI.Cli.Commands;

namespace LearnClinicalAI.Cli;

/// <summary>Where the workbench reads and writes; a test gives its own.</summary>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error);

/// <summary>How a command ends.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;
    public const int FoundErrors = 1;
    public const int Usage = 2;
}

/// <summary>The author's workbench, <c>lcai</c>: one class a command.</summary>
internal static class Workbench
{
    /// <returns>0 fine, 1 found errors, 2 usage.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand(
            "The author's workbench: check, ask, play, attack, score, import and start courses and cases."
        )
        {
            CheckCommand.Make(terminal),
            AskCommand.Make(terminal),
            PlayCommand.Make(terminal),
            FirewallCommand.Make(terminal),
            ScoreCommand.Make(terminal),
            RehearCommand.Make(terminal),
            ImportCommand.Make(terminal),
            NewCommand.Make(terminal),
            CreditCommand.Make(terminal),
            VerifyCommand.Make(terminal),
        };
        var parsed = root.Parse(args);
        var wrong = parsed.Errors.Count > 0;
        var streams = new InvocationConfiguration
        {
            // help that nobody asked for is no output: a program that reads it would take it for rows
            Output = wrong ? terminal.Error : terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var code = parsed.Invoke(streams);
            return wrong ? ExitCodes.Usage : code;
        }
        catch (WrongUse use)
        {
            terminal.Error.WriteLine($"lcai: {use.Message}");
            return ExitCodes.Usage;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"lcai: {fault.Message}");
            return ExitCodes.Usage;
        }
    }
}

/// <summary>What was asked for cannot be done as it was asked; the message says why, in a sentence.</summary>
internal sealed class WrongUse(string message) : Exception(message);
