using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Features.Credit;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Credit;

public sealed class ClaimTests(Grounds grounds)
{
    private const string Claim = "/api/v1/courses/foundations/claim";

    [Theory, OnBothDatabases]
    public async Task A_claim_on_the_page_gives_an_award_a_certificate_and_a_line_on_the_transcript(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = await host.AtTheEndAsync();

        await visitor.SeeAsync("/courses/foundations/claim");
        Assert.Contains("commensurate", visitor.Page.Body!.TextContent);
        await visitor.SubmitAsync("form:has(input[value='cpd-hours'])", ("Amount", "0.25"));
        var certificate = visitor.Page.QuerySelector("a[href^='/certificates/']")!.GetAttribute("href")!;
        await visitor.SeeAsync(certificate);
        Assert.Contains(visitor.Person!.FullName, visitor.Page.Body!.TextContent);
        Assert.Contains("0.25 CPD hour", visitor.Page.Body.TextContent);
        await visitor.SeeAsync("/transcript");
        Assert.Contains("Foundations of clinical AI", visitor.Page.Body!.TextContent);

        using var another = await host.SignedInAsync();
        await another.OpenAsync(certificate);
        Assert.Equal(HttpStatusCode.NotFound, another.Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_hundred_parallel_claims_give_one_award_and_one_certificate(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var browser = await host.AtTheEndAsync();
        using var visitor = host.Visitor();
        await visitor.UseTokenAsync(browser.Person!);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(_ => visitor.PostApiAsync(Claim, new { creditType = "cpd-hours", amount = 0.5 }))
        );

        var awards = new HashSet<string>();
        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            awards.Add(
                $"{body.GetProperty("awardId")} {body.GetProperty("certificateId")} {body.GetProperty("amount")}"
            );
            answer.Dispose();
        }
        Assert.Single(awards);
        var person = visitor.Person!.Id;
        Assert.Equal(1, await host.InDatabaseAsync(db => db.Awards.CountAsync(a => a.PersonId == person)));
        Assert.Equal(1, await host.InDatabaseAsync(db => db.Certificates.CountAsync(c => c.PersonId == person)));
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_that_is_no_amount_of_the_designated_credit_is_a_bad_request(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = await host.AtTheEndAsync();

        foreach (var amount in (object?[])[0, -1, 0.3, 1.0000001m, "1e9", "NaN", "1,0", "999", "", null, true, 1e9])
        {
            using var answer = await visitor.PostApiAsync(Claim, new { creditType = "cpd-hours", amount });
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
        var person = visitor.Person!.Id;
        Assert.False(await host.InDatabaseAsync(db => db.Awards.AnyAsync(a => a.PersonId == person)));
    }

    [Theory, OnBothDatabases]
    public async Task Who_skips_steps_is_told_all_that_is_missing(Database database)
    {
        var host = await grounds.SharedAsync(database);
        await host.DesignatedAsync();
        using var visitor = await host.SignedInAsync();
        await host.EnrolledAsync(visitor.Person!.Id, completed: false, evaluated: false, score: 0.2);

        using var answer = await visitor.PostApiAsync(Claim, new { creditType = "cpd-hours", amount = "0.5" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["RequiredPartsDone", "MinimumPerformanceLevelReached", "EvaluationSent"],
            body.GetProperty("unmet").EnumerateArray().Select(item => item.GetProperty("condition").GetString()!)
        );
    }

    [Theory, OnBothDatabases]
    public async Task An_author_cannot_claim_their_own_course(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var visitor = await host.AtTheEndAsync();
        var person = visitor.Person!.Id;
        await host.InDatabaseAsync(db =>
        {
            db.ContentAuthors.Add(
                new ContentAuthor
                {
                    Kind = ContentKind.Course,
                    Slug = CreditGround.Slug,
                    PersonId = person,
                    Since = host.Clock.GetUtcNow(),
                }
            );
            return db.SaveChangesAsync();
        });

        using var answer = await visitor.PostApiAsync(Claim, new { creditType = "participation" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(
            "NotInControlOfContent",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory, OnBothDatabases]
    public async Task Credit_is_claimed_only_in_its_term_by_the_provider_s_calendar(Database database)
    {
        await using var host = await grounds.FreshAsync(database, ("Provider:TimeZone", "America/New_York"));
        _ = host.Server;
        host.Clock.Set(new DateTimeOffset(2026, 11, 21, 4, 59, 58, TimeSpan.Zero));
        using var visitor = await host.AtTheEndAsync();
        await host.InDatabaseAsync(db =>
            db.Enrolments.ExecuteUpdateAsync(set =>
                set.SetProperty(e => e.CompletedAt, new DateTimeOffset(2026, 11, 21, 4, 59, 59, TimeSpan.Zero))
            )
        );

        // one second before the day of release begins in New York
        host.Clock.Set(new DateTimeOffset(2026, 11, 21, 5, 0, 0, TimeSpan.Zero));
        using var early = await visitor.PostApiAsync(Claim, new { creditType = "cpd-hours", amount = "0.25" });
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);

        await host.InDatabaseAsync(db =>
            db.Enrolments.ExecuteUpdateAsync(set =>
                set.SetProperty(e => e.CompletedAt, new DateTimeOffset(2026, 11, 21, 5, 0, 0, TimeSpan.Zero))
            )
        );
        using var inTime = await visitor.PostApiAsync(Claim, new { creditType = "cpd-hours", amount = "0.25" });
        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
    }
}
