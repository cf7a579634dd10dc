using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Authoring;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using static LearnClinicalAI.Server.Tests.Authoring.PlayedRun;

namespace LearnClinicalAI.Server.Tests.Authoring;

/// <summary>Authors see what learners asked and a case missed, by frequency, and not who asked it.</summary>
public sealed class MissedQuestionTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task What_was_not_understood_is_counted_when_its_run_ends_however_it_was_typed(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var one = await host.SignedInAsync();
        using var other = await host.SignedInAsync();

        await PlayAsync(host, one, "Flurble the wobbit?", "When did it start?", "flurble the WOBBIT");
        await PlayAsync(host, other, "Flurble, the wobbit!", "Zorp zorp quux");
        await SayAsync(host, other, "Said in a run that glorps on");

        var missed = await host.InDatabaseAsync(db => db.MissedQuestions.ToListAsync());
        var flurble = Assert.Single(missed, m => m.Key == "flurble the wobbit");
        Assert.Equal(
            (3, "Flurble the wobbit?", MissedQuestion.NotUnderstood),
            (flurble.Times, flurble.Text, flurble.Kind)
        );
        Assert.Equal(1, Assert.Single(missed, m => m.Key == "zorp zorp quux").Times);
        Assert.DoesNotContain(missed, m => m.Key.Contains("start") || m.Key.Contains("glorps"));
    }

    [Theory, OnBothDatabases]
    public async Task An_educator_reads_them_the_most_frequent_first_by_case_and_kind_and_a_page_at_a_time(
        Database database
    )
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await host.SignedInAsync();
        await PlayAsync(host, learner, "Flurble the wobbit?", "Zorp zorp quux", "zorp zorp quux");
        await host.InDatabaseAsync(async db =>
        {
            db.MissedQuestions.AddRange(
                Enumerable
                    .Range(0, 60)
                    .Select(n => new MissedQuestion
                    {
                        CaseSlug = "another",
                        Kind = MissedQuestion.NoAnswer,
                        Key = $"question {n:00}",
                        Text = $"Question {n:00}?",
                        Times = 1,
                        LastAt = host.Clock.GetUtcNow(),
                    })
            );
            return await db.SaveChangesAsync();
        });
        using var educator = await host.SignedInAsync(Roles.Educator);

        var page = await educator.SeeAsync("/admin/missed");
        var rows = page.QuerySelectorAll("tbody tr");
        Assert.Equal(MissedQuestionList.Page, rows.Length);
        Assert.Contains("Zorp zorp quux", rows[0].TextContent);
        Assert.DoesNotContain(learner.Person!.FullName, page.DocumentElement.TextContent);
        Assert.DoesNotContain(learner.Person.Email, page.DocumentElement.TextContent);

        await educator.SeeAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(12, educator.Page.QuerySelectorAll("tbody tr").Length);
        Assert.NotNull(educator.Page.QuerySelector("a[rel=prev]"));

        await educator.SeeAsync($"/admin/missed?case={Case}&kind={MissedQuestion.NotUnderstood}");
        Assert.Equal(2, educator.Page.QuerySelectorAll("tbody tr").Length);
        await educator.SeeAsync($"/admin/missed?case={Case}&kind={MissedQuestion.NoAnswer}");
        Assert.Empty(educator.Page.QuerySelectorAll("tbody tr"));
        // what makes no sense is as if it were not there
        await educator.SeeAsync("/admin/missed?skip=-3&kind=&case=");
        Assert.Equal(MissedQuestionList.Page, educator.Page.QuerySelectorAll("tbody tr").Length);
    }
}
