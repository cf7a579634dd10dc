using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>Decides evidence rules over one log. The order in which they are asked changes nothing.</summary>
internal sealed class RuleDecision(CaseScript script, CaseKey key, RunLog log)
{
    private OutputFates? fates;
    private bool readingFates;

    /// <summary>What became of the co-pilot's outputs; rules about outputs and the reliance report read the same.</summary>
    public OutputFates Fates
    {
        get
        {
            if (fates is null)
            {
                readingFates = true;
                fates = new OutputFates(script, key, log, this);
                readingFates = false;
            }
            return fates;
        }
    }

    /// <param name="rule">Any rule.</param>
    /// <param name="edit">The learner's edited text of an output, for rules in <c>fixedWhen</c>; null where it was not edited.</param>
    public RuleVerdict Decide(EvidenceRule rule, string? edit = null)
    {
        var bounds = new RuleBounds(
            rule.Within,
            rule.After is null ? null : Decide(rule.After, edit),
            rule.Before is null ? null : Decide(rule.Before, edit)
        );
        return rule switch
        {
            EvidenceRule.All all => Combined(all.Of, all.Of.Count, bounds, edit),
            EvidenceRule.Any any => Combined(any.Of, 1, bounds, edit),
            EvidenceRule.AtLeast some => Combined(some.Of, some.N, bounds, edit),
            EvidenceRule.None none => none.Of.Any(inner => bounds.Catch(Decide(inner, edit)))
                ? RuleVerdict.No
                : RuleVerdict.ByAbsence,
            EvidenceRule.Learned learned => bounds.On(
                RuleVerdict.Together([.. learned.Facts.Select(Told)], learned.Facts.Count),
                learned.Facts.Count == 1
            ),
            EvidenceRule.EditSays says => EditSays(says, edit) ? RuleVerdict.ByAbsence : RuleVerdict.No,
            _ => RuleVerdict.Of(bounds.Inside(LeafMoments(rule))),
        };
    }

    private RuleVerdict Combined(IReadOnlyList<EvidenceRule> rules, int needed, RuleBounds bounds, string? edit) =>
        bounds.On(RuleVerdict.Together([.. rules.Select(inner => Decide(inner, edit))], needed), needed == 1);

    private IEnumerable<Moment> LeafMoments(EvidenceRule rule) =>
        rule switch
        {
            EvidenceRule.Asked asked => TalkRules.Asked(script, log, asked),
            EvidenceRule.LearnerSaid said => TalkRules.LearnerSaid(log, said),
            EvidenceRule.Examined
            or EvidenceRule.Ordered
            or EvidenceRule.Resulted
            or EvidenceRule.Opened
            or EvidenceRule.Treated
            or EvidenceRule.HarmDone
            or EvidenceRule.EndedAs
            or EvidenceRule.Reached
            or EvidenceRule.IdentifierGiven => ActionRules.Moments(script, log, rule),
            EvidenceRule.OutputWas { How: OutputFate.Caught or OutputFate.Fixed or OutputFate.Harmed } output =>
                FateMoments(output),
            EvidenceRule.OutputWas output => OutputRules.Moments(script, log, output),
            EvidenceRule.DiagnosisIs
            or EvidenceRule.InDifferential
            or EvidenceRule.PlanSays
            or EvidenceRule.ChangedMind => CommitmentRules.Moments(key.Truth, log, rule),
            EvidenceRule.DocumentSays says => DocumentRules.Moments(log, says),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "No such rule."),
        };

    /// <summary>A <c>fixedWhen</c> that asks what became of an output would ask itself: nothing is known then.</summary>
    private IEnumerable<Moment> FateMoments(EvidenceRule.OutputWas rule) =>
        readingFates ? [] : Fates.Moments(rule.Output, rule.How);

    private RuleVerdict Told(string fact) =>
        RuleVerdict.Of([.. log.Told(fact).Select(told => Moment.Of(told, told.Text))]);

    private static bool EditSays(EvidenceRule.EditSays says, string? edit)
    {
        if (edit is null)
            return false;
        var text = new FoldedText(edit);
        return (says.Has.Count == 0 || text.SaysAny(says.Has)) && !text.SaysAny(says.Lacks);
    }
}
