using System.Diagnostics;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests.Published;

/// <summary>
/// <c>dotnet publish</c> of the server as an operator makes it, in a folder that nobody may write to; and how it is run
/// there: as a user that is not root, with one folder of its own to write to.
/// </summary>
public sealed class PublishedServer : IAsyncLifetime
{
    private static readonly bool IsRoot = Environment.UserName == "root";
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("lcai-published-");

    internal string Folder => Path.Combine(home.FullName, "app");

    /// <summary>What puts a program under the user nobody; nothing where the tests run as somebody who is not root.</summary>
    internal static IReadOnlyList<string> AsNobody { get; } =
        IsRoot ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--no-new-privs", "--"] : [];

    public async ValueTask InitializeAsync()
    {
        // the build that these tests come from, so that nothing is built twice
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var project = Path.Combine(ServerProcess.Sources, "src", "LearnClinicalAI.Server");
        await RunAsync("dotnet", "publish", project, "--no-build", "-c", configuration, "-o", Folder);
        await RunAsync("chmod", "-R", "a=rX", Folder);
        // others may pass through, and see nothing of it
        await RunAsync("chmod", "711", home.FullName);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("chmod", "-R", "u+w", home.FullName);
        home.Delete(recursive: true);
    }

    /// <summary>A new folder that the server's user may write to, and no one else.</summary>
    internal async Task<string> DataFolderAsync()
    {
        var folder = home.CreateSubdirectory($"data-{Guid.NewGuid():N}").FullName;
        await RunAsync("chmod", "700", folder);
        if (IsRoot)
            await RunAsync("chown", "nobody", folder);
        return folder;
    }

    /// <summary>The settings of a first installation.</summary>
    internal static Dictionary<string, string> Settings(string data) =>
        new(StringComparer.Ordinal)
        {
            ["Storage__DataFolder"] = data,
            // as in the container: no sockets of the runtime, no home, no place for temporary files
            ["DOTNET_EnableDiagnostics"] = "0",
            ["HOME"] = "/nonexistent",
            ["TMPDIR"] = "/nonexistent",
        };

    /// <summary>Settings with which the system's loader finds a broken library in the place of this one.</summary>
    internal async Task<Dictionary<string, string>> WithoutLibraryAsync(string library)
    {
        var data = await DataFolderAsync();
        var broken = home.CreateSubdirectory($"without-{library}").FullName;
        await File.WriteAllTextAsync(Path.Combine(broken, library), "");
        await RunAsync("chmod", "-R", "a+rX", broken);
        return new(Settings(data), StringComparer.Ordinal) { ["LD_LIBRARY_PATH"] = broken };
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await output}{errors}");
    }
}
