using System.Text.RegularExpressions;
using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Content.Yaml;

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
        foreach (var (place, what, name) in Names(draft))
        {
            if (pattern.IsMatch(name))
            {
                draft.Error(
                    place,
                    nameof(HiddenDiagnosis),
                    $"The {what} \"{name}\" gives the diagnosis away: a page or its address shows it before the learner commits. Choose another."
                );
            }
        }
    }

    /// <summary>Ids and file names that travel with what a learner sees.</summary>
    private static IEnumerable<(Place Place, string What, string Name)> Names(CaseDraft draft)
    {
        var script = draft.Folder.Script;
        var places = draft.Places;
        return
        [
            (new Place("case.yaml", Mark.Start), "folder's name", script.Slug),
            .. script.Facts.Select(fact => (places.Of(fact, "id"), "fact's id", fact.Id)),
            .. script.Abouts.Select(about => (places.Of(about, "id"), "id", about.Id)),
            .. script.Examinations.Select(exam => (places.Of(exam, "id"), "examination's id", exam.Id)),
            .. script.Investigations.Select(test => (places.Of(test, "id"), "investigation's id", test.Id)),
            .. script.Treatments.Select(treatment => (places.Of(treatment, "id"), "treatment's id", treatment.Id)),
            .. script
                .States.Where(state => state.Ends is null)
                .Select(state => (places.Of(state, "id"), "state's id", state.Id)),
            .. script
                .Outputs.Where(ShownText.IsEarly)
                .Select(output => (places.Of(output, "id"), "output's id", output.Id)),
            .. script.Chart.Select(document => (places.Of(document), "document's name", document.Id)),
            .. draft
                .Files.Where(file => file.Path.StartsWith("media/", StringComparison.Ordinal))
                .Select(file => (new Place(file.Path, Mark.Start), "picture's name", file.Path)),
        ];
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
