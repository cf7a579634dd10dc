using LearnClinicalAI.Credit;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Credit;
using LearnClinicalAI.Server.Features.Demo;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Credit;

public sealed class DesignationTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task A_course_that_nobody_signed_off_is_not_designated_and_the_page_says_why(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var educator = await host.SignedInAsync(Roles.Educator);

        await educator.SeeAsync("/admin/courses/foundations/designation");
        await educator.SubmitAsync("form:has([name='Form.Type'])", ("Type", "participation"));

        Assert.Contains("No reviewer has signed off the current revision.", educator.Page.Body!.TextContent);
        Assert.Equal(0, await host.InDatabaseAsync(db => db.Designations.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_provider_without_accreditation_designates_no_AMA_credit(Database database)
    {
        var host = await grounds.SharedAsync(database);
        await host.DesignatedAsync();
        var educator = await host.RegisterAsync(Roles.Educator);

        await using var scope = host.Services.CreateAsyncScope();
        var ending = await scope
            .ServiceProvider.GetRequiredService<Designate>()
            .RunAsync(
                educator.Id,
                CreditGround.Slug,
                await host.HashAsync(),
                CreditGround.Wish(CreditTypes.AmaPraCategory1),
                TestContext.Current.CancellationToken
            );

        var incomplete = Assert.IsType<Designate.Outcome.Incomplete>(ending);
        Assert.Contains(incomplete.Plan.Missing, gap => gap.Gap is DesignationGap.ProviderNotAccredited);
    }

    [Theory, OnBothDatabases]
    public async Task A_reviewer_signs_off_on_the_page(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var reviewer = await host.SignedInAsync(Roles.Reviewer);

        await reviewer.SeeAsync("/review");
        await reviewer.SubmitAsync("#course-foundations form");

        Assert.Contains($"signed off by {reviewer.Person!.FullName}", reviewer.Page.Body!.TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task Provider_settings_become_a_new_version_and_an_old_form_overwrites_nothing(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var first = await host.SignedInAsync(Roles.Administrator);
        using var second = await host.SignedInAsync(Roles.Administrator);
        await first.SeeAsync("/admin/provider");
        await second.SeeAsync("/admin/provider");

        await first.SubmitAsync("main form", ("Name", "County Hospital"));
        await second.SubmitAsync("main form", ("Name", "Another"));

        Assert.Contains("Somebody else saved a newer version.", second.Page.Body!.TextContent);
        Assert.Equal(
            ["The provider of this server", "County Hospital"],
            await host.InDatabaseAsync(db =>
                db.ProviderSettings.OrderBy(s => s.Version).Select(s => s.Name).ToListAsync()
            )
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_demonstration_has_its_course_signed_off_and_designated(Database database)
    {
        await using var host = await grounds.FreshAsync(database, ("environment", "Development"));
        _ = host.Server;

        var reviewer = await host.InDatabaseAsync(db => DemoPeople.IdAsync(db, DemoPeople.Reviewer));
        Assert.True(await host.InDatabaseAsync(db => db.SignOffs.AnyAsync(s => s.PersonId == reviewer)));
        Assert.Equal(
            "participation",
            await host.InDatabaseAsync(db => db.Designations.Select(d => d.CreditType).SingleAsync())
        );
    }
}
