using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Tests.Credit;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Tests.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearnClinicalAI.Server.Tests.Durability;

/// <summary>Abuse case 48: a server that is killed right after it said yes has lost nothing of what it said yes to.</summary>
public sealed class KilledServerTests(Grounds grounds) : IDisposable
{
    private const int Rounds = 2;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lcai-killed-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, OnBothDatabases]
    public async Task What_was_acknowledged_is_there_after_a_kill_and_the_same_request_changes_nothing(
        Database database
    )
    {
        var (settings, learner, claimant) = await PrepareAsync(database);
        var acknowledged = new List<Sent>();
        for (var round = 1; round <= Rounds; round++)
        {
            await using var server = await ServerProcess.ServeAsync(settings);
            await learner.UseAsync(server.Client);
            await claimant.UseAsync(server.Client);
            await SameAnswersAsync(server.Client, acknowledged);
            var requests = Round(learner, claimant, last: round == Rounds);
            foreach (var sent in requests)
                acknowledged.Add(sent with { Answer = await SendAsync(server.Client, sent) });
            // more are under way while it dies: they may have happened or not, but not by half
            var underWay = Round(learner, claimant, last: false)
                .Select(sent => TrySendAsync(server.Client, sent))
                .ToList();
            await server.KillAsync();
            await Task.WhenAll(underWay);
        }

        await using var after = await ServerProcess.ServeAsync(settings);
        await learner.UseAsync(after.Client);
        await claimant.UseAsync(after.Client);
        var before = await StateAsync(after.Client, learner);
        await SameAnswersAsync(after.Client, acknowledged);

        Assert.Equal(before, await StateAsync(after.Client, learner));
        foreach (var turn in acknowledged.Where(sent => sent.Path.EndsWith("/turns", StringComparison.Ordinal)))
            Assert.Single(Occurrences(before.Log, turn.Word));
        Assert.NotNull(before.SubmittedAt);
    }

    [Fact]
    public async Task Sqlite_writes_a_commit_to_the_disk_before_it_is_acknowledged()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);

        var (journal, synchronous) = await host.InDatabaseAsync(async db =>
            (
                await db
                    .Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode")
                    .SingleAsync(),
                await db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync()
            )
        );

        const int Full = 2;
        Assert.Equal(("wal", Full), (journal, synchronous));
    }

    /// <summary>A learner with an open run and an open attempt, on a database that a process can take over.</summary>
    private async Task<(Dictionary<string, string> Settings, Learner Learner, Caller Claimant)> PrepareAsync(
        Database database
    )
    {
        await using var host = await grounds.FreshAsync(database, ("Storage:DataFolder", folder.FullName));
        host.Clock.Set(TimeProvider.System.GetUtcNow());
        using var visitor = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.BeginAsync(host, visitor);
        var (question, _) = await QuizGround.AnAnswerAsync(visitor, attempt);
        using var started = await visitor.PostApiAsync("/api/v1/runs", new { @case = "chest-pain-at-night" });
        var run = (await QuizGround.JsonAsync(started)).GetProperty("id").GetGuid();
        await host.DesignatedAsync(DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime));
        var claimant = await host.RegisterAsync();
        await host.EnrolledAsync(claimant.Id);
        var storage = host.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        return (
            new()
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Content__Folder"] = ServerProcess.Sources,
                ["SetUp__Required"] = "false",
                ["Storage__Provider"] = $"{storage.Provider}",
                ["Storage__DataFolder"] = folder.FullName,
                ["Storage__ConnectionString"] = storage.ConnectionString ?? "",
            },
            new Learner(visitor.Person!, run, attempt, question),
            new Caller(claimant)
        );
    }

    private static List<Sent> Round(Learner learner, Caller claimant, bool last)
    {
        var word = $"word{Guid.NewGuid():N}";
        var answers = new Dictionary<string, object>
        {
            [learner.Question] = new { kind = "chosen", options = (string[])["k2"] },
        };
        var clientId = Guid.NewGuid();
        List<Sent> round =
        [
            new(
                learner,
                HttpMethod.Post,
                $"/api/v1/runs/{learner.Run}/turns",
                word,
                new { turnId = clientId, act = new { kind = "say", text = $"Does it hurt when you {word}?" } }
            ),
            new(
                learner,
                HttpMethod.Put,
                $"/api/v1/attempts/{learner.Attempt}/answers",
                word,
                new { clientId, answers }
            ),
        ];
        if (!last)
            return round;
        var claim = new { creditType = "participation" };
        round.Add(new(learner, HttpMethod.Post, $"/api/v1/attempts/{learner.Attempt}/submit", word, new { clientId }));
        round.Add(new(claimant, HttpMethod.Post, "/api/v1/courses/foundations/claim", word, claim));
        return round;
    }

    private static async Task<string> SendAsync(HttpClient client, Sent sent)
    {
        using var request = new HttpRequestMessage(sent.Method, new Uri(sent.Path, UriKind.Relative));
        request.Content = JsonContent.Create(sent.Body);
        request.Headers.Authorization = sent.By.Token;
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{sent.Path}: {answer.StatusCode} {body}");
        return body;
    }

    private static async Task TrySendAsync(HttpClient client, Sent sent)
    {
        try
        {
            await SendAsync(client, sent);
        }
        catch (HttpRequestException)
        {
            // it died before it answered
        }
    }

    /// <summary>Every request that was answered is answered again, and with what stands in its own events and times alike.</summary>
    private static async Task SameAnswersAsync(HttpClient client, IReadOnlyList<Sent> acknowledged)
    {
        foreach (var sent in acknowledged)
            Assert.Equal(Stable(sent.Answer), Stable(await SendAsync(client, sent)));
    }

    /// <summary>What an answer says of the request itself; where the run or the attempt stands now is of the moment.</summary>
    private static string Stable(string answer)
    {
        var json = JsonDocument.Parse(answer).RootElement;
        return json.TryGetProperty("events", out var events) ? events.GetRawText()
            : json.TryGetProperty("savedAt", out var saved) ? saved.GetRawText()
            : answer;
    }

    private static async Task<Stood> StateAsync(HttpClient client, Learner learner)
    {
        client.DefaultRequestHeaders.Authorization = learner.Token;
        var log = await client.GetStringAsync(new Uri($"/api/v1/runs/{learner.Run}/log", UriKind.Relative));
        var read = await client.GetStringAsync(new Uri($"/api/v1/attempts/{learner.Attempt}", UriKind.Relative));
        var attempt = JsonDocument.Parse(read).RootElement;
        return new(log, read, attempt.GetProperty("submittedAt").GetString());
    }

    private static IEnumerable<string> Occurrences(string log, string word) =>
        log.Split('\n')
            .Where(line =>
                line.Contains("\"said\"", StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal)
            );

    private sealed record Sent(Caller By, HttpMethod Method, string Path, string Word, object Body, string Answer = "");

    private sealed record Stood(string Log, string Attempt, string? SubmittedAt);

    private sealed record Learner(Someone Person, Guid Run, Guid Attempt, string Question) : Caller(Person);

    private record Caller(Someone Person)
    {
        public AuthenticationHeaderValue? Token { get; private set; }

        /// <summary>Signs in once; the token outlives the server that gave it.</summary>
        public async Task UseAsync(HttpClient client)
        {
            if (Token is not null)
                return;
            using var answer = await client.PostAsJsonAsync(
                "/api/v1/sign-in",
                new { email = Person.Email, password = Person.Password }
            );
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Token = new("Bearer", tokens.GetProperty("accessToken").GetString());
        }
    }
}
