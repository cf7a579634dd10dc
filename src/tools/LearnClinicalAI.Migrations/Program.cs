namespace LearnClinicalAI.Migrations;

/// <summary>
/// Start-up project of <c>dotnet ef</c>: it finds here the design-time factories of the contexts. Not a program of its own.
/// </summary>
internal static class Program
{
    private static int Main()
    {
        Console.Error.WriteLine(
            "Run `dotnet ef --startup-project src/tools/LearnClinicalAI.Migrations`; nothing happens here."
        );
        return 2;
    }
}
