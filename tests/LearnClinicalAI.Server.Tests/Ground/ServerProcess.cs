using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LearnClinicalAI.Server.Tests.Ground;

/// <summary>The built server as a process of its own, which can be killed like one.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = Patience };
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; }

    public string Output => string.Join('\n', output);
    public string Errors => string.Join('\n', errors);

    /// <summary>The folder above this one that holds <c>courses/</c> and <c>cases/</c>.</summary>
    public static string Sources
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!Directory.Exists(Path.Combine(folder.FullName, "courses")))
                folder = folder.Parent ?? throw new InvalidOperationException("No folder above holds courses/.");
            return folder.FullName;
        }
    }

    /// <summary>Starts the program and waits until it says that it can serve.</summary>
    /// <param name="program">The folder of the built or published server; null for the one beside the tests.</param>
    /// <param name="before">What the program is started by, for example <c>setpriv</c> with its arguments.</param>
    public static async Task<ServerProcess> ServeAsync(
        IReadOnlyDictionary<string, string> settings,
        string? program = null,
        string? workingFolder = null,
        IReadOnlyList<string>? before = null
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var all = new Dictionary<string, string>(settings, StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = address.ToString().TrimEnd('/'),
            ["Site__Address"] = address.ToString().TrimEnd('/'),
        };
        var server = new ServerProcess(Start(all, program, workingFolder, before, []), address);
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(
        IReadOnlyDictionary<string, string> settings,
        string? program = null,
        string? workingFolder = null,
        IReadOnlyList<string>? before = null,
        params string[] words
    )
    {
        using var server = Start(settings, program, workingFolder, before, words);
        server.StandardInput.Close();
        var printed = server.StandardOutput.ReadToEndAsync();
        var said = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync();
        return (server.ExitCode, await printed, said);
    }

    /// <summary>SIGKILL: nothing in the process gets a chance to finish.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as systemd and container engines stop a server.</summary>
    public async Task TerminateAsync()
    {
        var id = process.Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("/bin/sh", ["-c", "kill -TERM " + id]);
        await kill.WaitForExitAsync();
    }

    /// <summary>The exit code, once it has ended by itself.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private async Task ReadyAsync()
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // it does not listen yet
            }
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"The server does not serve. {Output}\n{Errors}");
    }

    private static Process Start(
        IReadOnlyDictionary<string, string> settings,
        string? program,
        string? workingFolder,
        IReadOnlyList<string>? before,
        IReadOnlyList<string> words
    )
    {
        string[] line =
        [
            .. before ?? [],
            "dotnet",
            Path.Combine(program ?? AppContext.BaseDirectory, "LearnClinicalAI.Server.dll"),
            .. words,
        ];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? AppContext.BaseDirectory,
        };
        // what the test runner sets for itself would be the server's settings as well
        foreach (var name in start.Environment.Keys.Where(IsOfTheRunner).ToList())
            start.Environment.Remove(name);
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{line[0]} did not start.");
    }

    private static bool IsOfTheRunner(string name) =>
        name.StartsWith("DOTNET_STARTUP", StringComparison.Ordinal)
        || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
