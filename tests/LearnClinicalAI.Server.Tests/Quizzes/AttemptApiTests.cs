using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Quizzes;

/// <summary>A quiz over the API: what is acknowledged stands, what is sent again counts once, what comes late is kept and does not count.</summary>
public sealed class AttemptApiTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task Starting_again_comes_back_to_the_open_attempt_and_the_same_request_to_its_own_for_ever(
        Database database
    )
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var first = Guid.NewGuid();

        using var begun = await QuizGround.StartAsync(host, learner, first);
        using var open = await QuizGround.StartAsync(host, learner, Guid.NewGuid());
        var attempt = (await QuizGround.JsonAsync(begun)).GetProperty("id").GetGuid();
        using var handedIn = await learner.PostApiAsync($"/api/v1/attempts/{attempt}/submit", NewClient());
        using var again = await QuizGround.StartAsync(host, learner, first);

        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        Assert.Equal($"/api/v1/attempts/{attempt}", begun.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Equal(attempt, (await QuizGround.JsonAsync(open)).GetProperty("id").GetGuid());
        Assert.Equal(HttpStatusCode.OK, handedIn.StatusCode);
        Assert.Equal(attempt, (await QuizGround.JsonAsync(again)).GetProperty("id").GetGuid());
        Assert.Equal(1, await host.InDatabaseAsync(db => db.QuizAttempts.CountAsync()));
    }

    /// <summary>Abuse case 7.</summary>
    [Theory, OnBothDatabases]
    public async Task Starting_twenty_times_at_once_is_one_attempt_whether_it_is_one_request_or_twenty(
        Database database
    )
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var client = Guid.NewGuid();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(n => QuizGround.StartAsync(host, learner, n % 2 == 0 ? client : Guid.NewGuid()))
        );

        var ids = new HashSet<Guid>();
        foreach (var answer in answers)
        {
            ids.Add((await QuizGround.JsonAsync(answer)).GetProperty("id").GetGuid());
            answer.Dispose();
        }
        Assert.Single(ids);
    }

    [Theory, OnBothDatabases]
    public async Task An_attempt_holds_its_paper_and_no_key_before_it_is_handed_in_and_the_marks_after(
        Database database
    )
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.BeginAsync(host, learner);

        var before = await QuizGround.ReadAsync(learner, attempt);
        using var handedIn = await learner.PostApiAsync($"/api/v1/attempts/{attempt}/submit", NewClient());
        var after = await QuizGround.ReadAsync(learner, attempt);

        Assert.NotEqual(0, before.GetProperty("questions").GetArrayLength());
        foreach (var question in before.GetProperty("questions").EnumerateArray())
        {
            Assert.Equal(JsonValueKind.Null, question.GetProperty("mark").ValueKind);
            foreach (var choice in question.GetProperty("choices").EnumerateArray())
                Assert.Matches("^k[0-9]+$", choice.GetProperty("key").GetString());
        }
        Assert.DoesNotContain("feedback", before.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, after.GetProperty("score").GetDouble());
        foreach (var question in after.GetProperty("questions").EnumerateArray())
            Assert.Equal("wrong", question.GetProperty("mark").GetProperty("state").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task Answers_saved_together_are_one_row_and_sent_again_the_same_row(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.BeginAsync(host, learner);
        var body = new { clientId = Guid.NewGuid(), answers = await QuizGround.AnswersAsync(learner, attempt) };

        using var first = await QuizGround.SaveAsync(learner, attempt, body);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var again = await QuizGround.SaveAsync(learner, attempt, body);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.False((await QuizGround.JsonAsync(first)).GetProperty("late").GetBoolean());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(1, await host.InDatabaseAsync(db => db.QuizSaves.CountAsync()));
        var read = await QuizGround.ReadAsync(learner, attempt);
        Assert.All(
            read.GetProperty("questions").EnumerateArray(),
            question => Assert.NotEqual(JsonValueKind.Null, question.GetProperty("answer").ValueKind)
        );
        await learner.SeeAsync($"/attempts/{attempt}");
        Assert.Contains("Last saved", learner.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_that_was_taken_back_counts_no_more(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.BeginAsync(host, learner);
        var (question, _) = await QuizGround.AnAnswerAsync(learner, attempt);

        using var given = await QuizGround.SaveAsync(learner, attempt, question, ["k1"]);
        using var taken = await QuizGround.SaveAsync(learner, attempt, question, []);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (given.StatusCode, taken.StatusCode));
        var read = await QuizGround.ReadAsync(learner, attempt);
        Assert.Equal(JsonValueKind.Null, QuizGround.Question(read, question).GetProperty("answer").ValueKind);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_saved_after_the_attempt_was_handed_in_is_kept_and_changes_no_mark(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.BeginAsync(host, learner);
        using var handedIn = await learner.PostApiAsync($"/api/v1/attempts/{attempt}/submit", NewClient());
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        using var late = await QuizGround.SaveAsync(
            learner,
            attempt,
            new { clientId = Guid.NewGuid(), answers = await QuizGround.AnswersAsync(learner, attempt) }
        );

        Assert.True((await QuizGround.JsonAsync(late)).GetProperty("late").GetBoolean());
        Assert.Equal(1, await host.InDatabaseAsync(db => db.QuizSaves.CountAsync()));
        var read = await QuizGround.ReadAsync(learner, attempt);
        Assert.All(
            read.GetProperty("questions").EnumerateArray(),
            question => Assert.Equal(JsonValueKind.Null, question.GetProperty("answer").ValueKind)
        );
    }

    /// <summary>Abuse case 6.</summary>
    [Theory, OnBothDatabases]
    public async Task An_answer_after_the_deadline_is_kept_and_said_to_be_late_and_the_one_in_time_counts(
        Database database
    )
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.TimedAsync(host, learner, TimeSpan.FromMinutes(10));
        var (question, _) = await QuizGround.AnAnswerAsync(learner, attempt);

        using var inTime = await QuizGround.SaveAsync(learner, attempt, question, ["k1"]);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        using var late = await QuizGround.SaveAsync(learner, attempt, question, ["k2"]);

        Assert.False((await QuizGround.JsonAsync(inTime)).GetProperty("late").GetBoolean());
        Assert.True((await QuizGround.JsonAsync(late)).GetProperty("late").GetBoolean());
        var read = await QuizGround.ReadAsync(learner, attempt);
        Assert.NotEqual(JsonValueKind.Null, read.GetProperty("submittedAt").ValueKind);
        var counted = QuizGround.Question(read, question).GetProperty("answer").GetProperty("options");
        Assert.Equal("k1", counted[0].GetString());
        Assert.Equal(2, await host.InDatabaseAsync(db => db.QuizSaves.CountAsync()));
    }

    /// <summary>Abuse case 6.</summary>
    [Theory, OnBothDatabases]
    public async Task Handed_in_after_the_deadline_what_was_saved_before_is_marked_and_what_comes_with_it_is_not(
        Database database
    )
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.TimedAsync(host, learner, TimeSpan.FromMinutes(10));
        var (question, _) = await QuizGround.AnAnswerAsync(learner, attempt);
        using var inTime = await QuizGround.SaveAsync(learner, attempt, question, ["k1"]);
        var all = await QuizGround.AnswersAsync(learner, attempt);
        host.Clock.Advance(TimeSpan.FromMinutes(11));

        using var handedIn = await learner.PostApiAsync(
            $"/api/v1/attempts/{attempt}/submit",
            new { clientId = Guid.NewGuid(), answers = all }
        );

        Assert.Equal(HttpStatusCode.OK, handedIn.StatusCode);
        var read = await QuizGround.ReadAsync(learner, attempt);
        Assert.Equal(
            [question],
            read.GetProperty("questions")
                .EnumerateArray()
                .Where(asked => asked.GetProperty("answer").ValueKind != JsonValueKind.Null)
                .Select(asked => asked.GetProperty("id").GetString())
        );
    }

    /// <summary>Abuse case 8.</summary>
    [Theory, OnBothDatabases]
    public async Task However_often_an_attempt_is_looked_at_or_begun_again_its_questions_are_the_same(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.BeginAsync(host, learner);
        var first = await QuizGround.ReadAsync(learner, attempt);

        for (var n = 0; n < 5; n++)
        {
            using var again = await QuizGround.StartAsync(host, learner, Guid.NewGuid());
            Assert.Equal(first.GetRawText(), (await QuizGround.JsonAsync(again)).GetRawText());
            await learner.SeeAsync($"/attempts/{attempt}");
            Assert.Equal(first.GetRawText(), (await QuizGround.ReadAsync(learner, attempt)).GetRawText());
        }
        var person = learner.Person!.Id;
        Assert.Equal(1, await host.InDatabaseAsync(db => db.QuizAttempts.CountAsync(a => a.PersonId == person)));
    }

    /// <summary>Abuse case 2.</summary>
    [Theory, OnBothDatabases]
    public async Task Saving_and_handing_in_somebody_elses_attempt_is_not_found_and_changes_no_row(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        using var other = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.BeginAsync(host, learner);
        var answers = await QuizGround.AnswersAsync(learner, attempt);
        var before = await QuizGround.ReadAsync(learner, attempt);

        using var saved = await QuizGround.SaveAsync(other, attempt, new { clientId = Guid.NewGuid(), answers });
        using var handedIn = await other.PostApiAsync($"/api/v1/attempts/{attempt}/submit", NewClient());

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (saved.StatusCode, handedIn.StatusCode));
        Assert.Equal(before.GetRawText(), (await QuizGround.ReadAsync(learner, attempt)).GetRawText());
        Assert.Equal(0, await host.InDatabaseAsync(db => db.QuizSaves.CountAsync(s => s.AttemptId == attempt)));
    }

    /// <summary>Abuse case 3.</summary>
    [Theory, OnBothDatabases]
    public async Task A_score_that_comes_with_the_answers_is_refused_and_changes_nothing(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.BeginAsync(host, learner);
        var (clientId, answers) = (Guid.NewGuid(), new Dictionary<string, object>());

        HttpResponseMessage[] refused =
        [
            await QuizGround.SaveAsync(
                learner,
                attempt,
                new
                {
                    clientId,
                    answers,
                    score = 1,
                }
            ),
            await learner.PostApiAsync($"/api/v1/attempts/{attempt}/submit", new { clientId, passed = true }),
            await learner.PostApiAsync(
                $"/api/v1/attempts/{attempt}/submit",
                new { clientId, personId = Guid.NewGuid() }
            ),
        ];

        foreach (var answer in refused)
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            answer.Dispose();
        }
        var read = await QuizGround.ReadAsync(learner, attempt);
        Assert.Equal(JsonValueKind.Null, read.GetProperty("submittedAt").ValueKind);
        Assert.Equal(JsonValueKind.Null, read.GetProperty("score").ValueKind);
    }

    /// <summary>Abuse case 5.</summary>
    [Theory, OnBothDatabases]
    public async Task Fifty_identical_submits_at_once_are_one_result(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.BeginAsync(host, learner);
        var body = new { clientId = Guid.NewGuid(), answers = await QuizGround.AnswersAsync(learner, attempt) };
        var token = await learner.AntiforgeryTokenAsync();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(async _ =>
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/attempts/{attempt}/submit");
                    request.Content = JsonContent.Create(body);
                    request.Headers.Add("X-Antiforgery", token);
                    using var answer = await learner.Client.SendAsync(request);
                    return (answer.StatusCode, Body: await answer.Content.ReadAsStringAsync());
                })
        );

        Assert.Equal([HttpStatusCode.OK], answers.Select(answer => answer.StatusCode).Distinct());
        Assert.Single(answers.Select(answer => answer.Body).Distinct());
        var person = learner.Person!.Id;
        Assert.Equal(
            (1, 1, 1),
            await host.InDatabaseAsync(async db =>
                (
                    await db.QuizSaves.CountAsync(s => s.AttemptId == attempt),
                    await db.AuditEntries.CountAsync(a =>
                        a.Event == "attempt.submitted" && a.Object == $"attempt:{attempt}"
                    ),
                    await db.StepFacts.CountAsync(f =>
                        f.Kind == Learning.LearningFactKind.QuizSubmitted
                        && db.Enrolments.Any(e => e.Id == f.EnrolmentId && e.PersonId == person)
                    )
                )
            )
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_save_with_one_bad_answer_says_which_and_saves_nothing(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        var attempt = await QuizGround.BeginAsync(host, learner);
        var answers = await QuizGround.AnswersAsync(learner, attempt);
        var (question, _) = await QuizGround.AnAnswerAsync(learner, attempt);
        answers[question] = new { kind = "chosen", options = (string[])["right-one"] };

        using var refused = await QuizGround.SaveAsync(learner, attempt, new { clientId = Guid.NewGuid(), answers });
        using var unknown = await QuizGround.SaveAsync(learner, attempt, "no-such-question", ["k1"]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var problem = await QuizGround.JsonAsync(refused);
        Assert.Equal("/problems/answer-unfit/UnknownChoice", problem.GetProperty("type").GetString());
        Assert.Equal(question, problem.GetProperty("question").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        Assert.Equal(0, await host.InDatabaseAsync(db => db.QuizSaves.CountAsync(s => s.AttemptId == attempt)));
    }

    [Theory, OnBothDatabases]
    public async Task A_step_that_is_not_open_cannot_be_begun_and_somebody_elses_is_not_there(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await QuizGround.EnrolledAsync(host);
        using var locked = await QuizGround.StartAsync(host, learner, Guid.NewGuid());
        using var other = await QuizGround.EnrolledAsync(host);
        var enrolment = await QuizGround.EnrolmentAsync(host, learner);
        using var theirs = await other.PostApiAsync(
            $"/api/v1/enrolments/{enrolment}/steps/quiz-1/attempts",
            NewClient()
        );

        Assert.Equal(HttpStatusCode.Conflict, locked.StatusCode);
        Assert.Equal("/problems/step-locked", (await QuizGround.JsonAsync(locked)).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
    }

    private static object NewClient() => new { clientId = Guid.NewGuid() };
}
