using System.Diagnostics;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>What a load came to.</summary>
/// <param name="PerSecond">Answered requests a second.</param>
/// <param name="P50">Median time of an answer, in milliseconds.</param>
/// <param name="P99">99th percentile, in milliseconds.</param>
/// <param name="Errors">Answers that were not the expected status, and broken connections.</param>
/// <param name="Bytes">Mean size of an answer's body.</param>
internal sealed record LoadResult(int Requests, double PerSecond, double P50, double P99, int Errors, double Bytes);

/// <summary>One user of the load: sends a request and says whether the answer was the expected one, and its size.</summary>
internal delegate Task<(bool Good, long Bytes)> LoadStep(HttpClient client, int connection, int turn);

/// <summary>Drives a bounded load: so many connections, each sending its next request when the last was answered, for so long.</summary>
internal static class LoadRun
{
    private const int MostRequests = 2_000_000;

    /// <summary>One connection, without cookies of its own.</summary>
    public static HttpClient Client(Uri server) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
                MaxConnectionsPerServer = 1,
            }
        )
        {
            BaseAddress = server,
            Timeout = TimeSpan.FromSeconds(30),
        };

    /// <param name="clients">One a connection, signed in as the load needs.</param>
    /// <param name="most">Requests of a phase, over all connections.</param>
    public static async Task<LoadResult> DriveAsync(
        IReadOnlyList<HttpClient> clients,
        TimeSpan warmUp,
        TimeSpan duration,
        LoadStep step,
        int most = MostRequests
    )
    {
        await PhaseAsync(clients, warmUp, step, 0, most);
        var clock = Stopwatch.StartNew();
        var users = await PhaseAsync(clients, duration, step, 1_000_000, most);
        var elapsed = clock.Elapsed.TotalSeconds;
        var times = users.SelectMany(user => user.Times).Order().ToArray();
        var errors = users.Sum(user => user.Errors);
        return new LoadResult(
            times.Length,
            times.Length / elapsed,
            Percentile(times, 0.50),
            Percentile(times, 0.99),
            errors,
            times.Length == 0 ? 0 : users.Sum(user => (double)user.Bytes) / times.Length
        );
    }

    private static async Task<User[]> PhaseAsync(
        IReadOnlyList<HttpClient> clients,
        TimeSpan duration,
        LoadStep step,
        int firstTurn,
        int most
    )
    {
        var until = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        return await Task.WhenAll(
            clients.Select(
                (client, connection) =>
                    Task.Run(() => UseAsync(client, connection, until, step, firstTurn, most / clients.Count))
            )
        );
    }

    private static async Task<User> UseAsync(
        HttpClient client,
        int connection,
        long until,
        LoadStep step,
        int firstTurn,
        int most
    )
    {
        var user = new User();
        for (var turn = 0; turn < most && Stopwatch.GetTimestamp() < until; turn++)
        {
            var sent = Stopwatch.GetTimestamp();
            try
            {
                var (good, bytes) = await step(client, connection, firstTurn + turn);
                user.Bytes += bytes;
                if (!good)
                    user.Errors++;
            }
            catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
            {
                user.Errors++;
            }
            user.Times.Add((float)Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }
        return user;
    }

    private static double Percentile(float[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    private sealed class User
    {
        public List<float> Times { get; } = new(100_000);
        public long Bytes { get; set; }
        public int Errors { get; set; }
    }
}
