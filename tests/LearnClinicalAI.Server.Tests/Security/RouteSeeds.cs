using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using LearnClinicalAI.Certificates;
using LearnClinicalAI.Server.Features.Certificates;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Features.Credit;
using LearnClinicalAI.Server.Features.Quizzes;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Security;

/// <summary>
/// Values for the parameters of routes, each belonging to the owner where it belongs to somebody. A feature adds a line to
/// <see cref="Seeds"/>, named by the segment before the parameter and the parameter in small letters.
/// </summary>
internal sealed partial class RouteSeeds(LearnHost host, Visitor owner)
{
    private const string Course = "foundations";
    private const string Case = "chest-pain-at-night";
    private readonly Dictionary<string, string> made = [];

    private static readonly Dictionary<string, Func<RouteSeeds, Task<string>>> Seeds = new(StringComparer.Ordinal)
    {
        ["people/id"] = seeds => Task.FromResult(seeds.Owner.Person!.Id.ToString()),
        ["courses/slug"] = seeds => seeds.EnrolAsync(),
        ["steps/stepid"] = seeds => seeds.FirstStepAsync(),
        ["steps/step"] = _ => Task.FromResult("quiz-1"),
        ["enrolments/id"] = seeds => seeds.EnrolmentAsync(),
        ["cases/slug"] = _ => Task.FromResult(Case),
        ["content/hash"] = seeds => seeds.CourseHashAsync(),
        ["media/file"] = _ => Task.FromResult("five-steps.svg"),
        ["attempts/id"] = seeds => seeds.AttemptAsync(),
        // of nobody: how a certificate is kept from others is tested where certificates are made
        ["certificates/id"] = _ => Task.FromResult("abcdefghijklmnopqrstuvwxyz"),
        ["verify/id"] = _ => Task.FromResult("abcdefghijklmnopqrstuvwxyz"),
        ["runs/id"] = seeds => seeds.RunAsync(),
    };

    private Visitor Owner => owner;

    /// <summary>The route, or a body, with values in place of its parameters.</summary>
    public async Task<string> FillAsync(string route, string text)
    {
        foreach (Match parameter in Parameter().Matches(route))
        {
            var name = $"{parameter.Groups["before"].Value}/{parameter.Groups["name"].Value.ToLowerInvariant()}";
            if (!made.TryGetValue(name, out var value))
            {
                Assert.True(Seeds.ContainsKey(name), $"RouteSeeds has no line \"{name}\" for {route}.");
                made[name] = value = await Seeds[name](this);
            }
            text = text.Replace(parameter.Groups["whole"].Value, value, StringComparison.Ordinal);
        }
        return text;
    }

    /// <summary>The route with the same text in the place of every parameter.</summary>
    public static string With(string route, string text) =>
        Parameter().Replace(route, match => $"{match.Groups["before"].Value}/{text}");

    private Task<string> CourseHashAsync() =>
        host.InDatabaseAsync(db =>
            db.ContentHeads.Where(h => h.Kind == ContentKind.Course && h.Slug == Course)
                .Select(h => h.Hash!)
                .SingleAsync()
        );

    private async Task<string> EnrolAsync()
    {
        await owner.SeeAsync($"/courses/{Course}/start");
        if (owner.Address.EndsWith("/start", StringComparison.Ordinal))
            await owner.SubmitAsync("main form:has([name='Form.Read'])", ("Form.Read", "true"));
        return Course;
    }

    private async Task<string> FirstStepAsync()
    {
        await EnrolAsync();
        await owner.SeeAsync($"/courses/{Course}");
        var link = owner.Page.QuerySelector($"a[href^='/courses/{Course}/steps/']")!.GetAttribute("href")!;
        return link.Split('/')[4];
    }

    private async Task<string> EnrolmentAsync()
    {
        await EnrolAsync();
        var person = owner.Person!.Id;
        return await host.InDatabaseAsync(async db =>
            (await db.Enrolments.Where(e => e.PersonId == person).Select(e => e.Id).SingleAsync()).ToString()
        );
    }

    private async Task<string> AttemptAsync()
    {
        await EnrolAsync();
        var person = owner.Person!.Id;
        return await host.InDatabaseAsync(async db =>
        {
            var enrolment = await db.Enrolments.SingleAsync(e => e.PersonId == person);
            var attempt = new QuizAttempt
            {
                Id = Guid.CreateVersion7(host.Clock.GetUtcNow()),
                EnrolmentId = enrolment.Id,
                PersonId = person,
                StepId = "quiz-1",
                CourseHash = enrolment.CourseHash,
                Number = 1 + await db.QuizAttempts.CountAsync(a => a.EnrolmentId == enrolment.Id),
                Seed = 1,
                StartedAt = host.Clock.GetUtcNow(),
            };
            db.QuizAttempts.Add(attempt);
            await db.SaveChangesAsync();
            return attempt.Id.ToString();
        });
    }

    private async Task<string> RunAsync()
    {
        using var answer = await owner.PostApiAsync("/api/v1/runs", new { @case = Case });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    [GeneratedRegex(@"(?<before>[^/{}]+)/(?<whole>\{(?<name>\w+)(:[^}]*)?\})", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
