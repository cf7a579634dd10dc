using System.Net;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Setup;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Setup;

public sealed class SetUpTests(Grounds grounds)
{
    private const string Strong = "eleven grey otters dive";

    [Theory, OnBothDatabases]
    public async Task Nothing_is_open_before_there_is_an_administrator(Database database)
    {
        await using var host = await UnsetAsync(database);
        using var visitor = host.Visitor();

        foreach (var address in (string[])["/", "/sign-in", "/register", "/profile", "/api/v1/me", "/no-such-page"])
        {
            using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("not set up", await answer.Content.ReadAsStringAsync());
        }
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetApiAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetApiAsync("/health/ready")).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task The_link_makes_the_first_administrator_and_opens_the_server(Database database)
    {
        await using var host = await UnsetAsync(database);
        var token = await TokenAsync(host);
        using var visitor = host.Visitor();
        await visitor.SeeAsync($"/set-up?token={token}");

        await visitor.SubmitAsync("main form", Filled("a@hospital.example", "too short"));
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".field-error"));
        await visitor.SubmitAsync("main form", Filled("a@hospital.example", Strong));

        Assert.StartsWith("/sign-in", visitor.Address);
        await visitor.SubmitAsync("main form", ("Email", "a@hospital.example"), ("Password", Strong));
        Assert.StartsWith("/sign-in/enrol", visitor.Address);
        await visitor.SeeAsync("/");
    }

    [Theory, OnBothDatabases]
    public async Task The_link_is_good_once_even_for_two_at_the_same_moment(Database database)
    {
        await using var host = await UnsetAsync(database);
        var token = await TokenAsync(host);
        var visitors = Enumerable.Range(0, 4).Select(_ => host.Visitor()).ToList();
        foreach (var visitor in visitors)
            await visitor.SeeAsync($"/set-up?token={token}");

        await Task.WhenAll(
            visitors.Select((visitor, i) => visitor.SubmitAsync("main form", Filled($"a{i}@hospital.example", Strong)))
        );

        Assert.Equal(1, await host.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Single(visitors, visitor => visitor.Address.StartsWith("/sign-in", StringComparison.Ordinal));
        await visitors[0].SeeAsync($"/set-up?token={token}");
        Assert.Null(visitors[0].Page.QuerySelector("main form"));
    }

    [Theory, OnBothDatabases]
    public async Task A_link_that_is_old_replaced_or_made_up_is_worth_nothing(Database database)
    {
        await using var host = await UnsetAsync(database);
        var first = await TokenAsync(host);
        var second = await TokenAsync(host);
        using var visitor = host.Visitor();

        foreach (var token in (string[])[first, "", "0123456789abcdef"])
        {
            await visitor.SeeAsync($"/set-up?token={token}");
            Assert.Null(visitor.Page.QuerySelector("main form"));
        }
        await visitor.SeeAsync($"/set-up?token={second}");
        Assert.NotNull(visitor.Page.QuerySelector("main form"));
        host.Clock.Advance(MakeSetUpLink.Good);
        await visitor.SubmitAsync("main form", Filled("a@hospital.example", Strong));
        Assert.Equal(0, await host.InDatabaseAsync(db => db.Users.CountAsync()));
    }

    private async Task<LearnHost> UnsetAsync(Database database) =>
        await grounds.FreshAsync(database, ("SetUp:Required", "true"));

    private static async Task<string> TokenAsync(LearnHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MakeSetUpLink>().RunAsync();
    }

    private static (string, string)[] Filled(string email, string password) =>
        [("Email", email), ("Password", password), ("GivenName", "Ada"), ("FamilyName", "First")];
}
