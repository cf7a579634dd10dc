using System.Text.Json;
using LearnClinicalAI.Browser.Tests.Journeys;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests;

/// <summary>What the staff do before learners come and after they have been there, each at a browser of their own.</summary>
public sealed class StaffTests(Site site)
{
    private const string Course = "Foundations of clinical AI";

    [Fact]
    public async Task A_course_is_signed_off_and_designated_and_what_learners_did_is_seen_and_reported()
    {
        var server = await site.StartAsync(Database.Sqlite);
        var reviewer = await StaffMember.SignInAsync(site, server, Roles.Reviewer, enrolled: false);
        await SignOffAsync(reviewer);
        var administrator = await reviewer.ColleagueAsync(Roles.Administrator);
        await DesignateAsync(administrator);

        var (done, begun) = await server.LearnAsync();
        var educator = await reviewer.ColleagueAsync(Roles.Educator);
        await ReadRunAsync(educator, done);
        await ReportCompletionAsync(administrator, done, begun);
        await LookAfterPeopleAsync(administrator, begun);
        await LookIntoAuditAsync(administrator);
        await ChangeProviderAsync(administrator);

        reviewer.Looks.AssertNothingFound();
        educator.Looks.AssertNothingFound();
        administrator.Looks.AssertNothingFound();
    }

    private static async Task SignOffAsync(StaffMember reviewer)
    {
        await reviewer.GoAsync("Review");
        await reviewer.Looks.AtAsync("review");
        var waiting = reviewer.Main.GetByText("waits for review", new() { Exact = true });
        for (var left = await waiting.CountAsync(); left > 0; left--)
        {
            await reviewer.PressAsync("Sign off this revision");
            await reviewer.SeeAsync("The revision is signed off.");
            await Assertions.Expect(waiting).ToHaveCountAsync(left - 1);
        }
        await reviewer.Looks.AtAsync("review, all signed off");
    }

    private static async Task DesignateAsync(StaffMember administrator)
    {
        await administrator.GoAsync("Administration");
        await administrator.Looks.AtAsync("administration");
        await administrator.FollowAsync("Review and designation");
        await administrator.FollowAsync("Designation");
        await administrator.SeeAsync("There is none yet.");
        await administrator.Looks.AtAsync("designation");
        await administrator
            .Page.GetByLabel("Type of credit")
            .SelectOptionAsync(new SelectOptionValue { Label = "CPD hours" });
        await administrator.PressAsync("Designate");
        await administrator.SeeAsync("The revision is designated.");
        await administrator.Looks.AtAsync("designated");
    }

    private static async Task ReadRunAsync(StaffMember educator, Someone learner)
    {
        await educator.GoAsync("Teaching");
        var row = educator.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = learner.FullName });
        await Assertions.Expect(row).ToContainTextAsync("not passed");
        await educator.Looks.AtAsync("case runs");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await educator.SeeAsync("Every mark and its moment");
        await educator.SeeAsync("He never had that scan.");
        await educator.Looks.AtAsync("one run");
        var log = await educator.DownloadAsync("Download the log");
        var rows = log.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString())
            .ToList();
        Assert.Equal("started", rows[0]);
        Assert.Equal("ended", rows[^1]);
        Assert.Contains("answered", rows);
    }

    private static async Task ReportCompletionAsync(StaffMember administrator, Someone done, Someone begun)
    {
        var rows = administrator.Main.Locator("tbody tr");
        await administrator.GoAsync("Administration");
        await administrator.FollowAsync(Course);
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await administrator.Looks.AtAsync("completion");
        var csv = await administrator.DownloadAsync("Download everybody as CSV");
        Assert.Equal(3, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(done.Email, csv, StringComparison.Ordinal);
        Assert.Contains(begun.Email, csv, StringComparison.Ordinal);

        await FilterAsync(administrator, "", "Who has completed it");
        await Assertions.Expect(rows).ToContainTextAsync([done.FullName]);
        await FilterAsync(administrator, "", "Who has not completed it");
        await Assertions.Expect(rows).ToContainTextAsync([begun.FullName]);
        await FilterAsync(administrator, "halloran", "Everybody");
        await Assertions.Expect(rows).ToContainTextAsync([done.FullName]);
        await FilterAsync(administrator, "halloran", "Who has not completed it");
        await administrator.SeeAsync("Nobody fits this");
        await administrator.Looks.AtAsync("completion, nobody found");
        await administrator.FollowAsync("Show everybody");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
    }

    private static async Task FilterAsync(StaffMember administrator, string search, string who)
    {
        await administrator.Page.GetByLabel("Name or e-mail").FillAsync(search);
        await administrator.Page.GetByLabel("Who").SelectOptionAsync(new SelectOptionValue { Label = who });
        await administrator.PressAsync("Show");
    }

    private static async Task LookAfterPeopleAsync(StaffMember administrator, Someone learner)
    {
        await administrator.GoAsync("Administration");
        await administrator.FollowAsync("People");
        await administrator.Looks.AtAsync("people");
        await administrator.Page.GetByLabel("Name or e-mail").FillAsync(learner.Email);
        await administrator.PressAsync("Search");
        await administrator.FollowAsync($"{learner.FamilyName}, {learner.GivenName}");
        await administrator.Looks.AtAsync("person");
        await administrator
            .Page.GetByRole(AriaRole.Combobox)
            .SelectOptionAsync(new SelectOptionValue { Label = "Educator" });
        await administrator.PressAsync("Give role");
        await administrator.SeeAsync("The role is given.");
    }

    private static async Task LookIntoAuditAsync(StaffMember administrator)
    {
        await administrator.GoAsync("Administration");
        await administrator.FollowAsync("Audit log");
        await administrator.SeeAsync("role.granted");
        await administrator.Looks.AtAsync("audit");
        await administrator.Page.GetByLabel("Event").SelectOptionAsync("activity.designated");
        await administrator.PressAsync("Show");
        await Assertions.Expect(administrator.Main.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    private static async Task ChangeProviderAsync(StaffMember administrator)
    {
        await administrator.GoAsync("Administration");
        await administrator.FollowAsync("Provider");
        await administrator.Looks.AtAsync("provider");
        await administrator
            .Page.GetByLabel("Name", new() { Exact = true })
            .FillAsync("Brackwater Hospital, medical education");
        await administrator.PressAsync("Save");
        await administrator.SeeAsync("Saved as version 2.");
        await administrator.GoAsync("Administration");
        await Assertions
            .Expect(administrator.Page.GetByRole(AriaRole.Contentinfo))
            .ToContainTextAsync("Brackwater Hospital");
    }
}
