using System.Diagnostics;

namespace LearnClinicalAI.Certificates.Tests;

/// <summary>Time, memory and threads. Alone, so that nobody else's work is measured.</summary>
[Collection(nameof(Alone))]
public sealed class SteadyTests
{
    [Fact]
    public void A_certificate_costs_less_than_twenty_milliseconds_when_warm()
    {
        Draw(20);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        Draw(100);
        var each = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / 100;
        TestContext.Current.TestOutputHelper?.WriteLine($"{each:F1} ms of processor time");

        // processor time, for the machine may be busy with other things
        Assert.True(each < 20, $"{each:F1} ms");
    }

    [Fact]
    public void Memory_stays_where_it_is()
    {
        Draw(200);
        var before = Resident();
        Draw(800);
        var grown = Resident() - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{grown / 1024} KiB more after 800 certificates");

        Assert.True(grown < 16 * 1024 * 1024, $"{grown / 1024 / 1024} MiB more");
    }

    [Fact]
    [Trait("Category", "Soak")]
    public void Ten_thousand_certificates_leave_no_trace_in_memory()
    {
        Draw(1000);
        var before = Resident();
        Draw(10_000);

        Assert.True(Resident() - before < 24 * 1024 * 1024, $"{(Resident() - before) / 1024 / 1024} MiB more");
    }

    [Fact]
    public void Many_threads_draw_the_same()
    {
        var expected = Hash(CertificatePdf.Draw(Samples.Physician, Samples.Design));
        Parallel.For(
            0,
            200,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i =>
            {
                var other = Samples.Physician with { LearnerName = $"陳小明 محمد {i}" };
                CertificatePdf.Draw(other, Samples.ParticipationDesign);
                Assert.Equal(expected, Hash(CertificatePdf.Draw(Samples.Physician, Samples.Design)));
            }
        );
    }

    private static void Draw(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Samples.Signed(Samples.Physician with { LearnerName = $"Amara Okafor {i}" });
        }
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        return process.WorkingSet64;
    }

    private static string Hash(byte[] bytes) =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes));
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
