using System.Globalization;
using System.Text;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>The chart of an imported case: a triage note, and what the record holds.</summary>
internal static class ChartWriter
{
    public const string TriageId = "triage";
    public const string RecordId = "record";

    public static ChartDocument Triage(Draft draft)
    {
        var text = new StringBuilder();
        text.Append("| | |\n|---|---|\n");
        Row("Name", draft.Person.Name);
        Row("Date of birth", BirthDate.Of(draft.Person));
        Row("Age", draft.Person.AgeWords);
        Row("Record number", draft.RecordNumber);
        if (!draft.Person.SpeaksForThemself)
        {
            Row("Brought by", $"{draft.Person.NarratorName} ({draft.Person.Relation})");
        }
        text.Append("\n**Complaint.** ")
            .Append(CleanText.Markdown(CleanText.Sentence(draft.Complaint)))
            .Append("\n\n**Observations.** ");
        var signs = VitalsReader.Written(draft.Vitals);
        text.Append(
            signs.Count == 0
                ? "Not recorded."
                : CleanText.Sentence(
                    string.Join(", ", signs.Select(sign => $"{sign.Name.ToLowerInvariant()} {sign.Value}"))
                )
        );
        text.Append('\n');
        return new ChartDocument(TriageId, "Triage note", text.ToString());

        void Row(string name, string value) =>
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {CleanText.Markdown(value)} |\n");
    }

    public static ChartDocument Record(Draft draft)
    {
        var lines = draft.Record;
        var text =
            lines.Count == 0
                ? "No illnesses, medicines or allergies are recorded.\n"
                : string.Concat(lines.Select(line => $"- {CleanText.Markdown(line)}\n"));
        return new ChartDocument(RecordId, "Summary of the record", $"Record number {draft.RecordNumber}.\n\n{text}");
    }
}
