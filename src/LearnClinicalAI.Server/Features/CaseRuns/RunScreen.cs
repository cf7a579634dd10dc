using System.Globalization;
using LearnClinicalAI.Content.Lessons;
using LearnClinicalAI.Server.Web;
using LearnClinicalAI.Server.Web.Parts.Case;
using LearnClinicalAI.Simulation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>The case screen of a run, from its encounter and log. It holds only what the learner has seen.</summary>
public sealed class RunScreen(RunRead read, int newFrom, DateTimeOffset now, IStringLocalizer<CaseRunsTexts> texts)
{
    private readonly Encounter world = read.Run.Encounter;
    private readonly CaseScript script = read.Run.Encounter.Script;

    public CaseHeadView Head() =>
        new(
            script.Info.Title,
            world.Patient.Name,
            texts["Screen.About", world.Patient.Age, texts[$"Sex.{world.Patient.Sex}"]],
            script.Info.Setting,
            world.Ended ? texts[$"Ended.{world.EndedHow}"] : world.State?.Description ?? texts["Screen.Stable"].Value,
            world.Ended ? Tone.Neutral
                : world.State is { Initial: false } ? Tone.Warning
                : Tone.Neutral,
            world.ClockText,
            texts["Screen.Elapsed", Number(world.Minute), Number(script.Clock.Limit)],
            texts[$"Mode.{world.Mode}"],
            read.Run.Run.Deadline is { } deadline && !world.Ended
                ? texts["Screen.WallLeft", Math.Max(0, (int)(deadline - now).TotalMinutes)].Value
                : null,
            "/runs"
        );

    public ReceiptView Receipt() =>
        new(
            texts["Screen.Minutes", Number(world.Minute)],
            Number(world.Cost),
            texts[$"Harm.{world.HarmDone}"],
            [.. ReceiptLines()]
        );

    public VitalsView Vitals()
    {
        var v = world.Vitals;
        var items = new[]
        {
            Vital(
                "HeartRate",
                v.HeartRate,
                "/min",
                v.HeartRate < 50 ? ValueFlag.Low
                    : v.HeartRate > 100 ? ValueFlag.High
                    : ValueFlag.None
            ),
            v is { Systolic: { } systolic, Diastolic: { } diastolic }
                ? Vital(
                    "Pressure",
                    $"{systolic}/{diastolic}",
                    "mmHg",
                    systolic < 90 ? ValueFlag.CriticalLow
                        : systolic > 160 ? ValueFlag.High
                        : ValueFlag.None
                )
                : null,
            Vital("Breathing", v.RespiratoryRate, "/min", v.RespiratoryRate > 24 ? ValueFlag.High : ValueFlag.None),
            Vital(
                "Oxygen",
                v.Spo2,
                "%",
                v.Spo2 < 92 ? ValueFlag.CriticalLow
                    : v.Spo2 < 95 ? ValueFlag.Low
                    : ValueFlag.None
            ),
            Vital(
                "Temperature",
                v.Temperature?.ToString("0.0", CultureInfo.InvariantCulture),
                "°C",
                v.Temperature >= 38 ? ValueFlag.High : ValueFlag.None
            ),
            Vital("Coma", v.Gcs, "/15", v.Gcs < 15 ? ValueFlag.Low : ValueFlag.None),
            Vital("Pain", v.Pain, "/10", ValueFlag.None),
        };
        return new VitalsView([.. items.OfType<VitalView>()], world.ClockText, world.State?.Description);
    }

    public IReadOnlyList<DocumentView> Documents() =>
        [
            .. script.Chart.Select(document => new DocumentView(
                document.Id,
                document.Title,
                "",
                "",
                null,
                world.OpenedDocuments.Contains(document.Id) ? Html(document.Markdown) : null,
                Open: read.Log.OfType<Opened>().LastOrDefault()?.Document == document.Id
            )),
        ];

    /// <summary>Results and findings, the newest first, then what is awaited.</summary>
    public IReadOnlyList<ResultView> Results()
    {
        var awaited = world.PendingResults.Select(pending => new ResultView(
            $"due-{pending.Investigation}",
            NameOf(pending.Investigation),
            texts["Screen.Awaited"],
            Clock(pending.OrderedAt),
            Clock(pending.DueAt)
        ));
        return [.. awaited, .. read.Log.Select(Seen).OfType<ResultView>().Reverse()];
    }

    public IReadOnlyList<CopilotCardView> Outputs() =>
        [
            .. read
                .Log.OfType<Suggested>()
                .DistinctBy(shown => shown.Output)
                .Select(Output)
                .OfType<CopilotCardView>()
                .Reverse(),
        ];

    public IReadOnlyList<CopilotToolView> Tools() => [.. script.Tools.Select(Tool)];

    public IReadOnlyList<ChatLine> Lines() => [.. read.Log.Select(Line).OfType<ChatLine>()];

    public bool IsNew(int seq) => newFrom > 0 && seq >= newFrom;

    private ResultView? Seen(EncounterEvent row) =>
        row switch
        {
            Resulted result => new ResultView(
                $"event-{row.Seq}",
                NameOf(result.Investigation),
                texts["Screen.Result"],
                Clock(row.Minute),
                Text: result.Result,
                Values: ValuesOf(result),
                Media: MediaOf(result),
                IsNew: IsNew(row.Seq)
            ),
            Examined found => new ResultView(
                $"event-{row.Seq}",
                script.Examinations.FirstOrDefault(e => e.Id == found.Exam)?.Name ?? found.Exam,
                texts["Screen.Examination"],
                Clock(row.Minute),
                Text: found.Finding,
                Media: Media(
                    script.Examinations.FirstOrDefault(e => e.Id == found.Exam)?.Media,
                    script.Examinations.FirstOrDefault(e => e.Id == found.Exam)?.MediaAlt
                ),
                IsNew: IsNew(row.Seq)
            ),
            _ => null,
        };

    private InvestigationResult? ResultOf(Resulted row) =>
        world.ResultOf(new SeenResult(row.Investigation, row.Minute, row.Result));

    private List<ResultValueView>? ValuesOf(Resulted row) =>
        ResultOf(row)?.Values.Select(v => new ResultValueView(v.Name, v.Value, v.Unit, v.Range, Flag(v.Flag))).ToList();

    private MediaView? MediaOf(Resulted row) => Media(ResultOf(row)?.Media, ResultOf(row)?.MediaAlt);

    private MediaView? Media(string? path, string? alt) =>
        path is null
            ? null
            : new MediaView(
                $"/content/{script.Hash}/{path}",
                alt ?? "",
                path.Contains("ecg", StringComparison.OrdinalIgnoreCase) ? MediaKind.Ecg : MediaKind.Picture
            );

    private static ValueFlag Flag(string? flag) =>
        flag switch
        {
            "low" => ValueFlag.Low,
            "high" => ValueFlag.High,
            "critical-low" => ValueFlag.CriticalLow,
            "critical-high" or "critical" => ValueFlag.CriticalHigh,
            null or "" or "normal" => ValueFlag.None,
            _ => ValueFlag.Abnormal,
        };

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
            Html(text),
            Lines(text),
            Clock(shown.Minute),
            answer?.How switch
            {
                "accepted" => CopilotAnswer.Accepted,
                "edited" => CopilotAnswer.Edited,
                "rejected" => CopilotAnswer.Rejected,
                _ => CopilotAnswer.Open,
            },
            answer?.Text,
            [.. output.Checks.DistinctBy(check => check.Against).Select(check => Check(output, check))],
            IsNew(shown.Seq)
        );
    }

    /// <summary>What the learner edits: the lines as they were written, without the marks of emphasis.</summary>
    private static string Lines(string markdown) => markdown.Replace("**", "", StringComparison.Ordinal).Trim();

    private CopilotCheckView Check(CopilotOutput output, OutputCheck check) =>
        new(
            check.Against,
            check.Against == "chart" && script.Chart.FirstOrDefault(d => d.Id == check.Document) is { } document
                ? document.Title
                : texts[$"Against.{check.Against}"],
            world.Checks.Contains((output.Id, check.Against)) ? world.Render(check.Shows) : null
        );

    private CopilotToolView Tool(CopilotTool tool) =>
        new(
            tool.Id,
            tool.Name,
            texts[$"Tool.{tool.Type}"],
            tool.Performance,
            tool.IntendedUse,
            tool.CoveredForPatientData
        );

    private ChatLine? Line(EncounterEvent row) =>
        row switch
        {
            Said said => Talk(row, ChatSpeaker.Doctor, texts["Screen.You"], said.Text),
            Replied replied => Talk(row, ChatSpeaker.Patient, script.Narrator.Name, replied.Text),
            Examined found => Happened(
                row,
                "act",
                texts["Line.Examined", script.Examinations.FirstOrDefault(e => e.Id == found.Exam)?.Name ?? found.Exam],
                $"#event-{row.Seq}"
            ),
            Ordered order => Happened(row, "clock", texts["Line.Ordered", NameOf(order.Investigation)], null),
            Resulted result => Happened(
                row,
                "chart",
                texts["Line.Resulted", NameOf(result.Investigation)],
                $"#event-{row.Seq}"
            ),
            Treated given => Happened(
                row,
                "act",
                texts[
                    "Line.Treated",
                    TreatmentName(given),
                    script.Treatments.FirstOrDefault(t => t.Id == given.Treatment)?.Response ?? ""
                ],
                null
            ),
            Waited waited => Happened(row, "clock", texts["Line.Waited", Number(waited.Minutes)], null),
            Suggested shown => Happened(
                row,
                "machine",
                texts[
                    "Line.Suggested",
                    script.Outputs.FirstOrDefault(o => o.Id == shown.Output)?.Title ?? shown.Output
                ],
                $"#output-{shown.Output}"
            ),
            Identifier given => new ChatLine(
                $"event-{row.Seq}-line",
                ChatSpeaker.Course,
                texts["Screen.Course"],
                texts[
                    "Line.Identifier",
                    texts[$"Identifier.{given.Category}"],
                    script.Tools.FirstOrDefault(t => t.Id == given.Tool)?.Name ?? given.Tool
                ],
                Clock(row.Minute)
            ),
            Provisional => Happened(row, "check", texts["Line.Provisional"], null),
            Committed => Happened(row, "check", texts["Line.Committed"], null),
            Wrote => Happened(row, "note", texts["Line.Wrote"], null),
            StateChanged changed => Happened(
                row,
                "pulse",
                script.States.FirstOrDefault(s => s.Id == changed.State)?.Description ?? changed.State,
                null
            ),
            Ended ended => Happened(row, "check", texts[$"Ended.{ended.How}"], null),
            _ => null,
        };

    private ChatLine Talk(EncounterEvent row, ChatSpeaker speaker, string name, string text) =>
        new($"event-{row.Seq}", speaker, name, text, Clock(row.Minute));

    private ChatLine Happened(EncounterEvent row, string icon, string text, string? href) =>
        new(
            $"event-{row.Seq}-line",
            ChatSpeaker.Event,
            "",
            text,
            Clock(row.Minute),
            icon,
            href,
            href is null ? null : texts["Line.Look"].Value
        );

    private IEnumerable<ReceiptLine> ReceiptLines() =>
        read
            .Log.Select(row =>
                row switch
                {
                    Ordered o => new ReceiptLine(
                        Clock(row.Minute),
                        NameOf(o.Investigation),
                        null,
                        Number(script.Investigations.FirstOrDefault(i => i.Id == o.Investigation)?.Cost ?? 0)
                    ),
                    Treated t => new ReceiptLine(
                        Clock(row.Minute),
                        TreatmentName(t),
                        null,
                        Number(script.Treatments.FirstOrDefault(x => x.Id == t.Treatment)?.Cost ?? 0)
                    ),
                    _ => null,
                }
            )
            .OfType<ReceiptLine>();

    private string TreatmentName(Treated given)
    {
        var name = script.Treatments.FirstOrDefault(t => t.Id == given.Treatment)?.Name ?? given.Treatment;
        return given.Dose is { } dose
            ? texts["Line.Dose", name, Number(dose), given.Unit ?? "", given.Route ?? ""]
            : name;
    }

    private VitalView? Vital(string key, object? value, string unit, ValueFlag flag) =>
        value is null
            ? null
            : new VitalView(
                texts[$"Vital.{key}"],
                texts[$"Vital.{key}.Short"],
                Convert.ToString(value, CultureInfo.InvariantCulture)!,
                unit,
                flag
            );

    private string NameOf(string investigation) =>
        script.Investigations.FirstOrDefault(i => i.Id == investigation)?.Name ?? investigation;

    private string Clock(decimal minute)
    {
        var start = TimeOnly.Parse(script.Clock.Start, CultureInfo.InvariantCulture);
        return start.AddMinutes((double)minute).ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    private MarkupString Html(string markdown) =>
        (MarkupString)MarkdownText.Html(world.Render(markdown), path => $"/content/{script.Hash}/{path}");

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.CurrentCulture);
}
