using System.Net;
using LearnClinicalAI.Server.Features.Quizzes;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Courses;

/// <summary>A learner on a course: through the gate, from step to step, and never two results of one thing.</summary>
public sealed class CourseThreadTests(Grounds grounds)
{
    private const string Course = "/courses/foundations";

    [Theory, OnBothDatabases]
    public async Task Nothing_of_a_course_is_shown_before_its_gate_was_passed(Database database)
    {
        using var learner = await (await grounds.SharedAsync(database)).SignedInAsync();

        await learner.OpenAsync($"{Course}/steps/how-models-work");

        Assert.Equal(HttpStatusCode.NotFound, learner.Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_gate_must_be_confirmed_and_is_then_recorded_with_what_it_showed(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();

        await learner.SeeAsync($"{Course}/start");
        await learner.SubmitAsync("form:has([name='Form.Hash'])");
        Assert.Contains("Tick the box", learner.Page.Body!.TextContent, StringComparison.Ordinal);
        await learner.SubmitAsync("form:has([name='Form.Hash'])", ("Form.Read", "true"));

        var person = learner.Person!.Id;
        var gate = await host.InDatabaseAsync(db => db.GateAcknowledgements.SingleAsync(g => g.PersonId == person));
        var enrolment = await host.InDatabaseAsync(db => db.Enrolments.SingleAsync(e => e.PersonId == person));
        Assert.Equal(enrolment.CourseHash, gate.CourseHash);
        Assert.True(gate.ProviderVersion >= 1);
        Assert.True(enrolment.StepsTotal > 0);
    }

    [Theory, OnBothDatabases]
    public async Task Reading_a_lesson_opens_the_next_step_and_is_counted_once(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await EnrolledAsync(host);

        await learner.SeeAsync($"{Course}/steps/what-they-can-do");
        Assert.Contains("not open yet", learner.Page.Body!.TextContent, StringComparison.Ordinal);
        await learner.SeeAsync($"{Course}/steps/how-models-work");
        await learner.SubmitAsync("form:has([value='done'])");

        Assert.EndsWith("/steps/what-they-can-do", learner.Address, StringComparison.Ordinal);
        var person = learner.Person!.Id;
        var enrolment = await host.InDatabaseAsync(db => db.Enrolments.SingleAsync(e => e.PersonId == person));
        Assert.Equal(1, enrolment.StepsDone);
    }

    [Theory, OnBothDatabases]
    public async Task Fifty_submits_at_once_are_one_result_and_one_audit_entry(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await EnrolledAsync(host);
        var attempt = await BeginQuizAsync(host, learner);
        var person = learner.Person!.Id;

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(_ =>
                    host.InScopeAsync<SubmitAttempt, SubmitAttempt.Outcome>(submit =>
                        submit.RunAsync(
                            person,
                            attempt,
                            Guid.NewGuid(),
                            new Dictionary<string, Learning.Response>(),
                            default
                        )
                    )
                )
        );

        Assert.All(outcomes, outcome => Assert.IsType<SubmitAttempt.Outcome.Submitted>(outcome));
        var audited = await host.InDatabaseAsync(db =>
            db.AuditEntries.CountAsync(a => a.Event == "attempt.submitted" && a.Object == $"attempt:{attempt}")
        );
        Assert.Equal(1, audited);
        Assert.Equal(
            1,
            await host.InDatabaseAsync(db =>
                db.StepFacts.CountAsync(f =>
                    f.StepId == "quiz-1"
                    && f.Kind == Learning.LearningFactKind.QuizSubmitted
                    && db.Enrolments.Any(e => e.Id == f.EnrolmentId && e.PersonId == person)
                )
            )
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_quiz_page_holds_no_key_and_no_feedback_before_it_is_handed_in(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await EnrolledAsync(host);
        var attempt = await BeginQuizAsync(host, learner);

        var page = await learner.SeeAsync($"/attempts/{attempt}");

        var html = page.DocumentElement.OuterHtml;
        Assert.DoesNotContain("right answer", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("feedback", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_elses_attempt_is_not_there(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await EnrolledAsync(host);
        var attempt = await BeginQuizAsync(host, learner);
        using var other = await host.SignedInAsync();

        await other.OpenAsync($"/attempts/{attempt}");

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    private static async Task<Visitor> EnrolledAsync(LearnHost host)
    {
        var learner = await host.SignedInAsync();
        await learner.SeeAsync($"{Course}/start");
        await learner.SubmitAsync("form:has([name='Form.Hash'])", ("Form.Read", "true"));
        return learner;
    }

    private static async Task<Guid> BeginQuizAsync(LearnHost host, Visitor learner)
    {
        foreach (var lesson in new[] { "how-models-work", "what-they-can-do", "where-they-fail", "working-safely" })
        {
            await learner.SeeAsync($"{Course}/steps/{lesson}");
            await learner.SubmitAsync("form:has([value='done'])");
        }
        await learner.SeeAsync($"{Course}/steps/quiz-1");
        await learner.SubmitAsync("form:has([value='start'])");
        var person = learner.Person!.Id;
        return await host.InDatabaseAsync(db =>
            db.QuizAttempts.Where(a => a.PersonId == person).Select(a => a.Id).SingleAsync()
        );
    }
}
