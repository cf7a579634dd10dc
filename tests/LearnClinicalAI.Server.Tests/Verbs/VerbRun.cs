using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Verbs;

namespace LearnClinicalAI.Server.Tests.Verbs;

/// <summary>What a verb answered.</summary>
internal sealed record VerbRun(int Code, string Output, string Error)
{
    /// <summary>Runs a verb with the services of the host, as the program does.</summary>
    public static async Task<VerbRun> OnAsync(LearnHost host, string input, params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var typed = new StringReader(input);
        var code = await VerbTable.RunAsync(host.Services, CommandLine.Read(words), typed, output, error);
        return new(code, output.ToString(), error.ToString());
    }
}
