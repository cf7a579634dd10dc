namespace LearnClinicalAI.Cli.Tests;

/// <summary>Runs the workbench as a shell would, and holds what it printed.</summary>
internal sealed record Bench(int Code, string Out, string Error)
{
    public static readonly string Root = FindRoot();
    public static readonly string ChestPain = Path.Combine(Root, "cases", "chest-pain-at-night");

    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Bench Run(params string[] args) => RunWith("", args);

    public static Bench RunWith(string input, params string[] args)
    {
        using var written = new StringWriter { NewLine = "\n" };
        using var complained = new StringWriter { NewLine = "\n" };
        var code = Workbench.Run(args, new Terminal(new StringReader(input), written, complained));
        return new Bench(code, written.ToString(), complained.ToString());
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LearnClinicalAI.sln")))
        {
            folder =
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No solution above the tests.");
        }
        return folder;
    }
}
