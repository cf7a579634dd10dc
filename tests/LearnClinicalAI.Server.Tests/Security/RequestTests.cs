using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Web;

namespace LearnClinicalAI.Server.Tests.Security;

public sealed class RequestTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task Every_answer_forbids_the_browser_to_load_or_run_anything_from_elsewhere(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = await host.SignedInAsync();

        foreach (
            var address in (string[])["/sign-in", "/profile", "/api/v1/me", "/no-such-page", "/app.css", "/health/live"]
        )
        {
            using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));

            Assert.Equal(
                SecurityHeaders.ContentPolicy,
                Assert.Single(answer.Headers.GetValues("Content-Security-Policy"))
            );
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_a_viewer_saw_stays_in_no_cache(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = await host.SignedInAsync();

        foreach (var address in (string[])["/profile", "/api/v1/me"])
        {
            using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.Headers.CacheControl?.NoStore, address);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Cookies_are_for_this_host_and_https_and_not_for_scripts(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var person = await host.RegisterAsync();
        using var visitor = host.Visitor();
        using var page = await visitor.Client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        var cookie = Assert.Single(page.Headers.GetValues("Set-Cookie"));

        Assert.StartsWith("__Host-lcai-antiforgery=", cookie);
        Assert.Contains("; path=/; secure; samesite=lax; httponly", cookie);
        await visitor.SignInAsync(person);
    }

    [Theory, OnBothDatabases]
    public async Task An_unknown_member_a_double_one_a_missing_one_and_a_wrong_type_are_refused(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = host.Visitor();
        string[] bodies =
        [
            """{"email":"a@b.c","password":"x","role":"administrator"}""",
            """{"email":"a@b.c","password":"x","password":"y"}""",
            """{"email":"a@b.c"}""",
            """{"email":"a@b.c","password":null}""",
            """{"email":"a@b.c","password":1}""",
            """["a@b.c"]""",
            "null",
            "{",
            "",
            Nested(10_000),
        ];

        foreach (var body in bodies)
        {
            using var answer = await PostAsync(visitor.Client, "/api/v1/sign-in", body);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal("/problems/invalid-request", problem.GetProperty("type").GetString());
            Assert.DoesNotContain("LearnClinicalAI.Server", problem.ToString());
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_cookie_alone_changes_nothing(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = await host.SignedInAsync();

        foreach (var address in (string[])["/sign-out", "/api/v1/sign-out", "/profile"])
        {
            await visitor.PostAsync(address, []);
            Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetApiAsync("/api/v1/me")).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Reading_an_address_that_changes_things_is_refused(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = await host.SignedInAsync();

        using var page = await visitor.Client.GetAsync(new Uri("/sign-out", UriKind.Relative));
        using var api = await visitor.GetApiAsync("/api/v1/sign-out");

        // 404 where the look-out for new static files, which only a build that is not published has, takes every GET
        Assert.True(page.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound);
        Assert.True(api.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetApiAsync("/api/v1/me")).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Errors_are_problem_details_for_programs_and_a_kind_page_for_people(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = host.Visitor();

        using var api = await visitor.GetApiAsync("/api/v1/nothing-here");
        await visitor.OpenAsync("/nothing-here");

        Assert.Equal(HttpStatusCode.NotFound, api.StatusCode);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType?.MediaType);
        var problem = await api.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("/problems/not-found", problem.GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal("There is nothing here", visitor.Page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Plain_http_is_told_what_to_do_where_the_site_is_reached_by_https()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        using var client = host.CreateClient(new() { BaseAddress = new("http://localhost") });

        using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Site:Address", await answer.Content.ReadAsStringAsync());
    }

    internal static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string json) =>
        client.PostAsync(
            new Uri(address, UriKind.Relative),
            new StringContent(json, Encoding.UTF8, "application/json")
        );

    private static string Nested(int depth) =>
        """{"email":"a@b.c","password":""" + new string('[', depth) + new string(']', depth) + "}";
}
