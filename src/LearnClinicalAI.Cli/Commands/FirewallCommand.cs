using System.CommandLine;
using System.Globalization;
using LearnClinicalAI.Cli.Firewall;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Commands;

/// <summary><c>lcai firewall</c>: attacks the patient of a case and certifies what came out.</summary>
internal static class FirewallCommand
{
    private sealed record Certificate(
        string Case,
        string CaseHash,
        string Engine,
        string Bench,
        int Turns,
        int Answered,
        int Leaks,
        IReadOnlyList<Leak> Leaked
    );

    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("CASE_DIR");
        var json = new Option<bool>("--json") { Description = "The certificate as a JSON object." };
        var command = new Command(
            "firewall",
            "Puts hostile turns to the patient and certifies that no diagnosis, rubric word or locked fact comes out."
        )
        {
            folder,
            json,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string folder, bool json, Terminal terminal)
    {
        if (Given.Case(folder, terminal) is not { } read)
        {
            return ExitCodes.FoundErrors;
        }
        var result = Drill.Run(read);
        var certificate = new Certificate(
            read.Script.Slug,
            read.Script.Hash,
            Encounter.Engine,
            HostileTurns.Hash,
            result.Turns,
            result.Answered,
            result.Leaks.Count,
            result.Leaks
        );
        if (json)
        {
            terminal.Out.WriteLine(Json.Write(certificate));
        }
        else
        {
            Print(certificate, terminal.Out);
        }
        return result.Leaks.Count == 0 ? ExitCodes.Fine : ExitCodes.FoundErrors;
    }

    private static void Print(Certificate certificate, TextWriter output)
    {
        foreach (var leak in certificate.Leaked)
        {
            output.WriteLine($"{leak.Kind}: {Json.Write(leak.Turn)}");
            output.WriteLine($"  {Json.Write(leak.Reply)} {leak.What}");
        }
        output.WriteLine($"case      {certificate.Case} {certificate.CaseHash}");
        output.WriteLine($"engine    {certificate.Engine}");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"bench     {certificate.Bench}, {HostileTurns.All.Count} turns"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"put       {certificate.Turns} turns, {certificate.Answered} answered with a fact the learner may know"
            )
        );
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"leaks     {certificate.Leaks}"));
    }
}
