using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Play;

/// <summary>A row of the log in prose.</summary>
internal static class Events
{
    public static void Show(EncounterEvent row, CaseScript script, Encounter encounter, Screen screen)
    {
        switch (row)
        {
            case Replied replied:
                screen.Line($"{script.Narrator.Name}: {replied.Text}", replied.Understood ? "" : "grey");
                break;
            case Opened opened:
                ShowDocument(opened.Document, script, encounter, screen);
                break;
            case Examined examined:
                screen.Line($"{NameOfExam(script, examined.Exam)}: {examined.Finding}", "blue");
                Picture(script.Examinations.FirstOrDefault(exam => exam.Id == examined.Exam)?.MediaAlt, screen);
                break;
            case Ordered ordered:
                screen.Line($"Ordered: {NameOfTest(script, ordered.Investigation)}.", "grey");
                break;
            case Resulted resulted:
                screen.Line($"Result, {NameOfTest(script, resulted.Investigation)}: {resulted.Result}", "blue");
                var seen = new SeenResult(resulted.Investigation, resulted.Minute, resulted.Result);
                Picture(encounter.ResultOf(seen)?.MediaAlt, screen);
                break;
            case Treated treated:
                var treatment = script.Treatments.FirstOrDefault(treatment => treatment.Id == treated.Treatment);
                screen.Line($"Given: {treatment?.Name ?? treated.Treatment}. {treatment?.Response}", "blue");
                break;
            case Suggested suggested:
                ShowOutput(suggested.Output, script, encounter, screen);
                break;
            case Checked made:
                screen.Line(
                    encounter.CheckOf(made.Output, made.Against)?.Shows ?? "It shows nothing about that.",
                    "magenta"
                );
                break;
            case Answered answered:
                screen.Line($"{TitleOf(script, answered.Output)}: {answered.How}.", "grey");
                break;
            case Provisional provisional:
                screen.Line($"Provisional diagnosis: {provisional.Diagnosis}.", "grey");
                break;
            case Committed committed:
                screen.Line($"Final diagnosis: {committed.Diagnosis}.", "grey");
                break;
            case Wrote wrote:
                screen.Line($"Kept: {NameOfTask(script, wrote.Document)}.", "grey");
                break;
            case Identifier identifier:
                screen.Line($"An identifier ({identifier.Category}) was given to {identifier.Tool}.", "red");
                break;
            case StateChanged changed:
                var state = script.States.FirstOrDefault(state => state.Id == changed.State);
                screen.Line(encounter.Render(state?.Description ?? changed.State), "red");
                break;
            case Ended ended:
                screen.Line($"The encounter has ended: {ended.How}.", "grey");
                break;
        }
    }

    /// <summary>A terminal shows no pictures: their text alternative stands for them.</summary>
    private static void Picture(string? alternative, Screen screen)
    {
        if (!string.IsNullOrWhiteSpace(alternative))
        {
            screen.Line($"Picture: {alternative.Trim()}", "blue");
        }
    }

    private static void ShowDocument(string id, CaseScript script, Encounter encounter, Screen screen)
    {
        if (script.Chart.FirstOrDefault(document => document.Id == id) is { } document)
        {
            screen.Title(document.Title);
            Page.Show(encounter.Render(document.Markdown), screen);
        }
        else if (script.Documents.FirstOrDefault(task => task.Id == id) is { } task)
        {
            screen.Title(task.Title);
            Page.Show(encounter.Render(task.Brief), screen);
            if (task.Draft is { } draft)
            {
                screen.Line($"{task.Title}, draft:", "bold magenta");
                Page.Show(encounter.Render(draft), screen, "magenta");
            }
        }
    }

    private static void ShowOutput(string id, CaseScript script, Encounter encounter, Screen screen)
    {
        var output = script.Outputs.First(output => output.Id == id);
        var tool = script.Tools.FirstOrDefault(tool => tool.Id == output.Tool);
        screen.Line($"{tool?.Name ?? output.Tool} · {output.Title} ({output.Id})", "bold magenta");
        Page.Show(encounter.TextOf(id), screen, "magenta");
    }

    public static string NameOfTest(CaseScript script, string id) =>
        script.Investigations.FirstOrDefault(test => test.Id == id)?.Name ?? id;

    private static string TitleOf(CaseScript script, string output) =>
        script.Outputs.FirstOrDefault(other => other.Id == output)?.Title ?? output;

    private static string NameOfTask(CaseScript script, string document) =>
        script.Documents.FirstOrDefault(task => task.Id == document)?.Title ?? document;

    private static string NameOfExam(CaseScript script, string id) =>
        script.Examinations.FirstOrDefault(exam => exam.Id == id)?.Name ?? id;
}
