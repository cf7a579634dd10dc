using System.Net;
using AngleSharp.Dom;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.CaseRuns;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Tests.Credit;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Tests.Quizzes;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Security;

/// <summary>Abuse case 25: whatever somebody typed is text on every page that shows it, whoever looks at it.</summary>
public sealed class StoredScriptTests(Grounds grounds)
{
    private const string Case = "chest-pain-at-night";
    private const string Script =
        "<script>alert('x')</script><img src=x onerror=alert(1)><a href=javascript:alert(2)>x</a>";

    [Theory, OnBothDatabases]
    public async Task A_name_an_answer_a_question_and_a_diagnosis_of_script_are_shown_as_they_were_typed(
        Database database
    )
    {
        await using var host = await grounds.FreshAsync(database);
        await host.DesignatedAsync();
        var person = await host.RegisterAsync(
            givenName: "Ann<img src=x onerror=alert(1)>",
            familyName: "<script>alert(1)</script>"
        );
        using var learner = host.Visitor();
        await learner.SignInAsync(person);
        await host.EnrolledAsync(person.Id);
        using var claimed = await learner.PostApiAsync(
            "/api/v1/courses/foundations/claim",
            new { creditType = "participation" }
        );
        var certificate = (await QuizGround.JsonAsync(claimed)).GetProperty("certificateId").GetString();
        var run = await PlayAsync(host, learner);
        using var administrator = await host.SignedInAsync(Roles.Administrator);

        foreach (
            var (viewer, address) in (IEnumerable<(Visitor, string)>)
                [
                    (learner, "/profile"),
                    (learner, "/learning"),
                    (learner, "/transcript"),
                    (learner, $"/certificates/{certificate}"),
                    (learner, $"/verify/{certificate}"),
                    (learner, "/runs"),
                    (learner, $"/runs/{run}"),
                    (learner, $"/runs/{run}/report"),
                    (administrator, "/admin/people"),
                    (administrator, "/admin/people?q=" + Uri.EscapeDataString(Script)),
                    (administrator, $"/admin/people/{person.Id}"),
                    (administrator, "/admin/courses/foundations/completion"),
                    (administrator, "/admin/runs"),
                    (administrator, $"/admin/runs/{run}"),
                    (administrator, "/admin/audit"),
                ]
        )
        {
            var page = await viewer.SeeAsync(address);
            Assert.Equal([], Scripts(page).Select(found => $"{address}: {found.OuterHtml}"));
        }
        await learner.SeeAsync($"/runs/{run}");
        Assert.Contains(Script, learner.Page.Body!.TextContent, StringComparison.Ordinal);
        await administrator.SeeAsync($"/admin/runs/{run}");
        Assert.Contains(
            "Ann<img src=x onerror=alert(1)>",
            administrator.Page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task What_was_typed_wrong_into_a_form_comes_back_as_text(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = host.Visitor();
        await visitor.SeeAsync("/register");

        await visitor.SubmitAsync("main form", ("Email", "\"><script>alert(1)</script>"), ("GivenName", Script));

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal([], Scripts(visitor.Page).Select(found => found.OuterHtml));
        Assert.Equal(Script, visitor.Page.QuerySelector("[name='Form.GivenName']")!.GetAttribute("value"));
    }

    /// <summary>What would run, or lead to what runs: our own scripts come as files.</summary>
    private static IEnumerable<IElement> Scripts(IDocument page) =>
        page.All.Where(element =>
            (element.LocalName == "script" && !element.HasAttribute("src"))
            || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            || element.GetAttribute("href")?.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true
        );

    private static async Task<Guid> PlayAsync(LearnHost host, Visitor learner)
    {
        using var started = await learner.PostApiAsync("/api/v1/runs", new { @case = Case });
        var run = (await QuizGround.JsonAsync(started)).GetProperty("id").GetGuid();
        var shelf = host.Services.GetRequiredService<ContentShelf>();
        var folder = await shelf.CaseAsync((await shelf.CurrentAsync(ContentKind.Case, Case))!);
        var steps = folder!.Exemplars.Single(exemplar => exemplar.Learner == "unsafe").Steps.Select(Poisoned);
        foreach (var act in steps.Prepend(new Act.Say(Script)))
            await host.InScopeAsync<AnswerTurn, AnswerTurn.Outcome>(answer =>
                answer.RunAsync(learner.Person!.Id, run, Guid.NewGuid(), act, default)
            );
        Assert.True(await host.InDatabaseAsync(db => db.RunScores.AnyAsync(s => s.RunId == run)));
        return run;
    }

    private static Act Poisoned(Act act) =>
        act switch
        {
            Act.CommitProvisional commit => commit with { Diagnosis = Script, Differential = [Script], Plan = Script },
            Act.CommitFinal commit => commit with { Diagnosis = Script, Differential = [Script], Plan = Script },
            Act.Write write => write with { Text = Script },
            Act.Answer { How: "rejected" or "edited" } answer => answer with { Text = Script },
            _ => act,
        };
}
