using System.Globalization;
using System.Text;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>The debrief of an imported case, and what its author must add, by name.</summary>
internal static class NotesWriter
{
    public static string Debrief(Draft draft, Copilot copilot, IReadOnlyList<KeyQuestion> questions)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## The answer\n\n{Plain(draft.Hidden.Diagnosis.Name)}.\n\n");
        Section(
            "## What the story held",
            questions.Select(key => $"{key.Fact.Says[0]} Asked for with “{key.Question}”")
        );
        Section(
            "## What the examination showed",
            draft.Exams.Where(one => one.Telling).Select(one => $"{one.Exam.Name}: {one.Original}")
        );
        Section(
            "## What the tests showed",
            draft.Tests.Where(one => one.Original.Length > 0).Select(one => $"{one.Test.Name}: {one.Original}")
        );
        Section(
            "## How the errors of the AI could be caught",
            copilot.Flaws.Select(flaw =>
                $"{copilot.Outputs.First(output => output.Id == flaw.Output).Title}: {flaw.Catch}"
            )
        );
        text.Append(
            "## To think about\n\n- Which of your questions brought most? Which did you not ask?\n- Where did you believe the AI without looking?\n"
        );
        return text.ToString();

        void Section(string title, IEnumerable<string> lines) => AddList(text, title, lines);
    }

    public static string Design(Draft draft, Copilot copilot, IReadOnlyList<KeyQuestion> questions)
    {
        var text = new StringBuilder();
        text.Append(
            "## Where this comes from\n\nMade by rule with `lcai import agentclinic` from one row of an outside file. No clinician and no author has looked at it.\n\n"
        );
        AddList(text, "## What an author must add", Missing(draft, copilot));
        AddList(
            text,
            "## Results that named the diagnosis",
            draft
                .Tests.Where(test => test.NamesDiagnosis)
                .Select(test =>
                    $"{test.Test.Name} ({test.Test.Id}). The row says: {test.Original} Shown is: {test.Test.Results[0].Text} Describe what is seen, not what it is called."
                )
        );
        AddList(text, "## Other places where the diagnosis was taken out", Redacted(draft));
        AddList(text, "## What the row contradicts itself in", draft.Talk.Contradictions);
        AddList(text, "## What stands in the story and was made a finding", draft.Story.Observed);
        AddList(text, "## What was left out because it says nothing", [.. draft.Story.Empty, .. NoResult(draft)]);
        AddList(
            text,
            "## What stands under keys the importer does not know",
            draft.Row.Unused.Select(leaf => $"{string.Join(" / ", leaf.Path)}: {leaf.Text}")
        );
        AddList(
            text,
            "## What the patient says, and from what",
            draft.Talk.Facts.Select(fact => $"{fact.Says[0]} From: {draft.Talk.Sources[fact.Id]}")
        );
        AddList(
            text,
            "## Key facts that no plain question tells",
            KeyWriter
                .Worth(draft)
                .Take(6)
                .Except(questions.Select(key => key.Fact))
                .Select(fact => $"{fact.Id}: {fact.Says[0]}")
        );
        text.Append("## Standard\n\nProvisional. Pass at 60 % of the positive points, set by the importer.\n");
        return text.ToString();
    }

    private static IEnumerable<string> Missing(Draft draft, Copilot copilot)
    {
        yield return "Sources: the row cites none. Add them to case.yaml, with years, and cite them in criteria and debrief.";
        yield return "Review by a clinician: every finding, value and answer stands as the row has it.";
        yield return "Wordings: what the patient says was turned round from a record by rule. Read it aloud; reword what nobody would say. The list is below.";
        yield return "The person: mood, fears, what opens and closes them; facts that come only on trust.";
        yield return "Defaults: every question that the row does not answer gets a plain no. Some of these should be facts.";
        yield return "Treatments with their doses, and criteria of management: only what can be done for anybody is there.";
        yield return "States: the patient stays as they came. Add what time and omission do.";
        yield return "The differential in truth.yaml, management, disposition, safety net.";
        yield return $"The co-pilot: {copilot.Flaws.Count} errors made by rule (a changed figure, a thing left out, a test called needless, agreement with everything). Replace them by errors that this case makes tempting.";
        yield return "Times, costs and turnarounds: by kind of test, not by place.";
        yield return "Synonyms of the diagnosis: "
            + (
                draft.Hidden.Diagnosis.Synonyms.Count == 0
                    ? "none is known. Add how else it is written."
                    : string.Join("; ", draft.Hidden.Diagnosis.Synonyms) + "."
            );
        var blank = draft
            .Exams.Where(one => one.Original.Length == 0)
            .Select(one => one.Exam.Name)
            .Concat(draft.Tests.Where(one => one.Original.Length == 0).Select(one => one.Test.Name))
            .ToList();
        if (blank.Count > 0)
        {
            yield return $"Findings and results of which the row says nothing: {string.Join(", ", blank)}.";
        }
        if (draft.Tests.All(one => one.Original.Length == 0))
        {
            yield return "Tests: the row has none with a result.";
        }
        if (draft.Person.Sex == "other")
        {
            yield return "The patient's sex: the row does not say.";
        }
    }

    private static IEnumerable<string> Redacted(Draft draft)
    {
        foreach (var fact in draft.Talk.Facts.Where(fact => draft.Hidden.Names(draft.Talk.Sources[fact.Id])))
        {
            yield return $"The fact {fact.Id}, from: {draft.Talk.Sources[fact.Id]}";
        }
        foreach (var exam in draft.Exams.Where(one => draft.Hidden.Names(one.Original)))
        {
            yield return $"The examination {exam.Exam.Id}, from: {exam.Original}";
        }
        if (draft.Hidden.Names(draft.Row.Objective))
        {
            yield return $"The task, from: {draft.Row.Objective}";
        }
    }

    private static IEnumerable<string> NoResult(Draft draft) =>
        draft
            .Row.Tests.Concat(draft.Row.Findings)
            .Where(leaf => !VitalsReader.IsVital(leaf) && NoData.Of(leaf.Text).Length == 0)
            .Select(leaf => $"{string.Join(" / ", leaf.Path)}: {leaf.Text}");

    private static void AddList(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        if (list.Count == 0)
        {
            return;
        }
        text.Append(title).Append("\n\n");
        foreach (var line in list)
        {
            text.Append("- ").Append(Plain(line)).Append('\n');
        }
        text.Append('\n');
    }

    private static string Plain(string text) => CleanText.Markdown(text);
}
