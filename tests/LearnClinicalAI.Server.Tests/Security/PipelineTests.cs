using System.Net;
using System.Net.Http.Json;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearnClinicalAI.Server.Tests.Security;

public sealed class PipelineTests(Grounds grounds)
{
    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("http:/evil.example")]
    [InlineData(" /profile")]
    public async Task After_signing_in_nobody_is_led_to_another_site(string wanted)
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        var person = await host.RegisterAsync();
        using var visitor = host.Visitor();
        await visitor.SeeAsync("/sign-in?return=" + Uri.EscapeDataString(wanted));
        var token = visitor.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await visitor.Client.PostAsync(
            new Uri("/sign-in", UriKind.Relative),
            new FormUrlEncodedContent([
                new("_handler", "sign-in"),
                new("__RequestVerificationToken", token),
                new("Form.Email", person.Email),
                new("Form.Password", person.Password),
                new("Form.Return", wanted),
            ])
        );

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", new Uri(new("https://localhost"), answer.Headers.Location!).PathAndQuery);
        Assert.Equal("localhost", new Uri(new("https://localhost"), answer.Headers.Location!).Host);
    }

    [Fact]
    public async Task After_signing_in_one_is_where_one_wanted_to_go()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        var person = await host.RegisterAsync();
        using var visitor = host.Visitor();
        await visitor.SeeAsync("/profile?done=details");

        await visitor.SubmitAsync("main form", ("Email", person.Email), ("Password", person.Password));

        Assert.Equal("/profile?done=details", visitor.Address);
    }

    [Fact]
    public async Task Too_many_tries_to_sign_in_or_register_are_told_when_to_come_again()
    {
        await using var host = await grounds.FreshAsync(
            Database.Sqlite,
            ("RateLimits:Enabled", "true"),
            ("RateLimits:SignInPerMinute", "3"),
            ("RateLimits:RegisterPerMinute", "2")
        );
        using var visitor = host.Visitor();

        for (var i = 0; i < 3; i++)
            using (var answer = await SignInAsync(visitor))
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        using var refused = await SignInAsync(visitor);
        for (var i = 0; i < 3; i++)
            await visitor.PostAsync("/register", []);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        Assert.Equal("That was too often", visitor.Page.QuerySelector("h1")?.TextContent);
        await visitor.SeeAsync("/register");
    }

    [Fact]
    public async Task One_client_that_asks_without_end_is_held_up_and_another_is_not()
    {
        await using var host = await grounds.FreshAsync(
            Database.Sqlite,
            ("RateLimits:Enabled", "true"),
            ("RateLimits:AllPerMinute", "5"),
            ("Proxy:Known:0", "10.0.0.1")
        );
        using var greedy = host.Visitor();
        greedy.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        using var other = host.Visitor();
        other.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.4");

        for (var i = 0; i < 6; i++)
            await greedy.OpenAsync("/sign-in");

        Assert.Equal(HttpStatusCode.TooManyRequests, greedy.Status);
        await other.SeeAsync("/sign-in");
    }

    [Fact]
    public async Task Only_the_hosts_that_are_set_are_answered()
    {
        await using var host = await grounds.FreshAsync(Database.Sqlite, ("AllowedHosts", "learn.hospital.example"));
        using var client = host.CreateClient();
        using var wrong = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative));
        wrong.Headers.Host = "evil.example";
        using var right = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative));
        right.Headers.Host = "learn.hospital.example";

        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(wrong)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(right)).StatusCode);
    }

    [Fact]
    public async Task A_database_that_is_gone_is_told_as_not_available_and_who_asks_is_asked_to_come_again()
    {
        await using var host = await grounds.FreshAsync(Database.Postgres);
        using var visitor = await host.SignedInAsync();
        await DropAsync(host);

        await visitor.OpenAsync("/profile");
        using var program = host.Visitor();
        using var api = await SignInAsync(program);
        using var ready = await visitor.GetApiAsync("/health/ready");
        using var live = await visitor.GetApiAsync("/health/live");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.Equal("Not available just now", visitor.Page.QuerySelector("h1")?.TextContent);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.True(api.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Theory]
    [InlineData("Site:Address", "learn.hospital.example")]
    [InlineData("Site:Address", "ftp://learn.hospital.example")]
    [InlineData("Site:Address", "https://learn.hospital.example/path")]
    [InlineData("Proxy:Known:0", "the proxy")]
    [InlineData("RateLimits:SignInPerMinute", "0")]
    [InlineData("Sessions:StaffIdleMinutes", "0")]
    public async Task A_setting_that_cannot_work_stops_the_start_in_words(string name, string value)
    {
        await using var host = await grounds.FreshAsync(Database.Sqlite, (name, value));

        var stopped = Record.Exception(() => host.CreateClient());

        Assert.NotNull(stopped);
    }

    private static Task<HttpResponseMessage> SignInAsync(Visitor visitor) =>
        visitor.Client.PostAsJsonAsync("/api/v1/sign-in", new { email = "a@b.c", password = "x" });

    private static async Task DropAsync(LearnHost host)
    {
        var settings = host.Services.GetRequiredService<IConfiguration>()["Storage:ConnectionString"];
        var connection = new NpgsqlConnectionStringBuilder(settings);
        var database = connection.Database;
        connection.Database = "postgres";
        await using var server = new NpgsqlConnection(connection.ConnectionString);
        await server.OpenAsync();
        await using var drop = new NpgsqlCommand($"drop database {database} with (force)", server);
        await drop.ExecuteNonQueryAsync();
    }
}
