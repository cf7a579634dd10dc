using LearnClinicalAI.Server.Data;

namespace LearnClinicalAI.Server.Verbs;

/// <summary>What a verb is given to work with.</summary>
/// <param name="Services">The server's, in a scope of the verb's own.</param>
internal sealed record VerbGround(
    IServiceProvider Services,
    IHostEnvironment Host,
    IReadOnlyList<string> Arguments,
    TextReader Input,
    TextWriter Output,
    TextWriter Error
)
{
    public LearnDb Db => Services.GetRequiredService<LearnDb>();

    /// <summary>Prints one sentence and ends with <see cref="VerbTable.Failed"/>.</summary>
    public async Task<int> FailAsync(string sentence)
    {
        await Error.WriteLineAsync(sentence);
        return VerbTable.Failed;
    }
}

/// <summary>The server's verbs. Exit codes: 0 fine, 1 it could not be done, 2 it was not understood.</summary>
internal static class VerbTable
{
    public const int Fine = 0;
    public const int Failed = 1;
    public const int NotUnderstood = 2;

    private static readonly IReadOnlyList<Verb> Verbs =
    [
        new("migrate", [], "bring the database to this version's schema", MigrateVerb.RunAsync),
        new("content publish", ["DIR"], "take in courses/ and cases/ of the folder", PublishVerb.RunAsync),
        new("backup", ["FILE"], "write everything to one file while the server runs", BackupVerb.RunAsync),
        new("restore", ["FILE"], "read such a file into an empty database", RestoreVerb.RunAsync),
        new(
            "user add",
            ["EMAIL", "GIVEN-NAME", "FAMILY-NAME", "[ROLE]"],
            "make a person; the password is read from standard input, or made up and printed",
            UserVerbs.AddAsync
        ),
        new("user disable", ["EMAIL"], "shut a person out", UserVerbs.DisableAsync),
        new("user reset-mfa", ["EMAIL"], "take a lost authenticator away", UserVerbs.ResetSecondFactorAsync),
        new("demo", [], "make demo people and data, in Development only", DemoVerb.RunAsync),
    ];

    public static string Usage =>
        "Without a verb the server serves. Verbs:\n"
        + string.Join('\n', Verbs.Select(verb => $"  {verb.Line, -55} {verb.Purpose}"))
        + "\nSettings are --Section:Name=value, or environment variables Section__Name.";

    /// <summary>Whether the words name a verb with the right number of arguments; if not, the usage is printed.</summary>
    public static async Task<bool> UnderstandsAsync(CommandLine line, TextWriter error)
    {
        if (Find(line) is not null)
            return true;
        await error.WriteLineAsync(Usage);
        return false;
    }

    /// <summary>Does what the words ask for, with the services of a server that is built but does not listen.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services,
        CommandLine line,
        TextReader input,
        TextWriter output,
        TextWriter error
    )
    {
        if (Find(line) is not var (verb, arguments))
        {
            await error.WriteLineAsync(Usage);
            return NotUnderstood;
        }
        await using var scope = services.CreateAsyncScope();
        var host = services.GetRequiredService<IHostEnvironment>();
        return await verb.RunAsync(new(scope.ServiceProvider, host, arguments, input, output, error));
    }

    private static (Verb Verb, IReadOnlyList<string> Arguments)? Find(CommandLine line)
    {
        foreach (var verb in Verbs)
        {
            var name = verb.Name.Split(' ');
            string[] words = [line.Verb!, .. line.Arguments];
            if (!words.Take(name.Length).SequenceEqual(name, StringComparer.Ordinal))
                continue;
            var arguments = words.Skip(name.Length).ToList();
            if (arguments.Count <= verb.Arguments.Count && arguments.Count >= verb.Needed)
                return (verb, arguments);
        }
        return null;
    }

    private sealed record Verb(
        string Name,
        IReadOnlyList<string> Arguments,
        string Purpose,
        Func<VerbGround, Task<int>> RunAsync
    )
    {
        public string Line => string.Join(' ', [Name, .. Arguments]);

        public int Needed => Arguments.Count(argument => !argument.StartsWith('['));
    }
}
