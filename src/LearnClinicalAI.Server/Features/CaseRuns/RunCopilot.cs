using LearnClinicalAI.Server.Web.Parts.Case;
using LearnClinicalAI.Simulation;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>What the AI tools of a run have said, and what the learner did with it. Nothing here tells sound from flawed.</summary>
public sealed class RunCopilot(RunView view)
{
    /// <summary>All three are offered for every output: which of them its author wrote would be a hint at its flaw.</summary>
    private static readonly string[] Places = ["chart", "patient", "source"];

    private readonly Encounter world = view.World;
    private readonly CaseScript script = view.Script;
    private readonly IStringLocalizer texts = view.Texts;

    /// <summary>The newest first, those that wait for an answer before the rest.</summary>
    public IReadOnlyList<CopilotCardView> Outputs() =>
        [
            .. view
                .Log.OfType<Suggested>()
                .DistinctBy(shown => shown.Output)
                .Select(Output)
                .OfType<CopilotCardView>()
                .Reverse()
                .OrderBy(card => card.Answer != CopilotAnswer.Open),
        ];

    public IReadOnlyList<CopilotToolView> Tools() => [.. script.Tools.Select(Tool)];

    /// <summary>What belongs to the writing of a document, in the case's order, its draft first.</summary>
    public IReadOnlyList<CopilotCardView> For(WritingTask task, IReadOnlyList<CopilotCardView> shown) =>
        [
            .. script
                .Outputs.Where(output => output.Stage is CopilotStage.Documentation)
                .OrderBy(output => output.Id != task.Draft)
                .Select(output => shown.FirstOrDefault(card => card.Id == output.Id))
                .OfType<CopilotCardView>(),
        ];

    /// <summary>The tool that drafts the document; null when none does.</summary>
    public string? DrafterOf(WritingTask task) =>
        script.Outputs.FirstOrDefault(output => output.Id == task.Draft)?.Tool;

    private CopilotCardView? Output(Suggested shown)
    {
        if (script.Outputs.FirstOrDefault(o => o.Id == shown.Output) is not { } output)
            return null;
        var answer = world.Answers.GetValueOrDefault(output.Id);
        var text = world.TextOf(output.Id);
        return new CopilotCardView(
            output.Id,
            Tool(script.Tools.First(tool => tool.Id == output.Tool)),
            output.Title,
            view.Html(text),
            Lines(text),
            view.Names.Clock(shown.Minute),
            answer?.How switch
            {
                "accepted" => CopilotAnswer.Accepted,
                "edited" => CopilotAnswer.Edited,
                "rejected" => CopilotAnswer.Rejected,
                _ => CopilotAnswer.Open,
            },
            answer?.Text,
            [.. Places.Select(place => Check(output, place))],
            view.IsNew(shown)
        );
    }

    /// <summary>What the learner edits: the lines as they were written, without the marks of emphasis.</summary>
    private static string Lines(string markdown) => markdown.Replace("**", "", StringComparison.Ordinal).Trim();

    private CopilotCheckView Check(CopilotOutput output, string place)
    {
        var name = texts[$"Against.{place}", script.Narrator.Name];
        if (!world.Checks.Contains((output.Id, place)))
            return new(place, name);
        var found = output.Checks.Where(check => check.Against == place).ToList();
        return found.Count == 0
            ? new(place, name, texts[$"Unseen.{place}", script.Narrator.Name])
            : new(place, Opened(found) ?? name, string.Join(' ', found.Select(check => world.Render(check.Shows))));
    }

    /// <summary>The documents or sources in which it was looked up.</summary>
    private string? Opened(List<OutputCheck> found)
    {
        var places = found
            .Select(check =>
                script.Chart.FirstOrDefault(document => document.Id == check.Document)?.Title
                ?? script.Info.Sources.FirstOrDefault(source => source.Id == check.Source)?.Text
            )
            .OfType<string>()
            .ToList();
        return places.Count == 0 ? null : string.Join("; ", places);
    }

    private CopilotToolView Tool(CopilotTool tool) =>
        new(
            tool.Id,
            tool.Name,
            texts[$"Tool.{tool.Type}"],
            tool.Performance,
            tool.IntendedUse,
            tool.CoveredForPatientData
        );
}
