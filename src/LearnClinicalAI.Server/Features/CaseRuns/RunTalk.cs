using LearnClinicalAI.Server.Web.Parts.Case;
using LearnClinicalAI.Simulation;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>The conversation of a run, and what happened beside it.</summary>
public sealed class RunTalk(RunView view)
{
    private readonly IStringLocalizer texts = view.Texts;
    private readonly CaseNames names = view.Names;
    private readonly HintWords hints = new(view.World, view.Names, view.Texts);

    public IReadOnlyList<ChatLine> Lines() => [.. view.Log.Select(Line).OfType<ChatLine>()];

    private ChatLine? Line(EncounterEvent row) =>
        row switch
        {
            Said said => Talk(row, ChatSpeaker.Doctor, texts["Screen.You"], said.Text),
            Replied replied => Talk(row, ChatSpeaker.Patient, view.Script.Narrator.Name, replied.Text),
            Examined found => Happened(row, "act", names.Examined(found, texts), $"#event-{row.Seq}"),
            Ordered order => Happened(row, "clock", texts["Line.Ordered", names.Investigation(order.Investigation)]),
            Resulted result => Happened(
                row,
                "chart",
                texts["Line.Resulted", names.Investigation(result.Investigation)],
                $"#event-{row.Seq}"
            ),
            Treated given => Happened(row, "pill", texts["Line.Treated", names.Treatment(given), Response(given)]),
            Waited waited => Happened(row, "wait", texts["Line.Waited", CaseNames.Number(waited.Minutes)]),
            Suggested shown => Happened(
                row,
                "machine",
                texts["Line.Suggested", names.Output(shown.Output)],
                $"#output-{shown.Output}"
            ),
            Identifier given => new ChatLine(
                $"event-{row.Seq}-line",
                ChatSpeaker.Course,
                texts["Screen.Course"],
                texts["Line.Identifier", texts[$"Identifier.{given.Category}"], names.Tool(given.Tool)],
                names.Clock(row.Minute)
            ),
            Provisional => Happened(row, "flag", texts["Line.Provisional"]),
            Committed => Happened(row, "check", texts["Line.Committed"]),
            Wrote wrote => Happened(row, "note", texts["Line.Wrote", names.Document(wrote.Document)]),
            StateChanged changed => Happened(row, "pulse", names.State(changed.State)),
            Hinted hinted => new ChatLine(
                $"event-{row.Seq}-line",
                ChatSpeaker.Course,
                texts["Screen.Hint"],
                hints.Of(hinted.Hint),
                names.Clock(row.Minute)
            ),
            Ended ended => Happened(row, "exit", texts[$"Ended.{ended.How}"]),
            _ => null,
        };

    private string Response(Treated given) =>
        view.World.Render(view.Script.Treatments.FirstOrDefault(t => t.Id == given.Treatment)?.Response ?? "");

    private ChatLine Talk(EncounterEvent row, ChatSpeaker speaker, string name, string text) =>
        new($"event-{row.Seq}", speaker, name, text, names.Clock(row.Minute));

    private ChatLine Happened(EncounterEvent row, string icon, string text, string? href = null) =>
        new(
            $"event-{row.Seq}-line",
            ChatSpeaker.Event,
            "",
            text,
            names.Clock(row.Minute),
            icon,
            href,
            href is null ? null : texts["Line.Look"].Value
        );
}
