using System.Net;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Accounts;

/// <summary>How long a sign-in lasts, and what ends it before (abuse case 41).</summary>
public sealed class SessionTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task A_session_ends_when_nobody_uses_it(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await host.SignedInAsync();
        using var educator = await host.SignedInAsync(Roles.Educator);

        host.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, await MeAsync(educator));
        host.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, await MeAsync(educator));
        host.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(educator));
        Assert.Equal(HttpStatusCode.OK, await MeAsync(learner));
        host.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(learner));
    }

    [Theory, OnBothDatabases]
    public async Task A_session_ends_after_twelve_hours_however_it_is_used(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await host.SignedInAsync();

        for (var minutes = 0; minutes < 12 * 60 - 30; minutes += 30)
        {
            Assert.Equal(HttpStatusCode.OK, await MeAsync(learner));
            host.Clock.Advance(TimeSpan.FromMinutes(30));
        }
        host.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(learner));
    }

    [Theory, OnBothDatabases]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await host.SignedInAsync();
        using var copy = host.CopyOf(learner);
        Assert.Equal(HttpStatusCode.OK, await MeAsync(copy));

        await learner.SeeAsync("/profile");
        await learner.SubmitAsync("form[action='/sign-out']");

        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(learner));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(copy));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_is_disabled_is_out_within_a_minute_cookie_and_token_alike(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        var person = await host.RegisterAsync();
        using var browser = host.Visitor();
        await browser.SignInAsync(person);
        using var program = host.Visitor();
        await program.UseTokenAsync(person);
        Assert.Equal(HttpStatusCode.OK, await MeAsync(browser));
        Assert.Equal(HttpStatusCode.OK, await MeAsync(program));

        await host.InDatabaseAsync(db =>
            db.Users.Where(p => p.Id == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.DisabledAt, host.Clock.GetUtcNow()))
        );
        host.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(browser));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(program));
        await browser.OpenAsync("/profile");
        Assert.StartsWith("/sign-in", browser.Address);
    }

    [Theory, OnBothDatabases]
    public async Task Changing_the_password_ends_every_other_session(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        var person = await host.RegisterAsync();
        using var here = host.Visitor();
        await here.SignInAsync(person);
        using var elsewhere = host.Visitor();
        await elsewhere.SignInAsync(person);
        await here.SeeAsync("/profile");

        await here.SubmitAsync(
            "section:has(#password) form",
            ("PasswordForm.Current", person.Password),
            ("PasswordForm.New", "nine loud herons sleep")
        );

        Assert.Equal("/profile?done=password", here.Address);
        Assert.Equal(HttpStatusCode.OK, await MeAsync(here));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(elsewhere));
        using var again = host.Visitor();
        await again.SignInAsync(person with { Password = "nine loud herons sleep" });
    }

    [Theory, OnBothDatabases]
    public async Task A_person_signs_out_everywhere_else(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        var person = await host.RegisterAsync();
        using var here = host.Visitor();
        await here.SignInAsync(person);
        using var elsewhere = host.Visitor();
        await elsewhere.UseTokenAsync(person);
        await here.SeeAsync("/profile");

        await here.SubmitAsync("section:has(#sessions) form");

        Assert.Equal(HttpStatusCode.OK, await MeAsync(here));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(elsewhere));
    }

    [Theory, OnBothDatabases]
    public async Task A_refresh_token_used_twice_ends_the_session(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var program = host.Visitor();
        var tokens = await program.UseTokenAsync(await host.RegisterAsync());
        var refresh = new { refreshToken = tokens.GetProperty("refreshToken").GetString() };

        using var first = await program.PostApiAsync("/api/v1/refresh", refresh);
        using var second = await program.PostApiAsync("/api/v1/refresh", refresh);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, second.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(program));
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_token_or_cookie_is_worth_nothing(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var program = host.Visitor();
        var tokens = await program.UseTokenAsync(await host.RegisterAsync());
        var token = tokens.GetProperty("accessToken").GetString()!;

        foreach (
            var changed in (string[])
                [
                    "",
                    "x",
                    token[..^4],
                    token[..20] + "A" + token[21..] + "x",
                    tokens.GetProperty("refreshToken").GetString()!,
                ]
        )
        {
            program.UseToken(changed);
            Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(program));
        }
    }

    private static async Task<HttpStatusCode> MeAsync(Visitor visitor)
    {
        using var answer = await visitor.GetApiAsync("/api/v1/me");
        return answer.StatusCode;
    }
}
