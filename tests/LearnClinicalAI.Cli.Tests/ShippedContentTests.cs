using System.Diagnostics;

namespace LearnClinicalAI.Cli.Tests;

public sealed class ShippedContentTests
{
    [Fact]
    public void Everything_that_ships_passes_check()
    {
        var run = Bench.Run("check", Path.Combine(Bench.Root, "cases"), Path.Combine(Bench.Root, "courses"));

        Assert.Equal("", string.Join('\n', run.Lines.Where(line => line.Contains(": error "))));
        Assert.Equal(0, run.Code);
    }
}

/// <summary>Alone in the process, so that its processor time is that of the check.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class CheckSpeedTests : IDisposable
{
    private readonly string shelf = Directory.CreateTempSubdirectory("lcai-").FullName;

    public void Dispose() => Directory.Delete(shelf, recursive: true);

    [Fact]
    public void Twelve_full_cases_are_checked_in_under_five_seconds()
    {
        for (var i = 1; i <= 12; i++)
        {
            Copy(Bench.ChestPain, Path.Combine(shelf, $"case-{i}"));
        }
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;

        var run = Bench.Run("check", shelf);

        // processor time on all cores together: the wall clock of a busy machine is not the check's
        process.Refresh();
        var spent = process.TotalProcessorTime - before;
        Assert.Contains("12 cases", run.Lines[^1]);
        Assert.True(spent < TimeSpan.FromSeconds(5), $"{spent.TotalSeconds:0.0} s");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
