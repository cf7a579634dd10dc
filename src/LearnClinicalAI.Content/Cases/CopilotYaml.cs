using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Cases;

/// <summary>What <c>copilot.yaml</c> says, told apart into what is shown and what is known to be wrong.</summary>
internal sealed record CaseCopilot(
    IReadOnlyList<CopilotTool> Tools,
    IReadOnlyList<CopilotOutput> Outputs,
    IReadOnlyList<PlantedFlaw> Flaws
);

internal static class CopilotYaml
{
    public static CaseCopilot Read(Section top)
    {
        var flaws = new List<PlantedFlaw>();
        var copilot = new CaseCopilot(
            top.NeedEach("tools", ReadTool),
            top.NeedEach("outputs", section => ReadOutput(section, flaws)),
            flaws
        );
        top.Close();
        return copilot;
    }

    private static CopilotTool ReadTool(Section section)
    {
        var label = section.NeedChild("label");
        var tool = new CopilotTool(
            section.Id(),
            section.Word("type", null, "chat", "scribe", "triage", "image-read", "risk-score", "literature-search"),
            section.Text("name"),
            label?.Text("performance") ?? "",
            label?.Text("intendedUse") ?? "",
            label?.Flag("coveredForPatientData", null) ?? false
        );
        label?.Close();
        return tool;
    }

    private static CopilotOutput ReadOutput(Section section, List<PlantedFlaw> flaws)
    {
        var id = section.Id();
        string? sound = null;
        if (section.Child("flaw") is { } flaw)
        {
            flaws.Add(flaw.Placed(ReadFlaw(flaw, id)));
            sound = flaw.MaybeText("sound");
            flaw.Close();
        }
        return new CopilotOutput
        {
            Id = id,
            Tool = section.Id("tool"),
            Stage = section.Word<CopilotStage>("stage"),
            Request = section.Texts("request"),
            Title = section.Text("title"),
            Text = section.Text("text"),
            SoundText = sound,
            Checks = section.Each("checks", ReadCheck),
        };
    }

    private static OutputCheck ReadCheck(Section section) =>
        new(
            section.Word("against", null, "chart", "patient", "source"),
            section.MaybeId("document"),
            section.MaybeId("source"),
            section.Text("shows")
        );

    private static PlantedFlaw ReadFlaw(Section section, string output) =>
        new()
        {
            Output = output,
            Kind = section.Word<FlawKind>("kind"),
            Span = section.MaybeText("span"),
            Severity = section.Word<FlawSeverity>("severity"),
            Expected = section.Word("expected", null, "reject", "edit"),
            Catch = section.Text("catch"),
            Catchable = section.SomeTexts("catchable"),
            FixedWhen = section.Child("fixedWhen") is { } rule ? RuleYaml.Read(rule, ofEdit: true) : null,
        };
}
