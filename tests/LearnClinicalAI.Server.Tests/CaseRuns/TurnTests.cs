using System.Net;
using System.Text.Json;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Server.Features.CaseRuns;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.CaseRuns;

/// <summary>A run: a turn counts once, tabs take turns, nobody else sees it, and its score is that of its log.</summary>
public sealed class TurnTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task A_turn_sent_twice_counts_once_and_is_answered_alike(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();
        var turn = new { turnId = Guid.NewGuid(), act = new { kind = "say", text = "When did the pain start?" } };

        using var first = await learner.PostApiAsync($"/api/v1/runs/{run}/turns", turn);
        using var again = await learner.PostApiAsync($"/api/v1/runs/{run}/turns", turn);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(await EventsAsync(first), await EventsAsync(again));
        Assert.Equal(2, await host.InDatabaseAsync(db => db.RunEntries.CountAsync(e => e.RunId == run)));
    }

    [Theory, OnBothDatabases]
    public async Task Turns_of_two_tabs_at_once_stand_one_after_the_other_in_one_log(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();
        var person = learner.Person!.Id;

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(n =>
                    host.InScopeAsync<AnswerTurn, AnswerTurn.Outcome>(answer =>
                        answer.RunAsync(person, run, Guid.NewGuid(), new Act.Say($"Any other pain? {n}"), default)
                    )
                )
        );

        Assert.All(outcomes, outcome => Assert.IsType<AnswerTurn.Outcome.Taken>(outcome));
        var log = await host.LogAsync(run);
        Assert.Equal(Enumerable.Range(1, log.Count), log.Select(row => row.Seq));
        Assert.Equal(4, log.OfType<Said>().Count());
    }

    [Theory, OnBothDatabases]
    public async Task The_excellent_exemplar_scores_on_the_server_what_its_log_scores(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();
        var folder = await host.CaseAsync();
        var person = learner.Person!.Id;

        foreach (var step in folder.Exemplars.Single(e => e.Learner == "excellent").Steps)
        {
            var outcome = await host.InScopeAsync<AnswerTurn, AnswerTurn.Outcome>(answer =>
                answer.RunAsync(person, run, Guid.NewGuid(), step, default)
            );
            Assert.True(outcome is AnswerTurn.Outcome.Taken, $"{step} → {outcome}");
        }

        var stored = await host.InDatabaseAsync(db => db.RunScores.SingleAsync(s => s.RunId == run));
        var marked = Marking.Mark(folder.Script, folder.Key, await host.LogAsync(run));
        Assert.Equal(ScoreSpelling.Write(marked), stored.Report);
        Assert.True(stored.Passed);
        await learner.SeeAsync($"/runs/{run}/report");
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_that_marks_an_error_of_the_copilot_is_in_the_page_before_the_end(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();
        var folder = await host.CaseAsync();

        var html = (await learner.SeeAsync($"/runs/{run}")).DocumentElement.TextContent;

        foreach (var flaw in folder.Key.Flaws)
            Assert.DoesNotContain(flaw.Catch, html, StringComparison.Ordinal);
        foreach (var criterion in folder.Key.Rubric.Criteria)
            Assert.DoesNotContain(criterion.Text, html, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Key.Truth.Diagnosis.Name, html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task A_real_identifier_is_refused_and_stands_nowhere(Database database)
    {
        const string canary = "jane.canary4711@realpatient.example";
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();

        using var answer = await learner.PostApiAsync(
            $"/api/v1/runs/{run}/turns",
            new { turnId = Guid.NewGuid(), act = new { kind = "say", text = $"Write to {canary} please" } }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain(
            await host.LogAsync(run),
            row => EncounterLog.WriteLine(row).Contains(canary, StringComparison.Ordinal)
        );
        var details = await host.InDatabaseAsync(db =>
            db.AuditEntries.Where(a => a.Event == "phi.blocked" && a.Object == $"run:{run}")
                .Select(a => a.Details)
                .SingleAsync()
        );
        Assert.Equal("""{"email":1}""", details);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_elses_run_is_not_there(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();
        using var other = await host.SignedInAsync();

        await other.OpenAsync($"/runs/{run}");

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    private static async Task<string> EventsAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("events").GetRawText();
}
