using System.Globalization;
using LearnClinicalAI.Content.Cases;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A source names its year where a reader looks for it, and something cites it.</summary>
internal static class CitedSources
{
    public static void Check(CaseDraft draft)
    {
        var folder = draft.Folder;
        var cited = folder
            .Key.Rubric.Criteria.Select(criterion => criterion.Source)
            .Concat(folder.Script.Outputs.SelectMany(output => output.Checks).Select(check => check.Source))
            .Concat(folder.Key.Flaws.SelectMany(flaw => flaw.Catchable).Select(AfterColon))
            .Concat(Lessons.MarkdownText.Citations(folder.Debrief))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var source in folder.Script.Info.Sources)
        {
            if (YearIsMissing(source.Text, source.Year))
            {
                draft.Warn(draft.Places.Of(source, "text"), nameof(CitedSources), WrongYear(source.Id, source.Year));
            }
            if (!cited.Contains(source.Id))
            {
                draft.Warn(
                    draft.Places.Of(source, "id"),
                    nameof(CitedSources),
                    $"Nothing cites the source \"{source.Id}\": no criterion, check, catchable or debrief."
                );
            }
        }
    }

    public static bool YearIsMissing(string text, int year) =>
        text.Length > 0 && !text.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public static string WrongYear(string id, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"The text of \"{id}\" does not name its year, {year}.");

    private static string? AfterColon(string catchable) =>
        catchable.StartsWith("source:", StringComparison.Ordinal) ? catchable["source:".Length..] : null;
}
