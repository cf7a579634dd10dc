using LearnClinicalAI.Content.Lessons;
using LearnClinicalAI.Server.Features.CaseRuns;
using LearnClinicalAI.Simulation;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.Marking;

/// <summary>The rows of a log in words, as a transcript and an expert's path show them.</summary>
internal sealed class LogWords(CaseScript script, IStringLocalizer<MarkingTexts> texts)
{
    public CaseNames Names { get; } = new(script);

    /// <summary>What a row says, and who said it; null for what a transcript leaves out.</summary>
    public (string? Who, string Text)? Of(EncounterEvent row) =>
        row switch
        {
            Said said => (texts["Transcript.You"].Value, said.Text),
            Replied replied => (script.Narrator.Name, replied.Text),
            _ => Happening(row) is { } text ? (null, text) : null,
        };

    public string? Happening(EncounterEvent row) =>
        row switch
        {
            Examined found => texts[Examined(found), Names.Exam(found.Exam), MarkdownText.PlainText(found.Finding)],
            Ordered order => texts["Transcript.Ordered", Names.Investigation(order.Investigation)],
            Resulted result => texts[
                "Transcript.Resulted",
                Names.Investigation(result.Investigation),
                MarkdownText.PlainText(result.Result)
            ],
            Treated given => texts["Transcript.Treated", Names.Treatment(given)],
            Opened opened => texts["Transcript.Opened", Names.Document(opened.Document)],
            Suggested shown => texts["Transcript.Suggested", Names.Output(shown.Output)],
            Answered answered => Answer(answered),
            Checked seen => texts["Transcript.Checked", Names.Output(seen.Output), texts[$"Against.{seen.Against}"]],
            Identifier given => texts["Transcript.Identifier", given.Category, Names.Tool(given.Tool)],
            Provisional made => texts["Transcript.Provisional", made.Diagnosis, made.Plan],
            Committed made => texts["Transcript.Committed", made.Diagnosis, made.Plan],
            Wrote wrote => texts["Transcript.Wrote", Names.Document(wrote.Document), wrote.Text],
            StateChanged changed => Names.State(changed.State),
            Waited waited => texts["Transcript.Waited", CaseNames.Number(waited.Minutes)],
            Hinted => texts["Transcript.Hinted"],
            Retracted => texts["Transcript.Retracted"],
            Ended ended => texts["Transcript.Ended", texts[$"Ended.{ended.How}"]],
            _ => null,
        };

    private string Answer(Answered row) =>
        row is { How: "rejected", Text: { } reason }
            ? texts["Transcript.Answered.because", Names.Output(row.Output), reason]
            : texts[$"Transcript.Answered.{row.How}", Names.Output(row.Output), row.Text ?? ""];

    private static string Examined(Examined row) =>
        (row.Consent, row.Chaperone) switch
        {
            (true, true) => "Transcript.Examined.both",
            (true, false) => "Transcript.Examined.consent",
            (false, true) => "Transcript.Examined.chaperone",
            _ => "Transcript.Examined",
        };
}
