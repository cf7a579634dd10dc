using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Verbs;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Verbs;

public sealed class VerbTests(Grounds grounds)
{
    [Theory]
    [InlineData("serve")]
    [InlineData("user")]
    [InlineData("user", "add")]
    [InlineData("user", "remove", "a@b.c")]
    [InlineData("backup")]
    [InlineData("backup", "a", "b")]
    [InlineData("content", "publish")]
    public async Task What_is_not_understood_prints_the_usage_and_ends_with_2(params string[] words)
    {
        var host = await grounds.SharedAsync(Database.Sqlite);

        var run = await VerbRun.OnAsync(host, "", words);

        Assert.Equal(VerbTable.NotUnderstood, run.Code);
        Assert.Contains("user reset-mfa EMAIL", run.Error);
    }

    [Fact]
    public void Words_with_two_hyphens_are_settings_wherever_they_stand()
    {
        var line = CommandLine.Read(["user", "--Storage:DataFolder=x", "disable", "a@b.c"]);

        Assert.Equal("user", line.Verb);
        Assert.Equal(["disable", "a@b.c"], line.Arguments);
        Assert.Equal(["--Storage:DataFolder=x"], line.Settings);
        Assert.Null(CommandLine.Read(["--urls", "http://localhost"]).Verb);
        Assert.Null(CommandLine.Read([]).Verb);
    }

    [Theory, OnBothDatabases]
    public async Task An_operator_makes_a_person_with_a_role_who_signs_in(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var email = $"op-{Guid.NewGuid():N}@hospital.example";

        var run = await VerbRun.OnAsync(
            host,
            "nine loud herons sleep\n",
            "user",
            "add",
            email,
            "Ada",
            "Op",
            Roles.Educator
        );

        Assert.Equal((VerbTable.Fine, ""), (run.Code, run.Error));
        Assert.DoesNotContain("herons", run.Output);
        using var visitor = host.Visitor();
        await visitor.SeeAsync("/sign-in");
        await visitor.SubmitAsync("main form", ("Email", email), ("Password", "nine loud herons sleep"));
        Assert.StartsWith("/sign-in/enrol", visitor.Address);
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_password_one_is_made_up_and_printed(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var email = $"op-{Guid.NewGuid():N}@hospital.example";

        var run = await VerbRun.OnAsync(host, "", "user", "add", email, "Ada", "Op");

        Assert.Equal(VerbTable.Fine, run.Code);
        var password = run.Output.Split("Password: ")[1].Trim();
        using var visitor = host.Visitor();
        await visitor.SignInAsync(new(Guid.Empty, email, password, "Ada", "Op", Key: null));
    }

    [Theory, OnBothDatabases]
    public async Task A_person_cannot_be_made_twice_or_with_what_nobody_else_may_have(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var person = await host.RegisterAsync();

        Assert.Equal(1, (await VerbRun.OnAsync(host, "", "user", "add", person.Email, "A", "B")).Code);
        Assert.Equal(1, (await VerbRun.OnAsync(host, "", "user", "add", "no address", "A", "B")).Code);
        Assert.Equal(1, (await VerbRun.OnAsync(host, "short\n", "user", "add", "x@y.example", "A", "B")).Code);
        Assert.Equal(1, (await VerbRun.OnAsync(host, "", "user", "add", "x@y.example", "A", "B", "root")).Code);
        Assert.Equal(1, (await VerbRun.OnAsync(host, "", "user", "disable", "nobody@y.example")).Code);
        Assert.Equal(1, (await VerbRun.OnAsync(host, "", "user", "reset-mfa", "nobody@y.example")).Code);
    }

    [Theory, OnBothDatabases]
    public async Task An_operator_disables_a_person_and_resets_an_authenticator(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var person = await host.RegisterAsync(Roles.Reviewer);

        Assert.Equal(0, (await VerbRun.OnAsync(host, "", "user", "reset-mfa", person.Email)).Code);
        Assert.Equal(0, (await VerbRun.OnAsync(host, "", "user", "disable", person.Email.ToUpperInvariant())).Code);

        var (disabled, factors, events) = await host.InDatabaseAsync(async db =>
            (
                await db.Users.AnyAsync(p => p.Id == person.Id && p.DisabledAt != null),
                await db.SecondFactors.CountAsync(f => f.PersonId == person.Id),
                await db.AuditEntries.Where(e => e.Subject == person.Id).Select(e => e.Event).ToListAsync()
            )
        );
        Assert.True(disabled);
        Assert.Equal(0, factors);
        Assert.Contains(AuditEvents.UserDisabled, events);
        Assert.Contains(AuditEvents.SecondFactorReset, events);
    }

    [Fact]
    public async Task Demo_people_are_refused_outside_development()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);

        var run = await VerbRun.OnAsync(host, "", "demo");

        Assert.Equal(VerbTable.Failed, run.Code);
        Assert.Contains("Development", run.Error);
    }

    [Theory, OnBothDatabases]
    public async Task Migrating_a_database_that_is_up_to_date_changes_nothing(Database database)
    {
        var host = await grounds.SharedAsync(database);

        Assert.Equal(VerbTable.Fine, (await VerbRun.OnAsync(host, "", "migrate")).Code);
        Assert.Equal(VerbTable.Fine, (await VerbRun.OnAsync(host, "", "migrate")).Code);
    }

    [Theory, OnBothDatabases]
    public async Task A_folder_is_published_and_what_is_wrong_in_it_is_named(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        var folder = Directory.CreateTempSubdirectory("lcai-publish-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "courses", "broken"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "courses", "broken", "course.yaml"), "title: [");

        var broken = await VerbRun.OnAsync(host, "", "content", "publish", folder.FullName);
        var nothing = await VerbRun.OnAsync(host, "", "content", "publish", Path.Combine(folder.FullName, "courses"));
        var shipped = await VerbRun.OnAsync(host, "", "content", "publish", Repository());

        Assert.Equal(VerbTable.Failed, broken.Code);
        Assert.Contains("broken: withheld", broken.Error);
        Assert.Contains("course.yaml", broken.Error);
        Assert.Equal(VerbTable.Failed, nothing.Code);
        Assert.Equal((VerbTable.Fine, ""), (shipped.Code, shipped.Error));
        Assert.Contains("foundations: ", shipped.Output);
        folder.Delete(recursive: true);
    }

    internal static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LearnClinicalAI.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
