using System.Net;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Features.Courses;
using LearnClinicalAI.Server.Tests.Credit;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Evaluations;

public sealed class EvaluationTests(Grounds grounds)
{
    private static readonly (string, string)[] Answers =
    [
        .. Enumerable.Range(1, 6).Select(n => ($"objective.o{n}", "4")),
        ("relevance", "5"),
        ("patient", "3"),
        ("intends", "true"),
        ("change", "I shall commit to a diagnosis first."),
        ("saw-bias", "false"),
        ("minutes", "55"),
    ];

    [Theory, OnBothDatabases]
    public async Task An_evaluation_is_sent_once_and_its_step_is_done(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var (visitor, enrolment) = await BeforeEvaluationAsync(host);
        using var _ = visitor;

        await visitor.SeeAsync("/courses/foundations/steps/evaluation");
        await visitor.SubmitAsync("main form", Answers);

        Assert.Equal("/courses/foundations", visitor.Address);
        var row = await host.InDatabaseAsync(db => db.Evaluations.SingleAsync(e => e.EnrolmentId == enrolment));
        Assert.Equal((5, 55, true), (row.Relevance, row.MinutesSpent, row.IntendsChange));
        await visitor.SeeAsync("/courses/foundations/steps/evaluation");
        Assert.Contains("Your evaluation was sent.", visitor.Page.Body!.TextContent);
        using var again = await visitor.PostApiAsync("/api/v1/courses/foundations/evaluation", new { });
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        Assert.Equal(
            1,
            await host.InDatabaseAsync(db =>
                db.StepFacts.CountAsync(f => f.EnrolmentId == enrolment && f.Kind == LearningFactKind.EvaluationSent)
            )
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_text_that_identifies_someone_is_not_stored_and_comes_back_to_the_form(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var (visitor, enrolment) = await BeforeEvaluationAsync(host);
        using var _ = visitor;
        const string Telling = "My patient with SSN 123-45-6789 taught me that.";

        await visitor.SeeAsync("/courses/foundations/steps/evaluation");
        await visitor.SubmitAsync("main form", [.. Answers.Where(a => a.Item1 != "change"), ("change", Telling)]);

        Assert.Contains("Nothing was sent", visitor.Page.Body!.TextContent);
        Assert.Equal(Telling, visitor.Page.QuerySelector("textarea[name=change]")!.TextContent);
        Assert.False(await host.InDatabaseAsync(db => db.Evaluations.AnyAsync(e => e.EnrolmentId == enrolment)));
    }

    /// <summary>A learner who has done all but the evaluation.</summary>
    private static async Task<(Visitor Visitor, Guid Enrolment)> BeforeEvaluationAsync(LearnHost host)
    {
        var visitor = await host.SignedInAsync();
        var enrolment = await host.EnrolledAsync(visitor.Person!.Id, completed: false, evaluated: false);
        var at = host.Clock.GetUtcNow();
        (string Step, LearningFactKind Kind)[] done =
        [
            ("how-models-work", LearningFactKind.Read),
            ("what-they-can-do", LearningFactKind.Read),
            ("where-they-fail", LearningFactKind.Read),
            ("working-safely", LearningFactKind.Read),
            ("quiz-1", LearningFactKind.QuizSubmitted),
        ];
        await host.InDatabaseAsync(async db =>
        {
            foreach (var (step, kind) in done)
                db.StepFacts.Add(
                    new StepFact
                    {
                        EnrolmentId = enrolment,
                        StepId = step,
                        Kind = kind,
                        At = at,
                        Score = 1,
                        Passed = true,
                    }
                );
            return await db.SaveChangesAsync();
        });
        await host.RecordedAsync(visitor.Person!.Id, enrolment, "chest-pain", LearningFactKind.CaseEnded);
        return (visitor, enrolment);
    }
}
