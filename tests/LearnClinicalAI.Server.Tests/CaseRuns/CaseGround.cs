using System.Net;
using System.Text.Json;
using LearnClinicalAI.Content;
using LearnClinicalAI.Server.Features.CaseRuns;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.CaseRuns;

/// <summary>Runs of the shipped cases.</summary>
internal static class CaseGround
{
    public const string Chest = "chest-pain-at-night";
    public const string Letter = "urgent-referral-letter";

    /// <summary>Begins a run over the API.</summary>
    public static async Task<Guid> StartAsync(this Visitor learner, string slug = Chest, string mode = "practice")
    {
        using var started = await learner.PostApiAsync(
            "/api/v1/runs",
            new Dictionary<string, string> { ["case"] = slug, ["mode"] = mode }
        );
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        return JsonDocument.Parse(await started.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
    }

    /// <summary>Takes the acts, each of which must be done.</summary>
    public static async Task DoAsync(this LearnHost host, Visitor learner, Guid run, params Act[] acts)
    {
        foreach (var act in acts)
        {
            var outcome = await host.TakeAsync(learner, run, act);
            Assert.True(outcome is AnswerTurn.Outcome.Taken, $"{act} → {outcome}");
        }
    }

    public static Task<AnswerTurn.Outcome> TakeAsync(this LearnHost host, Visitor learner, Guid run, Act act) =>
        host.InScopeAsync<AnswerTurn, AnswerTurn.Outcome>(answer =>
            answer.RunAsync(learner.Person!.Id, run, Guid.NewGuid(), act, default)
        );

    public static async Task<IReadOnlyList<EncounterEvent>> LogAsync(this LearnHost host, Guid run)
    {
        var lines = await host.InDatabaseAsync(db =>
            db.RunEntries.Where(e => e.RunId == run).OrderBy(e => e.Seq).Select(e => e.Lines).ToListAsync()
        );
        return [.. lines.SelectMany(EncounterLog.Read)];
    }

    public static async Task<CaseFolder> CaseAsync(this LearnHost host, string slug = Chest)
    {
        var shelf = host.Services.GetRequiredService<ContentShelf>();
        var hash = await shelf.CurrentAsync(ContentKind.Case, slug);
        return (await shelf.CaseAsync(hash!))!;
    }
}
