using System.Net;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Accounts;

public sealed class AdministrationTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task An_administrator_finds_people_by_part_of_name_or_address_a_page_at_a_time(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var administrator = await host.SignedInAsync(Roles.Administrator);
        for (var i = 0; i < FindPeople.PageSize + 5; i++)
            await host.RegisterAsync(givenName: $"Kim {i % 7}", familyName: "Quist");
        await host.RegisterAsync(givenName: "Ola", familyName: "Zeta");

        await administrator.SeeAsync("/admin/people?q=qUIST");
        var first = administrator.Page.QuerySelectorAll("tbody tr").Select(row => row.OuterHtml).ToList();
        await administrator.SeeAsync(administrator.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var second = administrator.Page.QuerySelectorAll("tbody tr").Select(row => row.OuterHtml).ToList();

        Assert.Equal((FindPeople.PageSize, 5), (first.Count, second.Count));
        Assert.Equal(FindPeople.PageSize + 5, first.Concat(second).Distinct().Count());
        Assert.Null(administrator.Page.QuerySelector("a[rel=next]"));
        await administrator.SeeAsync("/admin/people?q=nobody-of-that-name");
        Assert.Empty(administrator.Page.QuerySelectorAll("tbody tr"));
    }

    [Theory, OnBothDatabases]
    public async Task A_role_is_given_and_taken_away_and_ends_the_sessions_without_it(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var administrator = await host.SignedInAsync(Roles.Administrator);
        using var learner = await host.SignedInAsync();
        var id = learner.Person!.Id;

        await administrator.SeeAsync($"/admin/people/{id}");
        await administrator.SubmitAsync("form:has(#role)", ("GrantForm.Role", Roles.Reviewer));
        Assert.EndsWith("?done=granted", administrator.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await learner.GetApiAsync("/api/v1/me")).StatusCode);
        await administrator.SubmitAsync("button[name='RevokeForm.Role'][value=reviewer]");

        Assert.EndsWith("?done=revoked", administrator.Address);
        var events = await EventsAsync(host, id);
        Assert.Contains((AuditEvents.RoleGranted, (Guid?)administrator.Person!.Id), events);
        Assert.Contains((AuditEvents.RoleRevoked, (Guid?)administrator.Person.Id), events);
        Assert.Contains((AuditEvents.SessionRevoked, (Guid?)administrator.Person.Id), events);
    }

    [Theory, OnBothDatabases]
    public async Task A_disabled_person_is_out_and_cannot_sign_in_until_enabled(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var administrator = await host.SignedInAsync(Roles.Administrator);
        using var learner = await host.SignedInAsync();
        await administrator.SeeAsync($"/admin/people/{learner.Person!.Id}");

        await administrator.SubmitAsync("form:has([name='AccessForm.Role'])");
        Assert.EndsWith("?done=disabled", administrator.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await learner.GetApiAsync("/api/v1/me")).StatusCode);
        await learner.SeeAsync("/sign-in");
        await learner.SubmitAsync("main form", ("Email", learner.Person.Email), ("Password", learner.Person.Password));
        Assert.Equal("/sign-in", learner.Address);
        await administrator.SubmitAsync("form:has([name='AccessForm.Role'])");

        Assert.EndsWith("?done=enabled", administrator.Address);
        await learner.SignInAsync(learner.Person);
    }

    [Theory, OnBothDatabases]
    public async Task A_lost_authenticator_is_reset_by_an_administrator_and_staff_set_up_a_new_one(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var administrator = await host.SignedInAsync(Roles.Administrator);
        using var reviewer = await host.SignedInAsync(Roles.Reviewer);
        await administrator.SeeAsync($"/admin/people/{reviewer.Person!.Id}");

        await administrator.SubmitAsync("form:has([name='ResetForm.Role'])");

        Assert.EndsWith("?done=reset", administrator.Address);
        Assert.Contains(
            (AuditEvents.SecondFactorReset, (Guid?)administrator.Person!.Id),
            await EventsAsync(host, reviewer.Person.Id)
        );
        await reviewer.SeeAsync("/sign-in");
        await reviewer.SubmitAsync(
            "main form",
            ("Email", reviewer.Person.Email),
            ("Password", reviewer.Person.Password)
        );
        Assert.StartsWith("/sign-in/enrol", reviewer.Address);
    }

    [Theory, OnBothDatabases]
    public async Task Administrators_do_not_lock_themselves_out(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var administrator = await host.SignedInAsync(Roles.Administrator);
        var own = $"/admin/people/{administrator.Person!.Id}";

        string[] forms =
        [
            "button[name='RevokeForm.Role']",
            "form:has([name='AccessForm.Role'])",
            "form:has([name='ResetForm.Role'])",
        ];
        foreach (var form in forms)
        {
            await administrator.SeeAsync(own);
            await administrator.SubmitAsync(form);
            Assert.Equal(own, administrator.Address);
            Assert.NotNull(administrator.Page.QuerySelector("[role=alert]"));
        }
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetApiAsync("/api/v1/me")).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_person_who_does_not_exist_is_not_found(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var administrator = await host.SignedInAsync(Roles.Administrator);

        await administrator.OpenAsync($"/admin/people/{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.NotFound, administrator.Status);
        Assert.Equal("There is nothing here", administrator.Page.QuerySelector("h1")?.TextContent);
    }

    private static Task<List<(string Event, Guid? Actor)>> EventsAsync(LearnHost host, Guid subject) =>
        host.InDatabaseAsync(async db =>
            (await db.AuditEntries.Where(e => e.Subject == subject).Select(e => new { e.Event, e.Actor }).ToListAsync())
                .Select(e => (e.Event, e.Actor))
                .ToList()
        );
}
