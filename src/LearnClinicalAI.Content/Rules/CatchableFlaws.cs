using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Rules;

/// <summary>
/// A planted flaw stands in the output word for word, can be found out from something the learner can look at, and
/// has a sound twin for the control.
/// </summary>
internal static class CatchableFlaws
{
    public static void Check(CaseDraft draft)
    {
        var reach = new Reach(draft.Folder);
        var hasControl = draft.Folder.Script.Variants.Any(variant => variant.AllSound);
        foreach (var flaw in draft.Folder.Key.Flaws)
        {
            var output = draft.Folder.Script.Outputs.First(output => output.Id == flaw.Output);
            CheckSpan(draft, flaw, output);
            CheckTwin(draft, flaw, output, hasControl);
            if (flaw.Catchable.Count > 0 && !flaw.Catchable.Any(reach.CanSee))
            {
                Complain(
                    draft,
                    flaw,
                    "catchable",
                    "nothing that shows it can be reached: the facts are never told and the results come too late."
                );
            }
            if (flaw is { Expected: "edit", FixedWhen: null })
            {
                Complain(draft, flaw, "expected", "an edit is expected, so fixedWhen must say which edit mends it.");
            }
            if (flaw.FixedWhen is { } rule && HoldsUnedited(rule, output.Text))
            {
                Complain(
                    draft,
                    flaw,
                    "fixedWhen",
                    "the text as it stands already satisfies fixedWhen, so accepting it would count as mending it."
                );
            }
        }
    }

    private static void CheckSpan(CaseDraft draft, PlantedFlaw flaw, CopilotOutput output)
    {
        if (flaw.Span is null && flaw.Kind != FlawKind.Omission)
        {
            Complain(draft, flaw, "kind", "span is needed: the words of the text that are wrong.");
        }
        else if (flaw.Span is { } span && !Folded(output.Text).Contains(Folded(span), StringComparison.Ordinal))
        {
            Complain(draft, flaw, "span", "its span is not in the text word for word.");
        }
    }

    private static void CheckTwin(CaseDraft draft, PlantedFlaw flaw, CopilotOutput output, bool hasControl)
    {
        if (output.SoundText is null)
        {
            if (hasControl)
            {
                Complain(
                    draft,
                    flaw,
                    "kind",
                    "a variant replaces every flawed output by its sound twin, so sound: is needed."
                );
            }
        }
        else if (Folded(output.SoundText) == Folded(output.Text))
        {
            Complain(draft, flaw, "sound", "the sound twin is the flawed text itself.");
        }
        else if (flaw.Span is { } span && Folded(output.SoundText).Contains(Folded(span), StringComparison.Ordinal))
        {
            Complain(draft, flaw, "sound", "the sound twin still holds the wrong words of span.");
        }
    }

    /// <summary>Whether a rule over the edit alone would hold for the unedited text; other rules are not judged here.</summary>
    private static bool HoldsUnedited(EvidenceRule rule, string text) =>
        rule is EvidenceRule.EditSays says
        && says.Lacks.All(phrase => !Holds(text, phrase))
        && says.Has.All(phrase => Holds(text, phrase));

    private static bool Holds(string text, string phrase) =>
        $" {Words(text)} ".Contains($" {Words(phrase)} ", StringComparison.Ordinal)
        || (phrase.EndsWith('*') && $" {Words(text)}".Contains($" {Words(phrase)}", StringComparison.Ordinal));

    /// <summary>Small letters and figures with single spaces between, as phrases are compared.</summary>
    private static string Words(string text) =>
        Folded(string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')));

    /// <summary>A block of text in YAML may break lines where the span does not.</summary>
    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Complain(CaseDraft draft, PlantedFlaw flaw, string member, string why) =>
        draft.Error(draft.Places.Of(flaw, member), nameof(CatchableFlaws), $"The flaw of \"{flaw.Output}\": {why}");
}
