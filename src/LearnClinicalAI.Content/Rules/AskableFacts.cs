using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A fact has a way to be told, and the conditions that its disclosure speaks of.</summary>
internal static class AskableFacts
{
    public static void Check(CaseDraft draft)
    {
        var cued = draft.Folder.Script.Cues.Select(cue => cue.Fact).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in draft.Folder.Script.Facts)
        {
            if (
                fact.Intents.Count == 0
                && fact.Wordings.Count == 0
                && fact.Disclose != Disclosure.Volunteered
                && !cued.Contains(fact.Id)
            )
            {
                Complain(draft, fact, "id", "no question asks for it: give it intents or wordings.");
            }
            if (fact.Disclose == Disclosure.Trust && fact.Trust == 0)
            {
                Complain(draft, fact, "disclose", "disclose: trust needs trust: with the level it takes.");
            }
            if (fact.Disclose == Disclosure.After && fact.After.Count == 0)
            {
                Complain(draft, fact, "disclose", "disclose: after needs after: with what must come first.");
            }
            if (fact.Disclose is not (Disclosure.Trust or Disclosure.After) && (fact.Trust > 0 || fact.After.Count > 0))
            {
                draft.Warn(
                    draft.Places.Of(fact, fact.Trust > 0 ? "trust" : "after"),
                    nameof(AskableFacts),
                    $"The fact \"{fact.Id}\" is told whatever trust: and after: say; disclose: trust or after would heed them."
                );
            }
            if (fact.Distortion is { UntilTrust: null, UntilAfter.Count: 0 })
            {
                Complain(draft, fact, "distortion", "nothing unlocks its truth: give untilTrust or untilAfter.");
            }
        }
        if (draft.Folder.Script.Abouts.Count(about => about.Main) > 1)
        {
            var second = draft.Folder.Script.Abouts.Where(about => about.Main).ElementAt(1);
            draft.Error(
                draft.Places.Of(second, "main"),
                nameof(AskableFacts),
                "Only one about is main: the main complaint."
            );
        }
    }

    private static void Complain(CaseDraft draft, Fact fact, string member, string why) =>
        draft.Error(draft.Places.Of(fact, member), nameof(AskableFacts), $"The fact \"{fact.Id}\": {why}");
}
