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
        if (flawed < LeastFlawed || sound < LeastSound)
        {
            draft.Error(
                new Yaml.Place("copilot.yaml", Yaml.Mark.Start),
                nameof(CopilotBalance),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The co-pilot has {flawed} flawed and {sound} sound outputs. Give it at least {LeastFlawed} and {LeastSound}, so that reliance can be told from luck."
                )
            );
        }
        if (!script.Variants.Any(variant => variant.AllSound))
        {
            draft.Error(
                draft.Places.Of(script.Info, "variants"),
                nameof(CopilotBalance),
                "A variant with allSound: true is needed: the control in which every output is sound."
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
