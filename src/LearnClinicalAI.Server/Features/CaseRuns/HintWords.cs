using LearnClinicalAI.Simulation;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>A hint in words.</summary>
internal sealed class HintWords(Encounter world, CaseNames names, IStringLocalizer texts)
{
    public string Of(Hint hint) =>
        hint.Kind switch
        {
            HintKind.Cue => texts["Hint.Cue", Cue(hint.Subject)],
            HintKind.Ask => texts["Hint.Ask", texts[$"Group.{hint.Subject}"]],
            HintKind.Read or HintKind.Write => texts[$"Hint.{hint.Kind}", names.Document(hint.Subject)],
            HintKind.AnswerTool => texts["Hint.AnswerTool", names.Output(hint.Subject)],
            _ => texts[$"Hint.{hint.Kind}", world.Script.Narrator.Name],
        };

    private string Cue(string number) =>
        int.TryParse(number, out var cue) && cue < world.Script.Cues.Count
            ? world.Render(world.Script.Cues[cue].Says)
            : "";
}
