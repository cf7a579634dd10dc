namespace LearnClinicalAI.Simulation;

/// <summary>The conditions that keep a fact from being told.</summary>
internal static class Locks
{
    /// <summary>Why the fact is held; null where it may be told.</summary>
    public static FactOutcome? Held(ScriptIndex script, EncounterState now, Fact fact, int trust)
    {
        if (fact.Disclose == Disclosure.Never)
        {
            return FactOutcome.HeldNever;
        }
        // A narrator who is not the patient is company.
        var alone =
            script.Script.Narrator.Who == NarratorKind.Patient || now.Told.ContainsKey(Disclosures.RoomIsPrivate);
        if (fact.Private && !alone)
        {
            return FactOutcome.HeldCompany;
        }
        return fact.Disclose switch
        {
            Disclosure.Trust when trust < fact.Trust => FactOutcome.HeldTrust,
            Disclosure.Trust when fact.After.Count > 0 && !HasHappened(now, fact.After) => FactOutcome.HeldAfter,
            Disclosure.After when !HasHappened(now, fact.After) => FactOutcome.HeldAfter,
            _ => null,
        };
    }

    public static bool IsLifted(EncounterState now, Distortion distortion, int trust) =>
        trust >= distortion.UntilTrust || HasHappened(now, distortion.UntilAfter);

    private static bool HasHappened(EncounterState now, IReadOnlyList<string> ids) =>
        ids.Any(id =>
            now.Told.ContainsKey(id)
            || now.Examined.Contains(id)
            || now.Results.Any(result => result.Investigation == id)
            || now.Treated.Contains(id)
        );
}
