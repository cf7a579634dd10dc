using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Security;

/// <summary>Abuse cases 43 and 44: guessing passwords, and finding out who has an account.</summary>
public sealed class GuessingTests(Grounds grounds)
{
    private static readonly (string, string) BehindProxy = ("Proxy:Known:0", "10.0.0.1");

    [Theory, OnBothDatabases]
    public async Task Guessing_a_password_is_refused_after_a_few_tries_and_the_victim_elsewhere_gets_in(
        Database database
    )
    {
        await using var host = await grounds.FreshAsync(database, BehindProxy);
        var victim = await host.RegisterAsync();
        using var thief = From(host, "203.0.113.9");
        using var home = From(host, "198.51.100.4");

        for (var i = 0; i < SignInThrottle.MostTogether; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(thief, victim.Email, $"guess number {i}"));
        using var refused = await PostAsync(thief, victim.Email, victim.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, await TryAsync(home, victim.Email, victim.Password));
        host.Clock.Advance(SignInThrottle.Window);
        Assert.Equal(HttpStatusCode.OK, await TryAsync(thief, victim.Email, victim.Password));
    }

    [Theory, OnBothDatabases]
    public async Task A_list_of_stolen_passwords_is_refused_after_a_while_whatever_the_accounts(Database database)
    {
        await using var host = await grounds.FreshAsync(database, BehindProxy);
        using var thief = From(host, "203.0.113.9");

        for (var i = 0; i < SignInThrottle.MostFromAddress; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(thief, $"a{i}@hospital.example", "whatever"));

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(thief, "other@hospital.example", "whatever"));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_is_not_behind_a_known_proxy_cannot_choose_an_address(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        var victim = await host.RegisterAsync();

        for (var i = 0; i < SignInThrottle.MostTogether; i++)
        {
            using var thief = From(host, $"203.0.113.{i}");
            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(thief, victim.Email, "a guess"));
        }

        using var again = From(host, "203.0.113.99");
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(again, victim.Email, "a guess"));
    }

    [Theory, OnBothDatabases]
    public async Task A_search_for_codes_from_many_addresses_is_refused_but_not_from_the_persons_own(Database database)
    {
        await using var host = await grounds.FreshAsync(database, BehindProxy);
        var victim = await host.RegisterAsync(Roles.Reviewer);
        using var home = From(host, "198.51.100.4");
        Assert.Equal(
            HttpStatusCode.OK,
            await TryAsync(home, victim.Email, victim.Password, victim.NextCode(host.Clock))
        );

        for (var i = 0; i < SignInThrottle.MostCodes; i++)
        {
            using var thief = From(host, $"203.0.113.{i}");
            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(thief, victim.Email, victim.Password, "000000"));
        }

        using var next = From(host, "203.0.113.200");
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(next, victim.Email, victim.Password, "000000"));
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(
            HttpStatusCode.OK,
            await TryAsync(home, victim.Email, victim.Password, victim.NextCode(host.Clock))
        );
    }

    [Theory, OnBothDatabases]
    public async Task Registering_an_address_that_has_an_account_looks_like_any_other_and_changes_nothing(
        Database database
    )
    {
        var host = await grounds.SharedAsync(database);
        var person = await host.RegisterAsync();
        var pages = new List<string>();

        foreach (var email in (string[])[person.Email, $"new-{Guid.NewGuid():N}@hospital.example"])
        {
            using var visitor = host.Visitor();
            await visitor.SeeAsync("/register");
            await visitor.SubmitAsync(
                "main form",
                ("Email", email),
                ("Password", "another quiet heron wades"),
                ("GivenName", "Eve"),
                ("FamilyName", "Mallory"),
                ("Profession", Professions.Other)
            );
            pages.Add($"{visitor.Status} {visitor.Address} {visitor.Page.QuerySelector("main")!.InnerHtml}");
            using var me = await visitor.GetApiAsync("/api/v1/me");
            Assert.Equal(HttpStatusCode.Unauthorized, me.StatusCode);
        }

        Assert.Equal(pages[0], pages[1]);
        using var again = host.Visitor();
        await again.SignInAsync(person);
        Assert.Equal(
            "Robin",
            await host.InDatabaseAsync(db =>
                db.Users.Where(p => p.Id == person.Id).Select(p => p.GivenName).SingleAsync()
            )
        );
    }

    [Theory, OnBothDatabases]
    public async Task Unknown_disabled_and_wrong_are_answered_alike_in_words(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        var known = await host.RegisterAsync();
        var disabled = await host.RegisterAsync();
        await host.InDatabaseAsync(db =>
            db.Users.Where(p => p.Id == disabled.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.DisabledAt, host.Clock.GetUtcNow()))
        );
        using var visitor = host.Visitor();

        string[] answers =
        [
            await AnswerAsync(known.Email, "not the password"),
            await AnswerAsync(disabled.Email, disabled.Password),
            await AnswerAsync("nobody@hospital.example", "not the password"),
        ];

        Assert.Single(answers.Distinct(StringComparer.Ordinal));

        async Task<string> AnswerAsync(string email, string password)
        {
            using var answer = await PostAsync(visitor, email, password);
            var body = await answer.Content.ReadAsStringAsync();
            return $"{answer.StatusCode} {System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "")}";
        }
    }

    /// <summary>A measurement, so it wants a quiet machine.</summary>
    [Theory, OnBothDatabases, Trait("Category", "Soak")]
    public async Task Unknown_disabled_and_wrong_are_answered_alike_in_time(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        var known = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => host.RegisterAsync()));
        var disabled = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => host.RegisterAsync()));
        var ids = disabled.Select(person => person.Id).ToList();
        await host.InDatabaseAsync(db =>
            db.Users.Where(p => ids.Contains(p.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.DisabledAt, host.Clock.GetUtcNow()))
        );
        using var visitor = host.Visitor();
        var times = new List<(double Known, double Disabled, double Unknown)>();
        var bodies = new HashSet<string>(StringComparer.Ordinal);

        for (var i = 0; i < 12; i++)
            times.Add(
                (
                    await TimedAsync(known[i].Email, "not the password"),
                    await TimedAsync(disabled[i].Email, disabled[i].Password),
                    await TimedAsync($"nobody{i}@hospital.example", "not the password")
                )
            );

        Assert.Single(bodies);
        var (k, d, u) = (
            Median(times.Select(t => t.Known)),
            Median(times.Select(t => t.Disabled)),
            Median(times.Select(t => t.Unknown))
        );
        Assert.InRange(Math.Abs(k - u), 0, 10);
        Assert.InRange(Math.Abs(k - d), 0, 10);

        async Task<double> TimedAsync(string email, string password)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await PostAsync(visitor, email, password);
            var elapsed = watch.Elapsed.TotalMilliseconds;
            var body = await answer.Content.ReadAsStringAsync();
            bodies.Add(
                $"{answer.StatusCode} {System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "")}"
            );
            return elapsed;
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static Visitor From(LearnHost host, string address)
    {
        var visitor = host.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }

    private static async Task<HttpStatusCode> TryAsync(
        Visitor visitor,
        string email,
        string password,
        string? code = null
    )
    {
        using var answer = await PostAsync(visitor, email, password, code);
        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> PostAsync(
        Visitor visitor,
        string email,
        string password,
        string? code = null
    ) =>
        visitor.Client.PostAsJsonAsync(
            "/api/v1/sign-in",
            new
            {
                email,
                password,
                code,
            }
        );
}
