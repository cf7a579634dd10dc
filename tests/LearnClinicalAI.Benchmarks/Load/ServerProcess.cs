using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>A server under load, in a process of its own on a free loopback port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly long TicksPerSecond = 100;
    private readonly Process process;
    private readonly ConcurrentQueue<string> printed;

    private ServerProcess(Process process, ConcurrentQueue<string> printed, Uri address, TimeSpan started) =>
        (this.process, this.printed, Address, Started) = (process, printed, address, started);

    public Uri Address { get; }

    /// <summary>From launch to the first answer of the page asked for.</summary>
    public TimeSpan Started { get; }

    /// <summary>The first printed line that holds the text, which may come a moment later.</summary>
    public async Task<string> PrintedAsync(string text)
    {
        for (var waited = 0; waited < 500; waited++)
        {
            if (printed.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
                return found;
            await Task.Delay(20);
        }
        throw new InvalidOperationException($"The server did not print {text}.");
    }

    /// <param name="firstPage">Answers 200 when the server has started.</param>
    public static async Task<ServerProcess> StartAsync(
        string dll,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        string firstPage
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(dll),
        };
        start.ArgumentList.Add(dll);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Site__Address"] = address.ToString();
        var clock = Stopwatch.StartNew();
        var server = Process.Start(start) ?? throw new InvalidOperationException($"{dll} did not start");
        var output = new ConcurrentQueue<string>();
        server.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && output.Count < 1000)
                output.Enqueue(text);
        };
        server.BeginOutputReadLine();
        using var client = LoadRun.Client(address);
        while (clock.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (server.HasExited)
                throw new InvalidOperationException($"{dll} ended with {server.ExitCode} at its start");
            try
            {
                using var answer = await client.GetAsync(new Uri(firstPage, UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                    return new ServerProcess(server, output, address, clock.Elapsed);
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(20);
        }
        server.Kill();
        throw new InvalidOperationException($"{dll} did not answer {firstPage} within a minute");
    }

    /// <summary>Resident memory in MB.</summary>
    public double Resident()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status")
            .First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            / 1024;
    }

    /// <summary>Processor time used so far, user and system, in seconds.</summary>
    public double ProcessorTime()
    {
        var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[1].Split(' ');
        return (
                long.Parse(fields[11], CultureInfo.InvariantCulture)
                + long.Parse(fields[12], CultureInfo.InvariantCulture)
            ) / (double)TicksPerSecond;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
