using LearnClinicalAI.Scoring;

namespace LearnClinicalAI.Content.Import;

/// <summary>Puts the parts of an imported case together and writes its files.</summary>
internal static class CaseMaker
{
    public static ImportedCase Make(Draft draft)
    {
        var slug = SlugOf(draft);
        var copilot = new CopilotWriter(draft).Write();
        var script = ScriptWriter.Of(draft, slug, copilot);
        var questions = KeyWriter.Questions(draft, script);
        var folder = new CaseFolder
        {
            Script = script,
            Key = KeyWriter.Of(draft, copilot, questions),
            Debrief = NotesWriter.Debrief(draft, copilot, questions),
            Design = NotesWriter.Design(draft, copilot, questions),
        };
        // the exemplars are played on the case as it will be read, not as it was meant
        var read = CaseReader.Read(slug, CaseText.Files(folder)).Value ?? folder;
        folder = folder with { Exemplars = new ExemplarWriter(draft, read, copilot, questions).Write() };
        return new ImportedCase(slug, script.Info.Title, CaseText.Files(folder));
    }

    private static readonly HashSet<string> Hanging = new(
        ["a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "upper", "with"],
        StringComparer.Ordinal
    );

    /// <summary>The complaint and the row's own mark: it says nothing of the diagnosis, and is the same whenever the row is.</summary>
    private static string SlugOf(Draft draft)
    {
        var words = CleanText.Plainly(draft.ShortComplaint.Replace("…", "", StringComparison.Ordinal)).Take(4).ToList();
        while (words.Count > 1 && Hanging.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }
        var start = words.Count > 0 ? string.Join('-', words) : "case";
        return $"{(start.Length > 40 ? start[..40].TrimEnd('-') : start)}-{draft.Row.HashText[..10]}";
    }
}
