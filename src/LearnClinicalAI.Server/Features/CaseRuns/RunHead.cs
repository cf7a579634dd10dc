using LearnClinicalAI.Server.Web;
using LearnClinicalAI.Server.Web.Parts.Case;
using LearnClinicalAI.Simulation;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>What stands above the places: patient, state, clocks and receipt.</summary>
public sealed class RunHead(RunView view)
{
    private readonly Encounter world = view.World;
    private readonly IStringLocalizer texts = view.Texts;

    public CaseHeadView Head() =>
        new(
            view.Script.Info.Title,
            world.Patient.Name,
            texts["Screen.About", world.Patient.Age, texts[$"Sex.{world.Patient.Sex}"]],
            view.Script.Info.Setting,
            world.Ended ? texts[$"Ended.{world.EndedHow}"] : world.State?.Description ?? texts["Screen.Stable"].Value,
            world.EndedHow is "arrest" ? Tone.Bad
                : world is { Ended: false, State.Initial: false } ? Tone.Warning
                : Tone.Neutral,
            world.ClockText,
            texts["Screen.Elapsed", CaseNames.Number(world.Minute), CaseNames.Number(view.Script.Clock.Limit)],
            texts[$"Mode.{world.Mode}"],
            view.Read.Run.Run.Deadline is { } deadline && !world.Ended
                ? texts["Screen.WallLeft", Math.Max(0, (int)(deadline - view.Now).TotalMinutes)].Value
                : null,
            "/runs"
        );

    public ReceiptView Receipt()
    {
        var receipt = Simulation.Receipt.Of(view.Script, view.Log);
        return new(
            texts["Screen.Minutes", CaseNames.Number(receipt.Minutes)],
            CaseNames.Number(receipt.Cost),
            texts[$"Harm.{receipt.Harm}"],
            [.. receipt.Items.Where(item => item.Cost > 0 || item.Harm > Harm.None).Select(Line)]
        );
    }

    private ReceiptLine Line(ReceiptItem item) =>
        new(
            view.Names.Clock(item.Event.Minute),
            item.Event switch
            {
                Ordered order => view.Names.Investigation(order.Investigation),
                Treated given => view.Names.Treatment(given),
                _ => "",
            },
            null,
            CaseNames.Number(item.Cost),
            item.Harm is Harm.None ? null : texts[$"Harm.{item.Harm}"].Value
        );
}
