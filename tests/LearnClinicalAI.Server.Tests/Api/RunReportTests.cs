using System.Net;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.CaseRuns;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Tests.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Api;

public sealed class RunReportTests(Grounds grounds)
{
    private const string Case = "chest-pain-at-night";

    [Theory, OnBothDatabases]
    public async Task A_report_is_its_learners_alone_and_whoever_of_the_staff_reads_it_is_written_down(
        Database database
    )
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        using var other = await host.SignedInAsync();
        using var educator = await host.SignedInAsync(Roles.Educator);
        using var started = await learner.PostApiAsync("/api/v1/runs", new { @case = Case });
        var run = (await QuizGround.JsonAsync(started)).GetProperty("id").GetGuid();
        using var early = await learner.GetApiAsync($"/api/v1/runs/{run}/report");
        await PlayAsync(host, learner.Person!.Id, run);

        using var own = await learner.GetApiAsync($"/api/v1/runs/{run}/report");
        using var theirs = await other.GetApiAsync($"/api/v1/runs/{run}/report");
        await educator.SeeAsync($"/admin/runs/{run}");
        using var log = await educator.Client.GetAsync(new Uri($"/admin/runs/{run}/log", UriKind.Relative));
        await learner.SeeAsync($"/runs/{run}/report");

        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Equal(
            await host.InDatabaseAsync(db =>
                db.RunScores.Where(s => s.RunId == run).Select(s => s.Report).SingleAsync()
            ),
            await own.Content.ReadAsStringAsync()
        );
        Assert.True((await QuizGround.JsonAsync(own)).GetProperty("criteria").GetArrayLength() > 0);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        Assert.Equal(HttpStatusCode.OK, log.StatusCode);
        var read = await host.InDatabaseAsync(db =>
            db.AuditEntries.Where(a => a.Object == $"run:{run}" && a.Event.EndsWith(".read"))
                .OrderBy(a => a.Sequence)
                .Select(a => new
                {
                    a.Event,
                    a.Actor,
                    a.Subject,
                })
                .ToListAsync()
        );
        Assert.Equal(["run.read", "run.log.read"], read.Select(entry => entry.Event));
        Assert.All(
            read,
            entry => Assert.Equal((educator.Person!.Id, learner.Person.Id), (entry.Actor!.Value, entry.Subject!.Value))
        );
    }

    private static async Task PlayAsync(LearnHost host, Guid person, Guid run)
    {
        var shelf = host.Services.GetRequiredService<ContentShelf>();
        var folder = await shelf.CaseAsync((await shelf.CurrentAsync(ContentKind.Case, Case))!);
        foreach (var act in folder!.Exemplars.Single(exemplar => exemplar.Learner == "unsafe").Steps)
            await host.InScopeAsync<AnswerTurn, AnswerTurn.Outcome>(answer =>
                answer.RunAsync(person, run, Guid.NewGuid(), act, default)
            );
    }
}
