using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests.Accounts;

public sealed class SignInTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task Whoever_registers_can_sign_in(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = host.Visitor();
        var email = $"new-{Guid.NewGuid():N}@hospital.example";
        await visitor.SeeAsync("/register");

        await visitor.SubmitAsync(
            "main form",
            ("Email", email),
            ("Password", People.Password),
            ("GivenName", "Ana"),
            ("FamilyName", "Sá"),
            ("Profession", Professions.Nurse),
            ("Npi", "1234567893"),
            ("BirthMonth", "2"),
            ("BirthDay", "29")
        );
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await visitor.SignInAsync(new(Guid.Empty, email, People.Password, "Ana", "Sá", Key: null));

        var me = await (await visitor.GetApiAsync("/api/v1/me")).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Ana Sá", me.GetProperty("name").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task Staff_sign_in_with_a_code_and_hold_their_role(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var educator = await host.SignedInAsync(Roles.Educator);

        var me = await (await educator.GetApiAsync("/api/v1/me")).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(
            [Roles.Learner, Roles.Educator],
            me.GetProperty("roles").EnumerateArray().Select(role => role.GetString())
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_program_signs_in_with_tokens_renews_them_and_signs_out(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var program = host.Visitor();
        var tokens = await program.UseTokenAsync(await host.RegisterAsync(Roles.Reviewer));
        var refresh = new { refreshToken = tokens.GetProperty("refreshToken").GetString() };

        using var renewed = await program.PostApiAsync("/api/v1/refresh", refresh);
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.GetApiAsync("/api/v1/me")).StatusCode);
        using var out_ = await program.PostApiAsync("/api/v1/sign-out");

        Assert.Equal(HttpStatusCode.NoContent, out_.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetApiAsync("/api/v1/me")).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_signs_in_with_a_wrong_password(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var person = await host.RegisterAsync();
        using var visitor = host.Visitor();
        await visitor.SeeAsync("/sign-in");

        await visitor.SubmitAsync("main form", ("Email", person.Email), ("Password", "something else altogether"));

        Assert.Equal("/sign-in", visitor.Address);
        Assert.NotNull(visitor.Page.QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetApiAsync("/api/v1/me")).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_page_for_people_leads_an_anonymous_visitor_to_sign_in_and_back(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var person = await host.RegisterAsync();
        using var visitor = host.Visitor();

        await visitor.SeeAsync("/profile");
        Assert.Equal("/sign-in?return=%2Fprofile", visitor.Address);
        await visitor.SignInAsync(person);
    }
}
