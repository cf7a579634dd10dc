namespace LearnClinicalAI.Benchmarks;

/// <summary>The load driver: plays learners against a running server and prints what it measured.</summary>
internal static class Program
{
    private static int Main()
    {
        Console.Error.WriteLine("There is nothing to measure yet.");
        return 2;
    }
}
