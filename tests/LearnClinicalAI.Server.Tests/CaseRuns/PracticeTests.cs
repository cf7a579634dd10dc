using System.Net;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Tests.CaseRuns;

/// <summary>What practice offers beside the encounter, and assessment does not.</summary>
public sealed class PracticeTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task A_turn_is_taken_back_its_words_come_back_to_be_said_otherwise_and_it_no_longer_counts(
        Database database
    )
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();
        await learner.SeeAsync($"/runs/{run}");
        Assert.Null(learner.Page.QuerySelector(".practice [value=retry]"));
        await learner.SubmitAsync("#composer", ("text", "Where is the pain?"));
        await learner.SubmitAsync("#composer", ("text", "You should have come sooner."));

        await learner.SubmitAsync(".practice form:has([value=retry])");

        var talk = learner.Page.QuerySelector(".talk")!.TextContent;
        Assert.Contains("Where is the pain?", talk, StringComparison.Ordinal);
        Assert.DoesNotContain("You should have come sooner.", talk, StringComparison.Ordinal);
        Assert.Equal("You should have come sooner.", learner.Page.QuerySelector("#composer-text")!.TextContent);
        var log = await host.LogAsync(run);
        Assert.Equal(2, log.OfType<Said>().Count());
        Assert.Single(log.OfType<Retracted>());
        await learner.SubmitAsync("#composer", ("text", "When did it start?"));
        Assert.Contains(
            "When did it start?",
            learner.Page.QuerySelector(".talk")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_retry_sent_twice_takes_one_turn_back(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();
        await host.DoAsync(learner, run, new Act.Order("ecg"), new Act.Wait(1));
        var body = new { turnId = Guid.NewGuid() };

        using var first = await learner.PostApiAsync($"/api/v1/runs/{run}/retry", body);
        using var again = await learner.PostApiAsync($"/api/v1/runs/{run}/retry", body);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        var log = await host.LogAsync(run);
        Assert.Single(log.OfType<Retracted>());
        Assert.Single(EncounterLog.Standing(log).OfType<Ordered>());
        Assert.Empty(EncounterLog.Standing(log).OfType<Waited>());
    }

    [Theory, OnBothDatabases]
    public async Task A_hint_stands_in_the_conversation_from_the_course(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();
        await learner.SeeAsync($"/runs/{run}");

        await learner.SubmitAsync(".practice form:has([value=hint])");

        var hint = Assert.Single(learner.Page.QuerySelectorAll(".line-course"));
        Assert.StartsWith("Hint", hint.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("There is more to learn about", hint.TextContent, StringComparison.Ordinal);
        Assert.Single((await host.LogAsync(run)).OfType<Hinted>());
    }

    [Theory, OnBothDatabases]
    public async Task In_assessment_there_is_neither_on_the_page_nor_over_the_api(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync(mode: "assessment");
        await host.DoAsync(learner, run, new Act.Order("ecg"));

        var page = await learner.SeeAsync($"/runs/{run}");
        using var hint = await learner.PostApiAsync(
            $"/api/v1/runs/{run}/turns",
            new { turnId = Guid.NewGuid(), act = new { kind = "hint" } }
        );
        using var retry = await learner.PostApiAsync($"/api/v1/runs/{run}/retry", new { turnId = Guid.NewGuid() });

        Assert.Null(page.QuerySelector(".practice"));
        Assert.Equal(HttpStatusCode.Conflict, hint.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, retry.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_takes_back_a_turn_of_somebody_else(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();
        await host.DoAsync(learner, run, new Act.Order("ecg"));
        using var other = await host.SignedInAsync();

        using var retry = await other.PostApiAsync($"/api/v1/runs/{run}/retry", new { turnId = Guid.NewGuid() });

        Assert.Equal(HttpStatusCode.NotFound, retry.StatusCode);
        Assert.Empty((await host.LogAsync(run)).OfType<Retracted>());
    }
}
