using AngleSharp.Dom;
using LearnClinicalAI.Content;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Server.Features.Marking;
using LearnClinicalAI.Server.Tests.CaseRuns;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests.Reports;

/// <summary>The report of an ended run, part by part, for a careless and for an excellent learner.</summary>
public sealed class ReportPageTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task Each_planted_error_stands_there_with_how_it_could_have_been_caught_met_or_not(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var report = await ReportAsync(host, learner, "unsafe");
        var folder = await host.CaseAsync();

        var reliance = Part(report, "reliance").TextContent;
        Assert.All(folder.Key.Flaws, flaw => Assert.Contains(flaw.Catch, reliance, StringComparison.Ordinal));
        Assert.Contains("You did not check it.", reliance, StringComparison.Ordinal);
        Assert.Contains("you moved away from the right one", reliance, StringComparison.Ordinal);
        Assert.Contains(folder.Key.Truth.Diagnosis.Name, reliance, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_receipt_tells_time_money_harm_and_identifiers(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var report = await ReportAsync(host, learner, "unsafe");

        var receipt = Part(report, "receipt");
        Assert.Contains("Glyceryl trinitrate 400 mcg sublingual", receipt.TextContent, StringComparison.Ordinal);
        Assert.Contains(receipt.QuerySelectorAll(".tile"), tile => tile.TextContent.Contains("major"));
        Assert.Contains(
            "You gave a record number to AskAnything (public website), which is not covered for patient data.",
            receipt.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(receipt.QuerySelectorAll("figure.plot table"));
    }

    [Theory, OnBothDatabases]
    public async Task Trust_is_drawn_and_the_sentences_that_moved_it_lead_to_their_moments(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var report = await ReportAsync(host, learner, "excellent");

        var trust = Part(report, "trust");
        Assert.NotNull(trust.QuerySelector("svg path.plot-line"));
        var links = trust.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, id => Assert.NotNull(report.GetElementById(id)));
        Assert.Contains(trust.QuerySelectorAll("tbody td:last-child"), cell => cell.TextContent.Length > 0);
    }

    [Theory, OnBothDatabases]
    public async Task The_experts_path_is_the_excellent_run_by_the_clock(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var report = await ReportAsync(host, learner, "excellent");
        var folder = await host.CaseAsync();

        var expert = Part(report, "expert");
        Assert.All(
            folder.Key.Truth.Management,
            item => Assert.Contains(item, expert.TextContent, StringComparison.Ordinal)
        );
        Assert.Contains(
            "You ordered: 12-lead ECG",
            expert.QuerySelector(".expert-path")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.True(expert.QuerySelectorAll(".expert-path li").Length > 10);
    }

    [Theory, OnBothDatabases]
    public async Task The_authors_run_stands_beside_the_learners_score_and_leads_to_what_was_done(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var report = await ReportAsync(host, learner, "unsafe");
        var folder = await host.CaseAsync();
        var author = Trial.Play(folder, folder.Exemplars.Single(e => e.Learner == "excellent")).Report;

        var beside = Part(report, "result").QuerySelector(".author-run")!;
        Assert.Contains($"scored {Math.Floor(author.Score * 100)} %", beside.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{author.Points} of {author.Positive}", beside.TextContent, StringComparison.Ordinal);
        var order = beside.QuerySelector("a")!.GetAttribute("href")!.Split('#')[1];
        Assert.NotEmpty(report.GetElementById(order)!.QuerySelectorAll("li"));
    }

    [Fact]
    public async Task The_author_plays_a_revision_once()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        var folder = await host.CaseAsync();

        Assert.Same(AuthorRun.Of(folder), AuthorRun.Of(folder));
        Assert.Null(AuthorRun.Of(folder with { Exemplars = [] }));
    }

    [Theory, OnBothDatabases]
    public async Task An_unmet_mark_says_what_would_have_met_it_and_a_met_one_quotes_its_moment(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var report = await ReportAsync(host, learner, "average");
        var stored = ScoreSpelling.Read(
            await (
                await learner.GetApiAsync(learner.Address.Replace("/runs", "/api/v1/runs", StringComparison.Ordinal))
            ).Content.ReadAsStringAsync()
        );

        foreach (var result in stored.Criteria)
        {
            var row = report.GetElementById($"criterion-{result.Id}")!;
            if (result.WouldHave is { } wouldHave)
                Assert.Contains(wouldHave, row.TextContent, StringComparison.Ordinal);
            Assert.Equal(result.Evidence.Count, row.QuerySelectorAll(".moments q").Length);
        }
    }

    private static IElement Part(IDocument report, string heading) =>
        report.GetElementById(heading)!.Closest("section")!;

    /// <summary>The report of a run that an exemplar of the case played.</summary>
    private static async Task<IDocument> ReportAsync(LearnHost host, Visitor learner, string exemplar)
    {
        var run = await learner.StartAsync();
        var folder = await host.CaseAsync();
        await host.DoAsync(learner, run, [.. folder.Exemplars.Single(e => e.Learner == exemplar).Steps]);
        return await learner.SeeAsync($"/runs/{run}/report");
    }
}
