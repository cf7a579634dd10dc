using System.Globalization;
using LearnClinicalAI.Server.Web.Parts.Case;
using LearnClinicalAI.Simulation;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>The chart of a run: vital signs, results and findings, documents. It holds only what the learner has seen.</summary>
public sealed class RunChart(RunView view)
{
    private readonly Encounter world = view.World;
    private readonly CaseScript script = view.Script;
    private readonly IStringLocalizer texts = view.Texts;

    /// <summary>The vital signs now and, where the last change of state moved them, what they were.</summary>
    public VitalsView Vitals()
    {
        var (now, was) = (world.Vitals, Before());
        var items = new[]
        {
            Vital("HeartRate", now, was, "/min", v => Text(v.HeartRate), v => Ranged(v.HeartRate, 50, 100)),
            Vital("Pressure", now, was, "mmHg", Pressure, PressureFlag),
            Vital("Breathing", now, was, "/min", v => Text(v.RespiratoryRate), v => Ranged(v.RespiratoryRate, 9, 24)),
            Vital("Oxygen", now, was, "%", v => Text(v.Spo2), OxygenFlag),
            Vital(
                "Temperature",
                now,
                was,
                "°C",
                v => Text(v.Temperature, "0.0"),
                v => Ranged(v.Temperature, 35, 37.9m)
            ),
            Vital("Coma", now, was, "/15", v => Text(v.Gcs), v => Ranged(v.Gcs, 15, 15)),
            Vital("Pain", now, was, "/10", v => Text(v.Pain), _ => ValueFlag.None),
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
                world.OpenedDocuments.Contains(document.Id) ? view.Html(document.Markdown) : null,
                Open: view.Log.OfType<Opened>().LastOrDefault()?.Document == document.Id
            )),
        ];

    /// <summary>What is awaited, then results and findings, the newest first.</summary>
    public IReadOnlyList<ResultView> Results()
    {
        var awaited = world.PendingResults.Select(pending => new ResultView(
            $"due-{pending.Investigation}",
            view.Names.Investigation(pending.Investigation),
            texts["Screen.Awaited"],
            view.Names.Clock(pending.OrderedAt),
            view.Names.Clock(pending.DueAt)
        ));
        return [.. awaited, .. view.Log.Select(Seen).OfType<ResultView>().Reverse()];
    }

    private ResultView? Seen(EncounterEvent row) =>
        row switch
        {
            Resulted result => Result(result),
            Examined found => Finding(found),
            _ => null,
        };

    private ResultView Result(Resulted row)
    {
        var result = world.ResultOf(new SeenResult(row.Investigation, row.Minute, row.Result));
        return new ResultView(
            $"event-{row.Seq}",
            view.Names.Investigation(row.Investigation),
            texts["Screen.Result"],
            view.Names.Clock(row.Minute),
            Text: row.Result,
            Values: result
                ?.Values.Select(v => new ResultValueView(v.Name, v.Value, v.Unit, v.Range, Flag(v.Flag)))
                .ToList(),
            Media: Media(result?.Media, result?.MediaAlt),
            IsNew: view.IsNew(row)
        );
    }

    private ResultView Finding(Examined row)
    {
        var exam = script.Examinations.FirstOrDefault(exam => exam.Id == row.Exam);
        return new ResultView(
            $"event-{row.Seq}",
            view.Names.Exam(row.Exam),
            texts["Screen.Examination"],
            view.Names.Clock(row.Minute),
            Text: row.Finding,
            Media: Media(exam?.Media, exam?.MediaAlt),
            IsNew: view.IsNew(row)
        );
    }

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

    /// <summary>The vital signs of the state before this one; null while the first one lasts.</summary>
    private Vitals? Before()
    {
        var passed = view.Log.OfType<StateChanged>().Select(change => change.State).ToList();
        if (passed.Count == 0)
            return null;
        var before =
            passed.Count == 1
                ? script.States.FirstOrDefault(state => state.Initial)
                : script.States.FirstOrDefault(state => state.Id == passed[^2]);
        return before?.Vitals ?? script.Vitals;
    }

    private VitalView? Vital(
        string key,
        Vitals now,
        Vitals? was,
        string unit,
        Func<Vitals, string?> text,
        Func<Vitals, ValueFlag> flag
    )
    {
        if (text(now) is not { } value)
            return null;
        var before = was is null ? null : text(was);
        return new VitalView(
            texts[$"Vital.{key}"],
            texts[$"Vital.{key}.Short"],
            value,
            unit,
            flag(now),
            before is null || before == value ? null : texts["Vital.Was", before].Value
        );
    }

    private static string? Pressure(Vitals v) =>
        v is { Systolic: { } systolic, Diastolic: { } diastolic } ? $"{systolic}/{diastolic}" : null;

    private static ValueFlag PressureFlag(Vitals v) =>
        v.Systolic switch
        {
            < 90 => ValueFlag.CriticalLow,
            > 160 => ValueFlag.High,
            _ => ValueFlag.None,
        };

    private static ValueFlag OxygenFlag(Vitals v) =>
        v.Spo2 switch
        {
            < 92 => ValueFlag.CriticalLow,
            < 95 => ValueFlag.Low,
            _ => ValueFlag.None,
        };

    private static ValueFlag Ranged(decimal? value, decimal low, decimal high) =>
        value < low ? ValueFlag.Low
        : value > high ? ValueFlag.High
        : ValueFlag.None;

    private static string? Text(decimal? value, string format = "0") =>
        value?.ToString(format, CultureInfo.InvariantCulture);
}
