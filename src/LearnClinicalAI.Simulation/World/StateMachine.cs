namespace LearnClinicalAI.Simulation;

/// <summary>
/// When the patient moves on. A transition may fire from its time on (a minute of the encounter, minutes since the
/// state began, or at once) as soon as all of its <c>when</c> holds, unless all of its <c>unless</c> holds by then.
/// What was done stays done, so both are decided for good once they hold.
/// </summary>
internal static class StateMachine
{
    public static Transition? DueTransition(ScriptIndex script, EncounterState now) =>
        Transitions(script, now).FirstOrDefault(to => MayFire(now, to) && From(now, to) <= now.Minute);

    public static decimal? NextTransitionAt(ScriptIndex script, EncounterState now)
    {
        decimal? next = null;
        foreach (var to in Transitions(script, now))
        {
            var at = From(now, to);
            if (at > now.Minute && MayFire(now, to) && (next is null || at < next))
            {
                next = at;
            }
        }
        return next;
    }

    private static IReadOnlyList<Transition> Transitions(ScriptIndex script, EncounterState now) =>
        now.State is not null && script.States.TryGetValue(now.State, out var state) ? state.To : [];

    private static decimal From(EncounterState now, Transition to) =>
        Math.Max(to.AtMinute ?? now.StateSince, now.StateSince + (to.AfterMinutes ?? 0m));

    private static bool MayFire(EncounterState now, Transition to)
    {
        // A transition with neither time nor condition says nothing about when, so it never fires.
        var hasTrigger = to.AtMinute is not null || to.AfterMinutes is not null || to.When.Count > 0;
        return hasTrigger
            && to.When.All(condition => Holds(now, condition))
            && (to.Unless.Count == 0 || !to.Unless.All(condition => Holds(now, condition)));
    }

    private static bool Holds(EncounterState now, Condition condition) =>
        condition.Kind switch
        {
            ConditionKind.Treated => now.Treated.Contains(condition.Id),
            ConditionKind.Ordered => now.Ordered.Contains(condition.Id),
            ConditionKind.Examined => now.Examined.Contains(condition.Id),
            ConditionKind.Learned => now.Told.ContainsKey(condition.Id),
            _ => false,
        };
}
