using System.Text;
using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Content.Lessons;
using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Rules;

/// <summary>Markdown is shown as its author sees it: no HTML, no links or pictures that would be taken out.</summary>
internal static class CleanMarkdown
{
    public static void Check(CaseDraft draft)
    {
        var files = draft.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var script = draft.Folder.Script;
        InPart(script.Info, "brief", script.Info.Brief, headings: true);
        foreach (var output in script.Outputs)
        {
            InPart(output, "text", output.Text, headings: false);
            InPart(output, "flaw", output.SoundText ?? "", headings: false);
        }
        foreach (var file in draft.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            var (_, body, linesBefore) = TitledMarkdown.Split(Encoding.UTF8.GetString(file.Bytes));
            foreach (var (offset, message) in MarkdownFaults.Of(body, headings: true, files))
            {
                draft.Error(
                    new Place(file.Path, MarkdownFaults.MarkOf(body, offset, linesBefore)),
                    nameof(CleanMarkdown),
                    message
                );
            }
        }

        void InPart(object part, string member, string text, bool headings)
        {
            foreach (var (offset, message) in MarkdownFaults.Of(text, headings, files))
            {
                draft.Error(draft.Places.Of(part, member, offset: offset), nameof(CleanMarkdown), message);
            }
        }
    }
}
