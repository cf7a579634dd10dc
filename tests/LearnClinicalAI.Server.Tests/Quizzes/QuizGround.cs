using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LearnClinicalAI.Server.Features.Quizzes;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Quizzes;

/// <summary>Learners at the first quiz of the shipped course, and the API's words for it.</summary>
internal static class QuizGround
{
    private const string Course = "foundations";
    private static readonly string[] Lessons =
    [
        "how-models-work",
        "what-they-can-do",
        "where-they-fail",
        "working-safely",
    ];

    public static async Task<Visitor> EnrolledAsync(LearnHost host)
    {
        var learner = await host.SignedInAsync();
        await learner.SeeAsync($"/courses/{Course}/start");
        await learner.SubmitAsync("form:has([name='Form.Hash'])", ("Form.Read", "true"));
        return learner;
    }

    /// <summary>A learner who has read the lessons before the quiz.</summary>
    public static async Task<Visitor> AtTheQuizAsync(LearnHost host)
    {
        var learner = await EnrolledAsync(host);
        foreach (var lesson in Lessons)
        {
            await learner.SeeAsync($"/courses/{Course}/steps/{lesson}");
            await learner.SubmitAsync("form:has([value='done'])");
        }
        return learner;
    }

    public static Task<Guid> EnrolmentAsync(LearnHost host, Visitor learner)
    {
        var person = learner.Person!.Id;
        return host.InDatabaseAsync(db =>
            db.Enrolments.Where(e => e.PersonId == person).Select(e => e.Id).SingleAsync()
        );
    }

    public static async Task<HttpResponseMessage> StartAsync(LearnHost host, Visitor learner, Guid clientId)
    {
        var enrolment = await EnrolmentAsync(host, learner);
        return await learner.PostApiAsync($"/api/v1/enrolments/{enrolment}/steps/quiz-1/attempts", new { clientId });
    }

    public static async Task<Guid> BeginAsync(LearnHost host, Visitor learner)
    {
        using var begun = await StartAsync(host, learner, Guid.NewGuid());
        return (await JsonAsync(begun)).GetProperty("id").GetGuid();
    }

    /// <summary>An open attempt with a deadline, which the shipped quiz does not have.</summary>
    public static async Task<Guid> TimedAsync(LearnHost host, Visitor learner, TimeSpan lasts)
    {
        var person = learner.Person!.Id;
        return await host.InDatabaseAsync(async db =>
        {
            var enrolment = await db.Enrolments.SingleAsync(e => e.PersonId == person);
            var now = host.Clock.GetUtcNow();
            var attempt = new QuizAttempt
            {
                Id = Guid.CreateVersion7(now),
                EnrolmentId = enrolment.Id,
                PersonId = person,
                StepId = "quiz-1",
                CourseHash = enrolment.CourseHash,
                Number = 1,
                Seed = 7,
                StartedAt = now,
                Deadline = now + lasts,
            };
            db.QuizAttempts.Add(attempt);
            await db.SaveChangesAsync();
            return attempt.Id;
        });
    }

    public static async Task<JsonElement> ReadAsync(Visitor learner, Guid attempt)
    {
        using var answer = await learner.GetApiAsync($"/api/v1/attempts/{attempt}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await JsonAsync(answer);
    }

    public static Task<HttpResponseMessage> SaveAsync(Visitor learner, Guid attempt, object body) =>
        learner.ApiAsync(HttpMethod.Put, $"/api/v1/attempts/{attempt}/answers", body);

    public static Task<HttpResponseMessage> SaveAsync(
        Visitor learner,
        Guid attempt,
        string question,
        string[] options
    ) =>
        SaveAsync(
            learner,
            attempt,
            new
            {
                clientId = Guid.NewGuid(),
                answers = new Dictionary<string, object> { [question] = new { kind = "chosen", options } },
            }
        );

    /// <summary>Some answer to every question of the paper.</summary>
    public static async Task<Dictionary<string, object>> AnswersAsync(Visitor learner, Guid attempt)
    {
        var read = await ReadAsync(learner, attempt);
        return read.GetProperty("questions")
            .EnumerateArray()
            .ToDictionary(question => question.GetProperty("id").GetString()!, AnswerTo);
    }

    /// <summary>The first question that is answered by choosing.</summary>
    public static async Task<(string Question, object Answer)> AnAnswerAsync(Visitor learner, Guid attempt)
    {
        var read = await ReadAsync(learner, attempt);
        var question = read.GetProperty("questions")
            .EnumerateArray()
            .First(question => question.GetProperty("kind").GetString() == "chosen");
        return (question.GetProperty("id").GetString()!, AnswerTo(question));
    }

    public static JsonElement Question(JsonElement attempt, string id) =>
        attempt
            .GetProperty("questions")
            .EnumerateArray()
            .Single(question => question.GetProperty("id").GetString() == id);

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();

    private static object AnswerTo(JsonElement question)
    {
        string[] Keys(string member) =>
            [.. question.GetProperty(member).EnumerateArray().Select(choice => choice.GetProperty("key").GetString()!)];
        return question.GetProperty("kind").GetString() switch
        {
            "chosen" => new
            {
                kind = "chosen",
                options = Keys("choices").Take(1),
                certainty = "fairly",
            },
            "judged" => new { kind = "judged", value = true },
            "matched" => new { kind = "matched", pairs = Keys("lefts").Zip(Keys("choices")).ToDictionary() },
            "ordered" => new { kind = "ordered", items = Keys("choices") },
            _ => new { kind = "written", text = "3" },
        };
    }
}
