using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Rules;

/// <summary>The patient starts in one state, every other can be reached, and a result always has one that holds.</summary>
internal static class SteadyStates
{
    public static void Check(CaseDraft draft)
    {
        var script = draft.Folder.Script;
        var initial = script.States.Count(state => state.Initial);
        if (initial != 1 && script.States.Count > 0)
        {
            Complain(
                draft,
                script.States[0],
                "id",
                $"One state is initial: true, not {(initial == 0 ? "none" : "several")}."
            );
        }
        var reach = new Reach(draft.Folder);
        foreach (var state in script.States)
        {
            CheckState(draft, state, initial == 1 && !reach.CanReachState(state.Id));
        }
        foreach (var test in script.Investigations)
        {
            if (test.Results.Count > 0 && test.Results[^1] is not { State: null, FromMinute: null })
            {
                Complain(
                    draft,
                    test,
                    "results",
                    $"The last result of \"{test.Id}\" holds always: no state, no fromMinute."
                );
            }
            foreach (
                var hidden in test.Results.SkipLast(1).Where(result => result is { State: null, FromMinute: null })
            )
            {
                Complain(
                    draft,
                    hidden,
                    "text",
                    "This result holds always, so those below it are never seen. Put it last."
                );
            }
        }
    }

    private static void CheckState(CaseDraft draft, PatientState state, bool unreached)
    {
        if (unreached)
        {
            draft.Warn(draft.Places.Of(state, "id"), nameof(SteadyStates), $"No transition leads to \"{state.Id}\".");
        }
        if (state.Ends is not null && (state.Initial || state.To.Count > 0))
        {
            Complain(
                draft,
                state,
                "ends",
                $"\"{state.Id}\" ends the encounter, so it is not initial and leads nowhere."
            );
        }
        foreach (var transition in state.To)
        {
            if (transition is { AtMinute: null, AfterMinutes: null, When.Count: 0 })
            {
                Complain(draft, transition, "state", "A transition needs a time (atMinute, afterMinutes) or a when.");
            }
            if (transition is { AtMinute: not null, AfterMinutes: not null })
            {
                Complain(draft, transition, "atMinute", "A transition has atMinute or afterMinutes, not both.");
            }
        }
    }

    private static void Complain(CaseDraft draft, object part, string member, string message) =>
        draft.Error(draft.Places.Of(part, member), nameof(SteadyStates), message);
}
