using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests.Accounts;

/// <summary>Abuse cases 42 and 43.</summary>
public sealed class SecondFactorTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task Staff_without_an_authenticator_reach_its_set_up_and_nothing_else(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var person = await host.RegisterAsync(Roles.Administrator, secondFactor: false);
        using var visitor = host.Visitor();
        await visitor.SeeAsync("/sign-in");

        await visitor.SubmitAsync("main form", ("Email", person.Email), ("Password", person.Password));

        Assert.StartsWith("/sign-in/enrol", visitor.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetApiAsync("/api/v1/me")).StatusCode);
        await visitor.OpenAsync("/profile");
        Assert.StartsWith("/sign-in?", visitor.Address);
        using var api = await visitor.Client.PostAsJsonAsync(
            "/api/v1/sign-in",
            new { email = person.Email, password = person.Password }
        );
        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Staff_set_up_an_authenticator_and_sign_in_with_it_or_with_a_recovery_code_once(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var person = await host.RegisterAsync(Roles.Educator, secondFactor: false);
        using var visitor = host.Visitor();
        await visitor.SeeAsync("/sign-in");
        await visitor.SubmitAsync("main form", ("Email", person.Email), ("Password", person.Password));
        var key = Base32(
            visitor.Page.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal)
        );
        Assert.NotNull(visitor.Page.QuerySelector("svg.qr path"));
        person = person with { Key = key };

        await visitor.SubmitAsync("main form", ("Code", "000000"));
        Assert.NotNull(visitor.Page.QuerySelector("[role=alert]"));
        await visitor.SubmitAsync("main form", ("Code", person.NextCode(host.Clock)));
        var recovery = visitor.Page.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();

        Assert.Equal(RecoveryCodes.Count, recovery.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetApiAsync("/api/v1/me")).StatusCode);
        using var again = host.Visitor();
        await again.SignInAsync(person);
        using var lost = host.Visitor();
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(lost, person, recovery[3].ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(lost, person, recovery[3]));
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(lost, person, recovery[4]));
    }

    [Theory, OnBothDatabases]
    public async Task A_code_is_good_once(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var person = await host.RegisterAsync(Roles.Reviewer);
        var code = person.NextCode(host.Clock);
        using var visitor = host.Visitor();

        Assert.Equal(HttpStatusCode.OK, await TokenAsync(visitor, person, code));
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(visitor, person, code));
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_who_bring_one_code_at_the_same_moment_one_is_let_in(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var person = await host.RegisterAsync(Roles.Reviewer);
        var code = person.NextCode(host.Clock);
        using var visitor = host.Visitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TokenAsync(visitor, person, code)));

        Assert.Single(answers, HttpStatusCode.OK);
    }

    [Theory, OnBothDatabases]
    public async Task Guessing_codes_is_slowed_down_and_the_owner_gets_in_again(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        var person = await host.RegisterAsync(Roles.Reviewer);
        using var visitor = host.Visitor();

        for (var i = 0; i < SignInThrottle.MostTogether; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(visitor, person, "000000"));

        Assert.Equal(HttpStatusCode.TooManyRequests, await TokenAsync(visitor, person, person.NextCode(host.Clock)));
        host.Clock.Advance(SignInThrottle.Window);
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(visitor, person, person.NextCode(host.Clock)));
    }

    [Theory, OnBothDatabases]
    public async Task A_learner_may_have_an_authenticator_too(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = await host.SignedInAsync();
        await visitor.SeeAsync("/profile/authenticator");
        var text = visitor.Page.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var person = visitor.Person! with { Key = Base32(text) };

        await visitor.SubmitAsync("main form", ("Code", person.NextCode(host.Clock)));

        using var again = host.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(again, person, code: null));
        await again.SignInAsync(person);
    }

    [Fact]
    public void Codes_are_those_of_the_standard()
    {
        // RFC 6238, appendix B, the last six of the eight digits
        var key = "12345678901234567890"u8.ToArray();

        Assert.Equal("287082", OneTimeCode.At(key, 59 / 30));
        Assert.Equal("081804", OneTimeCode.At(key, 1111111109 / 30));
        Assert.Equal("050471", OneTimeCode.At(key, 1111111111 / 30));
        Assert.Equal("005924", OneTimeCode.At(key, 1234567890 / 30));
        Assert.Equal("353130", OneTimeCode.At(key, 20000000000 / 30));
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCode.Text(key));
    }

    private static async Task<HttpStatusCode> TokenAsync(Visitor visitor, Someone person, string? code)
    {
        using var answer = await visitor.Client.PostAsJsonAsync(
            "/api/v1/sign-in",
            new
            {
                email = person.Email,
                password = person.Password,
                code,
            },
            JsonSerializerOptions.Web
        );
        return answer.StatusCode;
    }

    private static byte[] Base32(string text)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(text.Select(c => Convert.ToString(Alphabet.IndexOf(c), 2).PadLeft(5, '0')));
        return
        [
            .. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)),
        ];
    }
}
