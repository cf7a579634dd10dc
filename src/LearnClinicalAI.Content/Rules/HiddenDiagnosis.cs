using System.Text.RegularExpressions;
using LearnClinicalAI.Content.Cases;

namespace LearnClinicalAI.Content.Rules;

/// <summary>
/// The diagnosis, its synonyms and the other secret words stand nowhere a learner looks before committing: not in
/// what the patient says, not in the chart, not in a result, not in an output of the co-pilot's early stages.
/// </summary>
internal static class HiddenDiagnosis
{
    public static void Check(CaseDraft draft)
    {
        var truth = draft.Folder.Key.Truth;
        string[] terms = [truth.Diagnosis.Name, .. truth.Diagnosis.Synonyms, .. truth.Secret];
        if (Pattern(terms) is not { } pattern)
        {
            return;
        }
        foreach (var shown in ShownText.BeforeCommitting(draft.Folder.Script))
        {
            foreach (var found in pattern.EnumerateMatches(shown.Text))
            {
                var word = shown.Text.Substring(found.Index, found.Length);
                draft.Error(
                    shown.PlaceIn(draft.Places, found.Index),
                    nameof(HiddenDiagnosis),
                    $"\"{word}\" gives the diagnosis away before the learner commits. Say it in other words, or take it out of diagnosis, synonyms and secret in truth.yaml."
                );
            }
        }
    }

    /// <summary>Whole words, whatever their case; an abbreviation only in its capitals ("MI" is not "mi").</summary>
    internal static Regex? Pattern(IEnumerable<string> terms)
    {
        var words = terms
            .Where(term => term.Any(char.IsLetterOrDigit))
            .Distinct(StringComparer.Ordinal)
            .Select(Escaped);
        var either = string.Join('|', words);
        return either.Length == 0
            ? null
            : new Regex(
                $"(?:{either})",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
            );
    }

    private static string Escaped(string term)
    {
        var trimmed = term.Trim();
        var spaced = string.Join(
            @"[\s-]+",
            trimmed.Split([' ', '-', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)
        );
        var start = char.IsLetterOrDigit(trimmed[0]) ? @"\b" : "";
        var end = char.IsLetterOrDigit(trimmed[^1]) ? @"(?:s|es)?\b" : "";
        var isAbbreviation = trimmed.Length <= 6 && trimmed.Any(char.IsUpper) && !trimmed.Any(char.IsLower);
        return isAbbreviation ? $"{start}(?-i:{spaced})s?{(end.Length > 0 ? @"\b" : "")}" : start + spaced + end;
    }
}
