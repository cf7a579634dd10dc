using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Play;

/// <summary>Why an act was not done, in words.</summary>
internal static class Refusals
{
    public static string Say(Refusal why) =>
        why switch
        {
            Refusal.AlreadyEnded => "the encounter has ended.",
            Refusal.NothingSaid => "nothing was said.",
            Refusal.TooLong => "that is too long.",
            Refusal.UnknownDocument => "there is no such document; /chart lists them.",
            Refusal.UnknownExamination => "there is no such examination; /find looks one up.",
            Refusal.UnknownInvestigation => "there is no such investigation; /find looks one up.",
            Refusal.AlreadyOrdered => "it is ordered already and its result is on the way.",
            Refusal.UnknownTreatment => "there is no such treatment; /find looks one up.",
            Refusal.DoseMissing => "a dose is needed, as in /treat aspirin 300 mg oral.",
            Refusal.DoseNotPositive => "a dose is larger than nothing.",
            Refusal.UnitNotKnown => "it is not given in that unit.",
            Refusal.RouteMissing => "a route is needed, as in /treat aspirin 300 mg oral.",
            Refusal.UnknownRoute => "it is not given by that route.",
            Refusal.WaitOutOfRange => "one can wait for more than 0 and at most 240 minutes.",
            Refusal.UnknownTool => "there is no such tool; /ai lists them.",
            Refusal.UnknownOutput => "there is no such output; /ai lists them.",
            Refusal.NotShownYet => "the co-pilot has not said that yet.",
            Refusal.UnknownAnswer => "an output is accepted, edited or rejected.",
            Refusal.EditMissing => "an edit needs its new text.",
            Refusal.UnknownCheck => "it cannot be checked against that.",
            Refusal.DiagnosisMissing => "a diagnosis is needed.",
            Refusal.ProvisionalAlreadyMade => "the provisional diagnosis is made already.",
            Refusal.ProvisionalMissing => "the provisional diagnosis comes first: /provisional.",
            Refusal.AlreadyCommitted => "the final diagnosis is made already.",
            Refusal.NotCommitted => "commit to a diagnosis first: /commit.",
            Refusal.UnknownEnd => "an encounter ends as handed-over, transferred, discharged or left-against-advice.",
            _ => why.ToString(),
        };
}
