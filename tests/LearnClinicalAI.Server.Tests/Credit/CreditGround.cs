using LearnClinicalAI.Credit;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Features.Courses;
using LearnClinicalAI.Server.Features.Credit;
using LearnClinicalAI.Server.Features.Evaluations;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Credit;

/// <summary>The shipped course, signed off and designated, and learners who stand at its end.</summary>
internal static class CreditGround
{
    public const string Slug = "foundations";

    public static async Task<string> HashAsync(this LearnHost host) =>
        (await host.Services.GetRequiredService<ContentShelf>().CurrentAsync(ContentKind.Course, Slug))!;

    /// <summary>Signs off and designates for participation and hours; again changes nothing.</summary>
    public static async Task DesignatedAsync(this LearnHost host, DateOnly? from = null)
    {
        var reviewer = await host.RegisterAsync(Roles.Reviewer);
        var educator = await host.RegisterAsync(Roles.Educator);
        await host.SignedOffAsync(reviewer.Id);
        foreach (var type in (CreditType[])[CreditTypes.Participation, CreditTypes.CpdHours])
        {
            await using var scope = host.Services.CreateAsyncScope();
            var ending = await scope
                .ServiceProvider.GetRequiredService<Designate>()
                .RunAsync(educator.Id, Slug, await host.HashAsync(), Wish(type, from: from), default);
            Assert.True(
                ending is Designate.Outcome.Designated or Designate.Outcome.Already,
                $"{(ending as Designate.Outcome.Incomplete)?.Plan.Missing[0] ?? (object)ending}"
            );
        }
    }

    public static async Task SignedOffAsync(this LearnHost host, Guid reviewer)
    {
        var shelf = host.Services.GetRequiredService<ContentShelf>();
        foreach (var kind in Enum.GetValues<ContentKind>())
        foreach (var head in await shelf.HeadsAsync(kind))
        {
            await using var scope = host.Services.CreateAsyncScope();
            var sign = scope.ServiceProvider.GetRequiredService<SignOffContent>();
            Assert.IsType<SignOffContent.Outcome.SignedOff>(
                await sign.RunAsync(reviewer, kind, head.Slug, head.Hash!, default)
            );
        }
    }

    /// <param name="from">The release, from which it lasts as long as it may; the day at which the clock of tests stands by default.</param>
    public static DesignationWish Wish(CreditType type, int? hundredths = null, DateOnly? from = null)
    {
        var release = from ?? new DateOnly(2026, 11, 21);
        return new(type, hundredths, release, release.AddYears(3), "");
    }

    /// <summary>Puts the person on the course.</summary>
    public static async Task<Guid> EnrolledAsync(
        this LearnHost host,
        Guid person,
        bool completed = true,
        bool evaluated = true,
        double score = 0.9
    )
    {
        var hash = await host.HashAsync();
        var now = host.Clock.GetUtcNow();
        var id = Guid.CreateVersion7();
        return await host.InDatabaseAsync(async db =>
        {
            db.Enrolments.Add(
                new Enrolment
                {
                    Id = id,
                    PersonId = person,
                    CourseSlug = Slug,
                    CourseHash = hash,
                    EnrolledAt = now,
                    CompletedAt = completed ? now : null,
                    Score = score,
                    LastActivityAt = now,
                }
            );
            db.GateAcknowledgements.Add(
                new GateAcknowledgement
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = person,
                    CourseSlug = Slug,
                    CourseHash = hash,
                    ProviderVersion = 1,
                    ShownAt = now,
                    AcknowledgedAt = now,
                }
            );
            await db.SaveChangesAsync();
            if (evaluated)
            {
                db.Evaluations.Add(
                    new Evaluation
                    {
                        Id = Guid.CreateVersion7(),
                        EnrolmentId = id,
                        CourseSlug = Slug,
                        CourseHash = hash,
                        SentAt = now,
                        ObjectivesMet = "{}",
                        IntendsChange = true,
                        Change = "",
                        SawBias = false,
                        Bias = "",
                        Relevance = 4,
                        Barriers = "",
                        MinutesSpent = 60,
                    }
                );
                await db.SaveChangesAsync();
            }
            return id;
        });
    }

    public static async Task RecordedAsync(
        this LearnHost host,
        Guid person,
        Guid enrolment,
        string step,
        LearningFactKind kind
    )
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var fact = new LearningFact
        {
            StepId = step,
            Kind = kind,
            At = host.Clock.GetUtcNow(),
            Score = 1m,
            Passed = true,
        };
        Assert.NotNull(
            await scope.ServiceProvider.GetRequiredService<RecordFact>().RunAsync(person, enrolment, fact, default)
        );
        await transaction.CommitAsync();
    }
}
