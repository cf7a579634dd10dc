using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LearnClinicalAI.Server.Tests.Ground;

/// <summary>
/// A real PostgreSQL server for one test run: a temporary cluster on a free loopback port, owned by a user that is not
/// root. Each caller gets databases of its own.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string home;
    private readonly int loopbackPort;

    private PostgresCluster(string home, int loopbackPort) => (this.home, this.loopbackPort) = (home, loopbackPort);

    /// <param name="extraSettings">As the server takes them on its command line; the tests trade safety for speed.</param>
    public static async Task<PostgresCluster> StartAsync(string extraSettings = "-c fsync=off")
    {
        var folder = Directory.CreateTempSubdirectory("lcai-pg-").FullName;
        var port = FreePort();
        if (Environment.UserName == "root")
            await RunAsync("chown", ["postgres", folder]);
        var data = Path.Combine(folder, "data");
        await AsOwnerAsync("initdb", ["-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"]);
        var settings =
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=300 {extraSettings}";
        await AsOwnerAsync(
            "pg_ctl",
            ["-D", data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o", settings, "start"]
        );
        return new(folder, port);
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={loopbackPort};Database={database};Username=postgres;Maximum Pool Size=60;Include Error Detail=true";

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"t{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name}", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await AsOwnerAsync("pg_ctl", ["-D", Path.Combine(home, "data"), "-m", "immediate", "-w", "stop"]);
        Directory.Delete(home, recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static Task AsOwnerAsync(string program, string[] arguments)
    {
        var path = Locate(program);
        return Environment.UserName == "root"
            ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : RunAsync(path, arguments);
    }

    /// <summary>Debian keeps the server's programs beside their version, off the path.</summary>
    private static string Locate(string program)
    {
        var debian = new DirectoryInfo("/usr/lib/postgresql");
        DirectoryInfo[] versions = debian.Exists ? debian.GetDirectories() : [];
        return versions
                .OrderByDescending(version => version.Name.PadLeft(4), StringComparer.Ordinal)
                .Select(version => Path.Combine(version.FullName, "bin", program))
                .FirstOrDefault(File.Exists)
            ?? program;
    }

    private static async Task RunAsync(string program, string[] arguments)
    {
        // pg_ctl leaves the server behind holding its output streams, so they go to a file that nobody waits for
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/tmp" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("log=$0; \"$@\" >\"$log\" 2>&1 </dev/null || { cat \"$log\" >&2; exit 1; }");
        var log = Path.GetTempFileName();
        start.ArgumentList.Add(log);
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.RedirectStandardError = true;
        using var process =
            Process.Start(start)
            ?? throw new InvalidOperationException($"{program} did not start: apt-get install postgresql");
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(log);
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} failed; the tests need PostgreSQL's server (apt-get install postgresql). {complaint}"
            );
    }
}
