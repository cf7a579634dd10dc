using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Authoring;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests.Authoring;

/// <summary>An educator reads in the product how a case is written, as the page beside the cases tells it.</summary>
public sealed class WriteACaseTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task An_educator_finds_how_a_case_is_written_step_by_step(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var educator = await host.SignedInAsync(Roles.Educator);

        var start = await educator.SeeAsync("/admin");
        Assert.NotNull(start.QuerySelector("a[href='/authoring/write-a-case']"));
        var page = await educator.SeeAsync("/authoring/write-a-case");

        Assert.Equal("Write your own case", page.QuerySelector("h1")!.TextContent.Trim());
        var steps = page.QuerySelectorAll(".prose h2").Where(h => h.TextContent.StartsWith("Step ")).ToList();
        Assert.Equal(10, steps.Count);
        var text = page.QuerySelector(".prose")!.TextContent;
        Assert.Contains("lcai new case cases/sore-toe", text, StringComparison.Ordinal);
        Assert.DoesNotContain("the cases: begin", text, StringComparison.Ordinal);
        // the text itself is English whatever the language of the page around it
        Assert.Equal("en", page.QuerySelector(".prose")!.GetAttribute("lang"));
    }

    [Fact]
    public void Its_own_part_of_the_page_about_cases_is_shown_a_heading_level_up()
    {
        const string Readme =
            "# All\r\n\r\n## Table\r\n\r\n## Write your own case\r\n\r\n### One\r\n\r\n#### Two\r\n\r\n## Other\r\n";

        Assert.Equal("\n## One\n\n### Two\n", WriteACase.Part(Readme));
    }
}
