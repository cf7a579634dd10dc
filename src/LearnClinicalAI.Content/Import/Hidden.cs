using System.Text.RegularExpressions;
using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Scoring;

namespace LearnClinicalAI.Content.Import;

/// <summary>The diagnosis of a row under all its names, and texts without it.</summary>
internal sealed partial class Hidden
{
    /// <summary>Stands where a name of the diagnosis stood.</summary>
    public const string Gap = "[…]";

    private readonly Regex pattern;

    private const string Interpreting =
        @"[,;]?\s*(?:\b(?:and|thus|which is|strongly|highly|these findings are|features)\s+)*\b(?:"
        + @"suggest(?:s|ing|ive)?(?:\s+of)?|consistent with|indicat(?:es|ing|ive)(?:\s+of)?|compatible with"
        + @"|confirm(?:s|ing)?(?:\s+the)?(?:\s+diagnosis(?:\s+of)?)?|characteristic of|diagnostic of|diagnosed (?:as|with)"
        + @"|in keeping with|typical of|associated with|due to|because of|attributed to|known as|representing"
        + @"|concerning for|suspicious for|rul(?:ing|es) out|ruled out|as expected in|seen in)\b";

    private static readonly Regex Aside = Interpretation("[^.;,]*");
    private static readonly Regex Interpreted = Interpretation("[^.;]*");

    private Hidden(Diagnosis diagnosis, IReadOnlyList<string> secret)
    {
        (Diagnosis, Secret) = (diagnosis, secret);
        pattern = HiddenDiagnosis.Pattern([diagnosis.Name, .. diagnosis.Synonyms, .. secret])!;
    }

    private static Regex Interpretation(string upTo) =>
        new(
            Interpreting + upTo,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
        );

    public Diagnosis Diagnosis { get; }

    /// <summary>Words that give the diagnosis away without being a name of it.</summary>
    public IReadOnlyList<string> Secret { get; }

    /// <summary>Null where no letter of a name is left.</summary>
    public static Hidden? Of(OsceRow row)
    {
        var names = row
            .Diagnosis.SelectMany(DiagnosisSpellings.Written)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (names.Count == 0 || !names.Exists(name => name.Any(char.IsLetterOrDigit)))
        {
            return null;
        }
        var entry = Thesaurus.Find(names);
        string[] all = [.. names, .. entry?.Names ?? []];
        var synonyms = all.Concat(all.SelectMany(DiagnosisSpellings.Others))
            .Where(name => name.Any(char.IsLetterOrDigit))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Skip(1)
            .Where(name => !IsSayable(row, name))
            .ToList();
        var broader = DiagnosisSpellings
            .Broader(names[0])
            .Concat(entry?.Broader ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name =>
                !all.Contains(name, StringComparer.OrdinalIgnoreCase)
                && !synonyms.Contains(name, StringComparer.OrdinalIgnoreCase)
            )
            .ToList();
        return new Hidden(
            new Diagnosis(names[0], synonyms, broader, []),
            [.. DiagnosisSpellings.Telling(names[0]).Where(word => !IsSayable(row, word) && !IsKey(row, word))]
        );
    }

    /// <summary>What the complaint itself is called cannot be hidden.</summary>
    private static bool IsSayable(OsceRow row, string name) =>
        row
            .Patient.Where(leaf => leaf.Keys.Contains("primary", StringComparison.Ordinal))
            .Select(leaf => leaf.Text)
            .Append(row.Demographics)
            .Any(text => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsKey(OsceRow row, string word) =>
        row.Findings.Concat(row.Tests).Any(leaf => leaf.Keys.Contains(word, StringComparison.OrdinalIgnoreCase));

    public bool Names(string text) => pattern.IsMatch(text);

    /// <summary>
    /// The text without the diagnosis: an interpretation that names it is cut off ("…, consistent with X"), a name that
    /// stands elsewhere becomes a gap.
    /// </summary>
    public string Redact(string text, string gap = Gap)
    {
        if (!pattern.IsMatch(text))
        {
            return text;
        }
        // the shorter cut first: "…, which is associated with X" goes, and what stands before the comma stays
        var cut = Cut(Interpreted, Cut(Aside, text));
        var without = pattern.IsMatch(cut) ? pattern.Replace(cut, gap) : cut;
        without = Ending.Replace(Loose.Replace(without, "$1"), ".").Trim();
        return pattern.IsMatch(without) ? pattern.Replace(without, "…") : without;
    }

    private string Cut(Regex where, string text) =>
        where.Replace(text, found => found.Index > ShortestRest && pattern.IsMatch(found.Value) ? "" : found.Value);

    /// <summary>A cut that leaves less says nothing any more.</summary>
    private const int ShortestRest = 5;

    /// <summary>The text for a speaker's mouth.</summary>
    public string RedactSpoken(string text) => Redact(text, "that");

    [GeneratedRegex(@"\s+([.,;)])", RegexOptions.CultureInvariant, CleanText.Patience)]
    private static partial Regex Loose { get; }

    /// <summary>What a cut leaves hanging: "cells with." "….."</summary>
    [GeneratedRegex(
        @"(?:\s+(?:with|and|of|by|to|showing|an?|the))*\s*\.(?:\s*\.)*$",
        RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Ending { get; }
}
