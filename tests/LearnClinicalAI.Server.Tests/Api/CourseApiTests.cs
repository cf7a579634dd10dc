using System.Net;
using System.Text.Json;
using LearnClinicalAI.Content;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Tests.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Api;

/// <summary>A program takes the same way through a course as the pages do, with the same refusals.</summary>
public sealed class CourseApiTests(Grounds grounds)
{
    private const string Course = "/api/v1/courses/foundations";

    [Theory, OnBothDatabases]
    public async Task The_catalogue_is_for_everybody_and_says_where_a_learner_stands(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var nobody = host.Visitor();
        using var learner = await QuizGround.EnrolledAsync(host);

        var all = await GetAsync(nobody, "/api/v1/courses");
        var shown = await GetAsync(nobody, Course);
        var own = await GetAsync(learner, Course);

        Assert.Contains(all.EnumerateArray(), course => course.GetProperty("slug").GetString() == "foundations");
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("enrolment").ValueKind);
        Assert.NotEqual(0, own.GetProperty("enrolment").GetProperty("missing").GetArrayLength());
        Assert.Equal(
            ["open", "locked"],
            own.GetProperty("steps").EnumerateArray().Take(2).Select(step => step.GetProperty("state").GetString())
        );
    }

    [Theory, OnBothDatabases]
    public async Task Without_the_acknowledgement_of_what_the_gate_says_now_nobody_is_enrolled(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        var gate = await GetAsync(learner, $"{Course}/gate");
        var shown = new
        {
            courseHash = gate.GetProperty("courseHash").GetString(),
            providerVersion = gate.GetProperty("providerVersion").GetInt32(),
            shownAt = host.Clock.GetUtcNow(),
        };

        using var early = await learner.PostApiAsync($"{Course}/enrolment");
        using var old = await learner.PostApiAsync($"{Course}/acknowledgement", shown with { courseHash = "0" });
        using var read = await learner.PostApiAsync($"{Course}/acknowledgement", shown);
        using var again = await learner.PostApiAsync($"{Course}/acknowledgement", shown);
        using var enrolled = await learner.PostApiAsync($"{Course}/enrolment");
        using var twice = await learner.PostApiAsync($"{Course}/enrolment");

        Assert.Equal(
            "/problems/gate-not-acknowledged",
            (await QuizGround.JsonAsync(early)).GetProperty("type").GetString()
        );
        Assert.Equal("/problems/gate-changed", (await QuizGround.JsonAsync(old)).GetProperty("type").GetString());
        Assert.Equal(await read.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (enrolled.StatusCode, twice.StatusCode));
        Assert.Equal(await enrolled.Content.ReadAsStringAsync(), await twice.Content.ReadAsStringAsync());
        var person = learner.Person!.Id;
        Assert.Equal(
            (1, 1),
            await host.InDatabaseAsync(async db =>
                (
                    await db.GateAcknowledgements.CountAsync(g => g.PersonId == person),
                    await db.Enrolments.CountAsync(e => e.PersonId == person)
                )
            )
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_lesson_is_done_over_the_API_as_on_its_page_and_one_that_is_not_open_is_not(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await QuizGround.EnrolledAsync(host);

        using var locked = await learner.PostApiAsync($"{Course}/steps/what-they-can-do/done");
        using var done = await learner.PostApiAsync($"{Course}/steps/how-models-work/done");
        using var twice = await learner.PostApiAsync($"{Course}/steps/how-models-work/done");

        Assert.Equal(HttpStatusCode.Conflict, locked.StatusCode);
        Assert.Equal(1, (await QuizGround.JsonAsync(done)).GetProperty("stepsDone").GetInt32());
        Assert.Equal(1, (await QuizGround.JsonAsync(twice)).GetProperty("stepsDone").GetInt32());
    }

    [Theory, OnBothDatabases]
    public async Task A_course_that_asks_for_another_takes_nobody_who_has_not_completed_it(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await QuizGround.EnrolledAsync(host);
        await PublishFollowerAsync(host);
        await learner.SeeAsync("/courses/follower/start");
        var refused = learner.Page.Body!.TextContent;
        Assert.Null(learner.Page.QuerySelector("form:has([name='Form.Hash'])"));
        var gate = await GetAsync(learner, "/api/v1/courses/follower/gate");
        using var acknowledged = await learner.PostApiAsync(
            "/api/v1/courses/follower/acknowledgement",
            new
            {
                courseHash = gate.GetProperty("courseHash").GetString(),
                providerVersion = gate.GetProperty("providerVersion").GetInt32(),
                shownAt = host.Clock.GetUtcNow(),
            }
        );
        using var early = await learner.PostApiAsync("/api/v1/courses/follower/enrolment");

        await host.InDatabaseAsync(db =>
            db.Enrolments.ExecuteUpdateAsync(set => set.SetProperty(e => e.CompletedAt, host.Clock.GetUtcNow()))
        );
        await learner.SeeAsync("/courses/follower/start");
        await learner.SubmitAsync("form:has([name='Form.Hash'])", ("Form.Read", "true"));

        Assert.Contains("Complete these courses first", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, acknowledged.StatusCode);
        var problem = await QuizGround.JsonAsync(early);
        Assert.Equal("/problems/prerequisites-unmet", problem.GetProperty("type").GetString());
        Assert.Equal("foundations", problem.GetProperty("unmet")[0].GetProperty("slug").GetString());
        Assert.Equal(2, await host.InDatabaseAsync(db => db.Enrolments.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Completion_is_read_row_after_row_to_the_end(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var educator = await host.SignedInAsync(Roles.Educator);
        var people = new List<string>();
        for (var n = 0; n < 3; n++)
        {
            using var learner = await QuizGround.EnrolledAsync(host);
            people.Add(learner.Person!.Email);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await GetAsync(educator, "/api/v1/administration/completion?course=foundations");
        var bookmark =
            $"{first.GetProperty("rows")[0].GetProperty("enrolledAt").GetDateTimeOffset().UtcTicks}-{first.GetProperty("rows")[0].GetProperty("enrolmentId").GetGuid():N}";
        var rest = await GetAsync(educator, $"/api/v1/administration/completion?course=foundations&after={bookmark}");
        using var wrong = await educator.GetApiAsync("/api/v1/administration/completion?course=foundations&after=1");
        using var unknown = await educator.GetApiAsync("/api/v1/administration/completion?course=nothing");
        using var missing = await educator.GetApiAsync("/api/v1/administration/completion");

        Assert.Equal(people, Emails(first));
        Assert.Equal(people.Skip(1), Emails(rest));
        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.BadRequest),
            (wrong.StatusCode, unknown.StatusCode, missing.StatusCode)
        );
    }

    private static IEnumerable<string> Emails(JsonElement page) =>
        page.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("email").GetString()!);

    private static async Task<JsonElement> GetAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.GetApiAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await QuizGround.JsonAsync(answer);
    }

    /// <summary>A course like the shipped one that asks for it.</summary>
    private static async Task PublishFollowerAsync(LearnHost host)
    {
        var shipped = FolderFiles.Read(Path.Combine(ServerProcess.Sources, "courses", "foundations")).Files;
        var files = shipped
            .Select(file =>
                file.Path == "course.yaml" ? new ContentFile(file.Path, Asking(file.Bytes.ToArray())) : file
            )
            .ToList();
        var outcome = await host.InScopeAsync<PublishContent, PublishContent.Outcome>(publish =>
            publish.RunAsync(ContentKind.Course, "follower", files, default)
        );
        Assert.True(outcome is PublishContent.Outcome.Published, $"{outcome}");
        await host.Services.GetRequiredService<ContentShelf>().RefreshAsync();
    }

    private static byte[] Asking(byte[] yaml) =>
        System.Text.Encoding.UTF8.GetBytes(
            System
                .Text.Encoding.UTF8.GetString(yaml)
                .Replace("prerequisites: []", "prerequisites: [foundations]", StringComparison.Ordinal)
        );
}
