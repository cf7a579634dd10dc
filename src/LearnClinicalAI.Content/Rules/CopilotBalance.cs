using System.Globalization;
using LearnClinicalAI.Content.Cases;

namespace LearnClinicalAI.Content.Rules;

/// <summary>
/// Reliance on the AI can be measured: enough flawed and enough sound outputs, and a control in which all are sound.
/// </summary>
internal static class CopilotBalance
{
    internal const int LeastFlawed = 4;
    internal const int LeastSound = 4;

    public static void Check(CaseDraft draft)
    {
        var script = draft.Folder.Script;
        var flawed = draft.Folder.Key.Flaws.Count;
        var sound = script.Outputs.Count - flawed;
        if (script.Outputs.Count > 0 && (flawed < LeastFlawed || sound < LeastSound))
        {
            draft.Warn(
                new Yaml.Place("copilot.yaml", Yaml.Mark.Start),
                nameof(CopilotBalance),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{flawed} flawed and {sound} sound outputs; at least {LeastFlawed} and {LeastSound} are wanted, so that reliance can be told from luck."
                )
            );
        }
        if (script.Info.RedTeam && flawed == 0)
        {
            draft.Error(
                draft.Places.Of(script.Info, "redTeam"),
                nameof(CopilotBalance),
                "redTeam is true, but no output of the co-pilot is flawed."
            );
        }
        if (flawed > 0 && !script.Variants.Any(variant => variant.AllSound))
        {
            draft.Warn(
                draft.Places.Of(script.Info, "variants"),
                nameof(CopilotBalance),
                "There is no variant with allSound: true, the control in which every output is sound."
            );
        }
        if (script.Variants.All(variant => variant.Id != "base"))
        {
            draft.Error(
                draft.Places.Of(script.Info, "variants"),
                nameof(CopilotBalance),
                "A variant with the id \"base\" is needed: the case as written."
            );
        }
    }
}
