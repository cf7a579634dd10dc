using System.Net.Http.Json;
using System.Text.Json;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>What the bare endpoint does to be compared with.</summary>
internal enum BareWork
{
    /// <summary>A page of the same size after as many queries, signed in.</summary>
    Page,

    /// <summary>The same without signing in.</summary>
    OpenPage,

    /// <summary>One row written.</summary>
    Insert,

    /// <summary>Nothing to compare.</summary>
    None,
}

/// <summary>One kind of request, as often as it goes.</summary>
/// <param name="Share">The least share of the bare endpoint's requests a second that we promise; null promises none.</param>
/// <param name="Most">Requests at most, where the load uses something up.</param>
internal sealed record Scenario(string Name, LoadStep Step, BareWork Bare, double? Share, int Most = 2_000_000);

/// <summary>What learners and administrators ask of the server.</summary>
internal static class Scenarios
{
    private static int refused;

    private static readonly string[] Said =
    [
        "Hello, I'm Dr Lee, one of the doctors here.",
        "Tell me about the pain.",
        "When did it start?",
        "Does it spread anywhere?",
        "Do you smoke, and does anyone in your family have heart disease?",
        "That sounds frightening.",
        "What medicines do you take?",
        "any allergies",
    ];

    public static Scenario Get(string name, string address, BareWork bare, double? share) =>
        new(name, (client, _, _) => GetAsync(client, address), bare, share);

    /// <summary>A turn of talk; an encounter that has had its turns is ended and the next begun.</summary>
    public static Scenario Turns(IReadOnlyList<Guid> runs, IReadOnlyList<string> tokens)
    {
        var current = runs.ToArray();
        return new("case turn", StepAsync, BareWork.Insert, 0.30);

        async Task<(bool, long)> StepAsync(HttpClient client, int connection, int turn)
        {
            if (turn % 40 == 39)
            {
                await ActAsync(client, tokens[connection], current[connection], new { kind = "end", how = "time" });
                current[connection] = await RunAsync(client, tokens[connection]);
            }
            return await SayAsync(client, tokens[connection], current[connection], turn);
        }
    }

    /// <summary>Says one thing after the other.</summary>
    public static Task<(bool, long)> SayAsync(HttpClient client, string token, Guid run, int turn) =>
        ActAsync(client, token, run, new { kind = "say", text = Said[turn % Said.Length] });

    /// <summary>Saves an answer; the attempts are one a connection.</summary>
    public static Scenario Autosave(IReadOnlyList<Guid> attempts, IReadOnlyList<string> tokens) =>
        new(
            "quiz autosave",
            (client, connection, turn) =>
                SendAsync(
                    client,
                    HttpMethod.Put,
                    $"/api/v1/attempts/{attempts[connection]}/answers",
                    tokens[connection],
                    Answers.Of(turn)
                ),
            BareWork.Insert,
            0.30
        );

    /// <summary>Hands attempts in, each once.</summary>
    public static Scenario Submits(IReadOnlyList<Guid[]> attempts, IReadOnlyList<string> tokens)
    {
        var next = new int[attempts.Count];
        return new(
            "quiz submit",
            (client, connection, turn) =>
                SendAsync(
                    client,
                    HttpMethod.Post,
                    $"/api/v1/attempts/{attempts[connection][next[connection]++]}/submit",
                    tokens[connection],
                    Answers.Of(turn)
                ),
            BareWork.Insert,
            null,
            attempts.Count * attempts[0].Length
        );
    }

    /// <summary>Begins an encounter and gives its id.</summary>
    public static async Task<Guid> RunAsync(HttpClient client, string token, string slug = Site.Case)
    {
        using var request = Request(HttpMethod.Post, "/api/v1/runs", token, new { @case = slug });
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static Task<(bool, long)> ActAsync(HttpClient client, string token, Guid run, object act) =>
        SendAsync(client, HttpMethod.Post, $"/api/v1/runs/{run}/turns", token, new { turnId = Guid.NewGuid(), act });

    private static async Task<(bool, long)> GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        return (answer.IsSuccessStatusCode, body.Length);
    }

    private static async Task<(bool, long)> SendAsync(
        HttpClient client,
        HttpMethod method,
        string address,
        string token,
        object body
    )
    {
        using var request = Request(method, address, token, body);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode && Interlocked.Increment(ref refused) == 1)
            await Console.Error.WriteLineAsync($"{address}: {System.Text.Encoding.UTF8.GetString(text)}");
        return (answer.IsSuccessStatusCode, text.Length);
    }

    private static HttpRequestMessage Request(HttpMethod method, string address, string token, object body)
    {
        var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body, body.GetType()) };
        request.Headers.Add("X-Antiforgery", token);
        return request;
    }
}
