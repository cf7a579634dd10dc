using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Courses;
using LearnClinicalAI.Server.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>Fills a course with learners, for the completion table.</summary>
internal static class Crowd
{
    public const int Steps = 20;
    private const int Batch = 2_000;

    /// <summary>The slug of the course that has so many learners: a published course under another name.</summary>
    public static string CourseOf(int learners) => $"crowd-{learners}";

    public static async Task FillAsync(string connectionString, int learners)
    {
        var options = new DbContextOptionsBuilder<PostgresLearnDb>().UseNpgsql(connectionString).Options;
        var slug = CourseOf(learners);
        await using (var db = new PostgresLearnDb(options))
        {
            var head = await db.ContentHeads.AsNoTracking().FirstAsync(h => h.Slug == Site.Course);
            await db.Database.ExecuteSqlAsync(
                $"""insert into "ContentHeads" ("Kind", "Slug", "Hash", "Complaints", "Withheld", "UpdatedAt", "Card") select "Kind", {slug}, "Hash", "Complaints", "Withheld", "UpdatedAt", "Card" from "ContentHeads" where "Slug" = {head.Slug}"""
            );
        }
        for (var first = 0; first < learners; first += Batch)
        {
            await using var db = new PostgresLearnDb(options);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var number = first; number < Math.Min(first + Batch, learners); number++)
            {
                var person = Person(learners, number);
                db.Users.Add(person);
                db.Enrolments.Add(Enrolment(person.Id, slug, number));
            }
            await db.SaveChangesAsync();
        }
    }

    /// <summary>Begins further attempts beside the one given, which the rules of the quiz would not allow so many of.</summary>
    public static async Task<Guid[]> AttemptsAsync(string connectionString, Guid like, int number)
    {
        var options = new DbContextOptionsBuilder<PostgresLearnDb>().UseNpgsql(connectionString).Options;
        await using var db = new PostgresLearnDb(options);
        var first = await db.QuizAttempts.AsNoTracking().SingleAsync(attempt => attempt.Id == like);
        var last = await db
            .QuizAttempts.Where(attempt => attempt.EnrolmentId == first.EnrolmentId)
            .MaxAsync(attempt => attempt.Number);
        var more = Enumerable.Range(last + 1, number).Select(next => Another(first, next)).ToList();
        db.QuizAttempts.AddRange(more);
        await db.SaveChangesAsync();
        return [.. more.Select(attempt => attempt.Id)];
    }

    private static QuizAttempt Another(QuizAttempt first, int number) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EnrolmentId = first.EnrolmentId,
            PersonId = first.PersonId,
            StepId = first.StepId,
            CourseHash = first.CourseHash,
            Number = number,
            Seed = first.Seed + number,
            StartedAt = first.StartedAt,
            Deadline = first.Deadline,
        };

    private static Person Person(int learners, int number)
    {
        var email = $"crowd{learners}-{number}@hospital.example";
        return new Person
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = "stamp",
            GivenName = $"Given {number % 977}",
            FamilyName = $"Family {number % 7919}",
            Profession = Professions.Resident,
        };
    }

    private static Enrolment Enrolment(Guid person, string slug, int number)
    {
        var done = number % (Steps + 1);
        var began = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero).AddSeconds(number);
        return new Enrolment
        {
            Id = Guid.CreateVersion7(),
            PersonId = person,
            CourseSlug = slug,
            CourseHash = new string('0', 64),
            EnrolledAt = began,
            StepsDone = done,
            StepsTotal = Steps,
            Score = done == 0 ? null : number % 101 / 100.0,
            CompletedAt = done == Steps ? began.AddDays(30) : null,
            LastActivityAt = began.AddDays(30),
            Progress =
                "{"
                + string.Join(
                    ',',
                    Enumerable.Range(1, Steps).Select(step => $"\"step-{step}\":{{\"p\":{(step <= done ? 2 : 0)}}}")
                )
                + "}",
        };
    }
}
