using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Tests.CaseRuns;

/// <summary>The case screen without a script: what the world can do is on the page, and what it did is to be seen.</summary>
public sealed class CaseScreenTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task A_document_is_written_at_a_desk_with_its_drafts_beside_and_the_desk_stays_while_they_are_answered(
        Database database
    )
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync(CaseGround.Letter);
        await learner.SeeAsync($"/runs/{run}");

        await learner.SubmitAsync(".act-open button");
        Assert.NotNull(learner.Page.QuerySelector("#case-desk textarea"));
        Assert.NotNull(learner.Page.QuerySelector("#output-draft-safety"));
        Assert.Equal("draft-history", FirstCard(learner));
        await learner.SubmitAsync("#output-draft-safety .copilot-accept button");
        await learner.SubmitAsync("#case-desk form", ("text", "FIT 86, ferritin 6."));

        Assert.Contains("Saved: 4 words", learner.Page.QuerySelector("#case-desk")!.TextContent);
        Assert.Contains("You accepted this.", learner.Page.QuerySelector("#output-draft-safety")!.TextContent);
        var log = await host.LogAsync(run);
        Assert.Equal("FIT 86, ferritin 6.", Assert.Single(log.OfType<Wrote>()).Text);
    }

    [Theory, OnBothDatabases]
    public async Task Every_output_can_be_checked_against_chart_patient_and_source_whatever_its_author_wrote(
        Database database
    )
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync(CaseGround.Letter);
        var page = await learner.SeeAsync($"/runs/{run}");

        Assert.All(
            page.QuerySelectorAll(".copilot"),
            card =>
                Assert.Equal(
                    ["chart", "patient", "source"],
                    card.QuerySelectorAll("[name=against]").Select(chip => chip.GetAttribute("value"))
                )
        );

        await learner.SubmitAsync("#output-inbox-priority [value=source]");
        Assert.Contains(
            "You find nothing published that settles this.",
            learner.Page.QuerySelector("#output-inbox-priority")!.TextContent
        );
        await learner.SubmitAsync("#output-inbox-priority [value=chart]");
        Assert.Contains(
            "The threshold for action is 10 µg/g",
            learner.Page.QuerySelector("#output-inbox-priority")!.TextContent
        );
    }

    [Theory, OnBothDatabases]
    public async Task Leave_and_chaperone_go_on_record_with_an_examination(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync(CaseGround.Letter);
        await learner.SeeAsync($"/runs/{run}");

        await learner.SubmitAsync(
            "#act-examine form",
            ("text", "rectal examination"),
            ("consent", "true"),
            ("chaperone", "true")
        );

        var examined = Assert.Single((await host.LogAsync(run)).OfType<Examined>());
        Assert.True(examined is { Exam: "rectal", Consent: true, Chaperone: true });
        Assert.Contains(
            "You asked for leave and examined with a chaperone: Rectal examination.",
            learner.Page.QuerySelector(".talk")!.TextContent
        );
    }

    [Theory, OnBothDatabases]
    public async Task Vital_signs_follow_the_state_and_harm_stands_on_the_receipt(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();
        await learner.SeeAsync($"/runs/{run}");
        var before = learner.Page.QuerySelector(".vitals")!.TextContent;

        await learner.SubmitAsync(
            "#act-treat form",
            ("text", "GTN spray"),
            ("dose", "400"),
            ("unit", "mcg"),
            ("route", "sublingual")
        );
        await learner.SubmitAsync("#act-wait form:last-of-type", ("minutes", "5"));

        Assert.NotEqual(before, learner.Page.QuerySelector(".vitals")!.TextContent);
        Assert.NotEmpty(learner.Page.QuerySelectorAll(".vital-change"));
        Assert.Contains(
            "Glyceryl trinitrate 400 mcg sublingual",
            learner.Page.QuerySelector(".receipt-lines")!.TextContent
        );
        Assert.Contains("Major harm", learner.Page.QuerySelector(".receipt-harm")!.TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task An_end_that_nobody_wished_for_says_what_happened(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var run = await learner.StartAsync();

        await host.DoAsync(learner, run, new Act.Wait(240));

        var notice = (await learner.SeeAsync($"/runs/{run}")).QuerySelector("#case-notices")!;
        Assert.Contains("The patient’s heart stopped", notice.TextContent);
        Assert.Contains("Bea starts compressions.", notice.TextContent);
        Assert.NotNull(notice.QuerySelector(".tone-bad"));
        Assert.Empty(learner.Page.QuerySelectorAll("form[data-turn]"));
    }

    private static string? FirstCard(Visitor learner) =>
        learner.Page.QuerySelector("#case-actions .copilot")?.Id?.Replace("output-", "", StringComparison.Ordinal);
}
