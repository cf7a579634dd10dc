using System.Globalization;

namespace LearnClinicalAI.Benchmarks.Load;

/// <param name="Seconds">How long each scenario is measured.</param>
/// <param name="Connections">The numbers of connections to measure with.</param>
/// <param name="Only">A part of the names of the scenarios to run; null runs all.</param>
internal sealed record BenchOptions(int Seconds, IReadOnlyList<int> Connections, string? Only)
{
    public const string Usage =
        "LearnClinicalAI.Benchmarks [--seconds 1..120] [--connections 16,64] [--only PART-OF-A-NAME]\n"
        + "Build the solution with -c Release first: the server is run from there.";

    /// <summary>Null for what cannot be understood.</summary>
    public static BenchOptions? Read(string[] args)
    {
        var options = new BenchOptions(8, [16, 64], null);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || Take(options, args[i], args[i + 1]) is not { } more)
                return null;
            options = more;
        }
        return options;
    }

    private static BenchOptions? Take(BenchOptions options, string name, string value)
    {
        switch (name)
        {
            case "--seconds" when Number(value) is >= 1 and <= 120:
                return options with { Seconds = Number(value) };
            case "--connections" when value.Split(',').All(part => Number(part) is >= 1 and <= 256):
                return options with { Connections = [.. value.Split(',').Select(Number)] };
            case "--only":
                return options with { Only = value };
            default:
                return null;
        }
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
