using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Tests.Security;

namespace LearnClinicalAI.Server.Tests.BadInput;

/// <summary>
/// Whatever a program sends to the API, it is told in ProblemDetails what is wrong, nothing of our insides is told with it,
/// and the server goes on. Every route that takes a body takes every one of these.
/// </summary>
public sealed class BadApiInputTests(Grounds grounds)
{
    private static readonly IReadOnlyList<RouteRow> Bodies =
    [
        .. RouteTable
            .Read()
            .Where(row => row.Method is not "GET" && row.Body[0] == '{' && row.Route != "/api/v1/sign-in"),
    ];

    [Theory, OnBothDatabases]
    public async Task A_broken_body_is_refused_in_words(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var owner = await host.SignedInAsync();
        var seeds = new RouteSeeds(host, owner);
        var wrong = new StringBuilder();
        foreach (var row in Bodies)
        {
            var address = await seeds.FillAsync(row.Route, row.Route);
            foreach (var (type, body) in Broken())
            {
                var answer = await SendAsync(owner, row.Method, address, type, body);
                if (answer.Status is not (400 or 413 or 415) || Complaint(answer) is not null)
                    wrong.Append(CultureInfo.InvariantCulture, $"{row} {Shown(body)}: {answer} {Complaint(answer)}\n");
            }
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
        await IsUpAsync(owner);
    }

    [Theory, OnBothDatabases]
    public async Task Every_member_that_is_missing_too_long_or_of_another_type_is_refused_in_words(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var owner = await host.SignedInAsync();
        var seeds = new RouteSeeds(host, owner);
        var wrong = new StringBuilder();
        foreach (var row in Bodies)
        {
            var address = await seeds.FillAsync(row.Route, row.Route);
            foreach (var body in Mutants(row.Body))
            {
                var answer = await SendAsync(
                    owner,
                    row.Method,
                    address,
                    "application/json",
                    Encoding.UTF8.GetBytes(body)
                );
                if (answer.Status >= 500 || (answer.Status >= 400 && Complaint(answer) is not null))
                    wrong.Append(
                        CultureInfo.InvariantCulture,
                        $"{row} {Shown(Encoding.UTF8.GetBytes(body))}: {answer}\n"
                    );
            }
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
        await IsUpAsync(owner);
    }

    [Theory, OnBothDatabases]
    public async Task An_id_that_is_none_or_of_nothing_is_not_found(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        using var administrator = await host.SignedInAsync(Roles.Administrator);
        var wrong = new StringBuilder();
        foreach (var row in RouteTable.Read().Where(row => row.Route.Contains('{', StringComparison.Ordinal)))
        foreach (var id in Ids())
        foreach (var viewer in (Visitor[])[learner, administrator])
        {
            var address = RouteSeeds.With(row.Route, id);
            var body = row.Body[0] is '{' ? row.Body : "{}";
            var answer = await SendAsync(viewer, row.Method, address, "application/json", Encoding.UTF8.GetBytes(body));
            var isApi = row.Route.StartsWith("/api/", StringComparison.Ordinal);
            if (
                answer.Status >= 500
                || (answer.Status is 200 && !IsPublicAnswer(row))
                || (isApi && Complaint(answer) is not null)
            )
                wrong.Append(CultureInfo.InvariantCulture, $"{row} {id}: {answer}\n");
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
        await IsUpAsync(learner);
    }

    /// <summary>The page that says whether a certificate is real says of these that they are not.</summary>
    private static bool IsPublicAnswer(RouteRow row) => row.Route == "/verify/{Id}";

    private static IEnumerable<string> Ids() =>
        [
            "nothing",
            Guid.Empty.ToString(),
            Guid.NewGuid().ToString(),
            "%F0%9F%92%A9",
            "..%2F..%2Fetc%2Fpasswd",
            "'%20OR%201=1--",
            new('x', 1500),
        ];

    private static IEnumerable<(string Type, byte[] Body)> Broken()
    {
        const string Json = "application/json";
        foreach (var body in (string[])["", "{", "[]", "null", "1", "\"x\"", "{\"\\ud800\":1}", "{}x", "{'a':1}"])
            yield return (Json, Encoding.UTF8.GetBytes(body));
        yield return (Json, [(byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        yield return (Json, Encoding.UTF8.GetBytes(Nested(10_000)));
        yield return (Json, Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('x', 1024 * 1024)}\"}}"));
        yield return ("text/plain", "{}"u8.ToArray());
        yield return ("application/x-www-form-urlencoded", "a=b"u8.ToArray());
    }

    /// <summary>The body with each member in turn left out, emptied, made too long, or given another type.</summary>
    private static IEnumerable<string> Mutants(string body)
    {
        JsonNode?[] values =
        [
            null,
            JsonValue.Create(-1),
            JsonValue.Create(1e300),
            JsonValue.Create(true),
            JsonValue.Create(""),
            JsonValue.Create("\0"),
            JsonValue.Create("x"),
            JsonValue.Create(new string('x', 200_000)),
            new JsonArray(null, 1, "x"),
            new JsonObject { ["kind"] = "nothing" },
            new JsonObject { ["kind"] = 1 },
            new JsonObject
            {
                ["q"] = new JsonObject { ["kind"] = "chosen", ["options"] = new JsonArray(null, 1) },
            },
            new JsonObject { ["q"] = null },
        ];
        foreach (var path in Paths(JsonNode.Parse(body)!.AsObject(), []))
        {
            yield return Changed(body, path, static (parent, name) => parent.Remove(name));
            foreach (var value in values)
                yield return Changed(body, path, (parent, name) => parent[name] = value?.DeepClone());
            yield return Changed(body, path, static (parent, name) => parent[name] = "@surrogate@")
                .Replace("@surrogate@", "\\ud800", StringComparison.Ordinal);
        }
        yield return Changed(body, ["surplus"], static (parent, name) => parent[name] = 1);
    }

    private static IEnumerable<string[]> Paths(JsonObject node, string[] above)
    {
        foreach (var (name, value) in node)
        {
            string[] path = [.. above, name];
            yield return path;
            if (value is JsonObject inner)
                foreach (var below in Paths(inner, path))
                    yield return below;
        }
    }

    private static string Changed(string body, string[] path, Action<JsonObject, string> change)
    {
        var whole = JsonNode.Parse(body)!.AsObject();
        var parent = path[..^1].Aggregate(whole, (node, name) => node[name]!.AsObject());
        change(parent, path[^1]);
        return whole.ToJsonString();
    }

    private static async Task<Answer> SendAsync(Visitor viewer, string method, string address, string type, byte[] body)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(address, UriKind.Relative));
        if (method != "GET")
        {
            request.Headers.Add("X-Antiforgery", await viewer.AntiforgeryTokenAsync());
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new(type) } };
        }
        using var answer = await viewer.Client.SendAsync(request);
        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What is wrong with the way in which something was refused; null when it was refused well.</summary>
    private static string? Complaint(Answer answer)
    {
        if (answer.Body.Length == 0 || answer.Body[0] != '{')
            return "no ProblemDetails";
        if (
            answer.Body.Contains("LearnClinicalAI.", StringComparison.Ordinal)
            || answer.Body.Contains("System.", StringComparison.Ordinal)
        )
            return "names our types";
        var problem = JsonDocument.Parse(answer.Body).RootElement;
        return
            problem.TryGetProperty("type", out var type)
            && type.GetString()!.StartsWith("/problems/", StringComparison.Ordinal)
            && problem.TryGetProperty("title", out var title)
            && title.GetString() is { Length: > 0 }
            ? null
            : "no type of ours or no title";
    }

    private static async Task IsUpAsync(Visitor viewer)
    {
        using var ready = await viewer.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    private static string Nested(int depth) => "{\"x\":" + new string('[', depth) + new string(']', depth) + "}";

    private static string Shown(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        return text.Length > 160 ? text[..160] + "…" : text;
    }

    private sealed record Answer(int Status, string Body)
    {
        public override string ToString() => $"{Status} {(Body.Length > 300 ? Body[..300] : Body)}";
    }
}
