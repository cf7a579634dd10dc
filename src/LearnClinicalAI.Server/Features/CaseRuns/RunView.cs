using LearnClinicalAI.Content.Lessons;
using LearnClinicalAI.Simulation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>What the places of the case screen are drawn from: a run, what is new in it, and the words.</summary>
/// <param name="NewFrom">The first event of the turn just taken; 0 when there was none.</param>
public sealed record RunView(RunRead Read, int NewFrom, DateTimeOffset Now, IStringLocalizer<CaseRunsTexts> Texts)
{
    public Encounter World => Read.Run.Encounter;
    public CaseScript Script => World.Script;
    public IReadOnlyList<EncounterEvent> Log => Read.Log;
    public CaseNames Names { get; } = new(Read.Run.Encounter.Script);

    public bool IsNew(EncounterEvent row) => NewFrom > 0 && row.Seq >= NewFrom;

    public MarkupString Html(string markdown) =>
        (MarkupString)MarkdownText.Html(World.Render(markdown), path => $"/content/{Script.Hash}/{path}");
}
