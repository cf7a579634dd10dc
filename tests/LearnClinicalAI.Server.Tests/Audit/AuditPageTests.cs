using System.Net;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests.Audit;

public sealed class AuditPageTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task An_administrator_reads_what_happened_newest_first_and_by_kind(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        for (var i = 0; i < 120; i++)
            await host.RegisterAsync();
        using var administrator = await host.SignedInAsync(Roles.Administrator);

        await administrator.SeeAsync("/admin/audit?event=user.created");
        var first = administrator.Page.QuerySelectorAll("tbody tr").Length;
        await administrator.SeeAsync(administrator.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var rest = administrator.Page.QuerySelectorAll("tbody tr").Length;
        await administrator.SeeAsync("/admin/audit");

        Assert.Equal((100, 21), (first, rest));
        Assert.Contains(AuditEvents.SignInOk, administrator.Page.QuerySelector("tbody tr")!.TextContent);
        Assert.Contains(administrator.Person!.FullName, administrator.Page.QuerySelector("tbody tr")!.TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task Signing_in_failing_and_being_refused_are_written_down(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var educator = await host.SignedInAsync(Roles.Educator);
        using var stranger = host.Visitor();
        await stranger.SeeAsync("/sign-in");
        await stranger.SubmitAsync("main form", ("Email", educator.Person!.Email), ("Password", "not the password"));

        await educator.OpenAsync("/admin/audit");
        Assert.Equal(HttpStatusCode.Forbidden, educator.Status);
        await educator.SeeAsync("/profile");
        await educator.SubmitAsync("main form[action='/sign-out']");

        using var administrator = await host.SignedInAsync(Roles.Administrator);
        await administrator.SeeAsync("/admin/audit");
        var events = administrator.Page.QuerySelectorAll("tbody tr td:nth-child(2)").Select(cell => cell.TextContent);
        foreach (
            var name in (string[])
                [
                    AuditEvents.SignInOk,
                    AuditEvents.SecondFactorOk,
                    AuditEvents.SignInFail,
                    AuditEvents.AccessDenied,
                    AuditEvents.SignOut,
                    AuditEvents.UserCreated,
                ]
        )
            Assert.Contains(name, events.Select(text => text.Trim()));
    }
}
