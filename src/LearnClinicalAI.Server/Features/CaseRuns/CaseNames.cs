using System.Globalization;
using LearnClinicalAI.Simulation;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>What the ids and minutes of a log are called in its case. An id that the case does not hold stands for itself.</summary>
public sealed class CaseNames(CaseScript script)
{
    private readonly TimeOnly start = TimeOnly.Parse(script.Clock.Start, CultureInfo.InvariantCulture);

    public string Exam(string id) => script.Examinations.FirstOrDefault(exam => exam.Id == id)?.Name ?? id;

    public string Investigation(string id) => script.Investigations.FirstOrDefault(i => i.Id == id)?.Name ?? id;

    public string Treatment(string id) => script.Treatments.FirstOrDefault(treatment => treatment.Id == id)?.Name ?? id;

    public string Output(string id) => script.Outputs.FirstOrDefault(output => output.Id == id)?.Title ?? id;

    public string Tool(string id) => script.Tools.FirstOrDefault(tool => tool.Id == id)?.Name ?? id;

    public string State(string id) => script.States.FirstOrDefault(state => state.Id == id)?.Description ?? id;

    /// <summary>A document of the chart, or one that is written.</summary>
    public string Document(string id) =>
        script.Chart.FirstOrDefault(document => document.Id == id)?.Title
        ?? script.Documents.FirstOrDefault(task => task.Id == id)?.Title
        ?? id;

    /// <summary>"02:52".</summary>
    public string Clock(decimal minute) =>
        start.AddMinutes((double)minute).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"You examined: Abdomen, with leave."</summary>
    public string Examined(Examined row, IStringLocalizer texts) =>
        texts[
            (row.Consent, row.Chaperone) switch
            {
                (true, true) => "Line.Examined.both",
                (true, false) => "Line.Examined.consent",
                (false, true) => "Line.Examined.chaperone",
                _ => "Line.Examined",
            },
            Exam(row.Exam)
        ];

    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.CurrentCulture);

    /// <summary>"Aspirin 300 mg oral".</summary>
    public string Treatment(Treated given) =>
        string.Join(
            ' ',
            new[]
            {
                Treatment(given.Treatment),
                given.Dose is { } dose ? Number(dose) : null,
                given.Dose is null ? null : given.Unit,
                given.Route,
            }.OfType<string>()
        );
}
