using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LearnClinicalAI.Server.Tests.Verbs;

namespace LearnClinicalAI.Server.Tests.Setup;

/// <summary>The program as an operator starts it, in Production.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lcai-program-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_first_start_prints_a_link_and_the_next_one_another()
    {
        var first = await ServeAsync();
        var second = await ServeAsync();

        Assert.Contains("/set-up?token=", first.Link);
        Assert.Contains("/set-up?token=", second.Link);
        Assert.NotEqual(first.Link[^48..], second.Link[^48..]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.Start);
        Assert.Equal(HttpStatusCode.OK, first.Health);
    }

    [Fact]
    public async Task Verbs_end_with_their_code_and_leave_the_data_where_the_settings_say()
    {
        var unknown = await RunAsync("", "serve-me");
        var demo = await RunAsync("", "demo");
        var added = await RunAsync(
            "nine loud herons sleep\n",
            "user",
            "add",
            "a@hospital.example",
            "Ada",
            "Op",
            "administrator"
        );
        var backup = await RunAsync("", "backup", Path.Combine(folder.FullName, "b.zip"));
        var restored = await RunAsync(
            "",
            "restore",
            Path.Combine(folder.FullName, "b.zip"),
            "--Storage:DataFolder=" + Path.Combine(folder.FullName, "second")
        );

        Assert.Equal((2, 1, 0, 0), (unknown.Code, demo.Code, added.Code, backup.Code));
        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.Contains("Verbs:", unknown.Error);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "second", "learnclinicalai.db")));
    }

    private async Task<(string Link, HttpStatusCode Start, HttpStatusCode Health)> ServeAsync()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        using var process = Start("--urls=" + address, "--Site:Address=" + address);
        try
        {
            string? link = null;
            while (link is null && await process.StandardOutput.ReadLineAsync() is { } line)
                link = line.StartsWith("http", StringComparison.Ordinal) ? line : null;
            using var client = new HttpClient { BaseAddress = new(address) };
            using var start = await client.GetAsync(new Uri("/", UriKind.Relative));
            using var health = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return (link ?? "", start.StatusCode, health.StatusCode);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private async Task<VerbRun> RunAsync(string input, params string[] words)
    {
        using var process = Start(words);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, error);
    }

    private Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "LearnClinicalAI.Server.dll"));
        foreach (var word in words)
            start.ArgumentList.Add(word);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Storage__DataFolder"] = folder.FullName;
        foreach (
            var noise in start
                .Environment.Keys.Where(key => key.StartsWith("DOTNET_STARTUP", StringComparison.Ordinal))
                .ToList()
        )
            start.Environment.Remove(noise);
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
