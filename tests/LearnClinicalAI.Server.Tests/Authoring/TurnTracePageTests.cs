using System.Net;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;
using static LearnClinicalAI.Server.Tests.Authoring.PlayedRun;

namespace LearnClinicalAI.Server.Tests.Authoring;

/// <summary>An educator sees of any turn which intents scored, which facts were considered, and why one was told or held.</summary>
public sealed class TurnTracePageTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task A_turn_is_explained_from_the_moment_it_was_heard(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await PlayAsync(host, learner, "Do you take viagra?", "That must be really frightening.");
        using var educator = await host.SignedInAsync(Roles.Educator);

        var all = await educator.SeeAsync($"/admin/runs/{run}/turns");
        var links = all.QuerySelectorAll("#turns ~ * tbody a, section tbody a")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        Assert.Equal(2, links.Count);
        Assert.Null(all.QuerySelector("#why"));

        var page = await educator.SeeAsync(links[0]);
        var text = page.DocumentElement.TextContent;
        Assert.Contains("case.pde5", text);
        Assert.Contains("sildenafil", text);
        Assert.Contains("It takes a trust of 60.", text);
        Assert.NotNull(page.QuerySelector("#why"));
        Assert.DoesNotContain("earlier engine", text);

        var kind = await educator.SeeAsync(links[1]);
        Assert.Contains("act.empathy: +8", kind.DocumentElement.TextContent);
        var read = await host.InDatabaseAsync(db =>
            db.AuditEntries.CountAsync(e => e.Event == AuditEvents.RunLogRead && e.Object == $"run:{run}")
        );
        Assert.Equal(3, read);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_there_is_not_found(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await PlayAsync(host, learner, "When did it start?");
        using var educator = await host.SignedInAsync(Roles.Educator);

        foreach (var address in new[] { $"/admin/runs/{run}/turns?turn=999", $"/admin/runs/{Guid.NewGuid()}/turns" })
        {
            await educator.OpenAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, educator.Status);
        }
        await learner.OpenAsync($"/admin/runs/{run}/turns");
        Assert.Equal(HttpStatusCode.Forbidden, learner.Status);
    }
}
