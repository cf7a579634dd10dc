using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Demo;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Setup;

public sealed class DemoTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task In_development_an_empty_database_gets_people_of_each_role_who_can_sign_in(Database database)
    {
        await using var host = await grounds.FreshAsync(database, ("environment", "Development"));
        using var visitor = host.Visitor();
        await visitor.SeeAsync("/sign-in");

        foreach (var person in DemoPeople.All)
        {
            await visitor.SeeAsync("/sign-in");
            Assert.Contains(person.Email, visitor.Page.Body!.TextContent);
            await visitor.SubmitAsync("main form", ("Email", person.Email), ("Password", DemoPeople.Password));
            if (person.Role != Roles.Learner)
            {
                var row = visitor.Page.QuerySelectorAll("tr").Single(tr => tr.TextContent.Contains(person.Email));
                await visitor.SubmitAsync("main form", ("Code", row.QuerySelectorAll("td")[2].TextContent));
            }
            await visitor.SeeAsync("/profile");
            Assert.Contains(person.Email, visitor.Page.Body!.TextContent);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Making_the_demonstration_again_changes_nothing(Database database)
    {
        await using var host = await grounds.FreshAsync(database, ("environment", "Development"));

        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RunDemo>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(DemoPeople.All.Count, await host.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(3, await host.InDatabaseAsync(db => db.UserRoles.CountAsync()));
    }

    [Fact]
    public async Task Elsewhere_nobody_is_made_and_nobody_is_shown()
    {
        await using var host = await grounds.FreshAsync(Database.Sqlite);
        using var visitor = host.Visitor();

        await visitor.SeeAsync("/sign-in");

        Assert.DoesNotContain("demo.example", visitor.Page.Body!.TextContent);
        Assert.Equal(0, await host.InDatabaseAsync(db => db.Users.CountAsync()));
    }
}
