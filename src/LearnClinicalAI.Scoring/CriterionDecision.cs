using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>Decides one criterion, by its rule or by the author's phrases.</summary>
internal static class CriterionDecision
{
    public static CriterionResult Decide(
        Criterion criterion,
        CaseScript script,
        CaseKey key,
        RunLog log,
        RuleDecision rules
    )
    {
        var wouldHave = new WouldHave(script, key, rules);
        if (criterion.Rule is not null)
        {
            var verdict = rules.Decide(criterion.Rule);
            return !verdict.Holds && AsksForAFlawNotShown(criterion.Rule, rules.Fates)
                ? Undecided(criterion, CriterionState.NotApplicable)
                : Decided(criterion, verdict.Holds, verdict.Evidence, wouldHave);
        }
        if (criterion.Judged is not { Phrases.Count: > 0 } judged)
            return Undecided(criterion, CriterionState.Waiting);
        var moments = JudgedByPhrases(judged, log, criterion.Domain);
        return Decided(criterion, moments is not null, moments ?? [], wouldHave);
    }

    private static CriterionResult Undecided(Criterion criterion, CriterionState state) =>
        new()
        {
            Id = criterion.Id,
            Points = criterion.Points,
            State = state,
        };

    private static CriterionResult Decided(
        Criterion criterion,
        bool met,
        IReadOnlyList<Moment> moments,
        WouldHave wouldHave
    ) =>
        new()
        {
            Id = criterion.Id,
            Met = met,
            Points = criterion.Points,
            Evidence = met ? [.. moments.Select(moment => new Evidence(moment.Seq, moment.Quote))] : [],
            WouldHave = met || criterion.Points < 0 ? null : wouldHave.Say(criterion),
        };

    /// <summary>In the all-sound control there is nothing to catch where the sound twin is shown.</summary>
    private static bool AsksForAFlawNotShown(EvidenceRule rule, OutputFates fates) =>
        rule switch
        {
            EvidenceRule.OutputWas { How: OutputFate.Caught or OutputFate.Fixed } output => fates.HasSoundTwinInstead(
                output.Output
            ),
            EvidenceRule.All all => all.Of.Any(inner => AsksForAFlawNotShown(inner, fates)),
            EvidenceRule.Any any => any.Of.Any(inner => AsksForAFlawNotShown(inner, fates)),
            EvidenceRule.AtLeast some => some.Of.Any(inner => AsksForAFlawNotShown(inner, fates)),
            _ => false,
        };

    /// <summary>
    /// The sentences that hold a phrase of each group: of the first text that has them all, else of the first text for each
    /// group; null when a group has none.
    /// </summary>
    private static List<Moment>? JudgedByPhrases(JudgedCriterion judged, RunLog log, ScoreDomain domain)
    {
        var own = OwnWords(log, domain).OrderBy(words => words.Row.Seq).ToList();
        var whole = own.FirstOrDefault(words => words.Text.SaysAll(judged.Phrases));
        var moments = new List<Moment>();
        foreach (var group in judged.Phrases)
        {
            var (row, text) = whole.Row is null ? own.FirstOrDefault(words => words.Text.SaysAny(group)) : whole;
            if (row is null)
                return null;
            moments.Add(Moment.Of(row, text.Excerpt(text.FindAny(group)!.Value)));
        }
        return [.. moments.Distinct().OrderBy(moment => moment.Seq)];
    }

    /// <summary>What is told to the patient is not told by writing it down, and the other way round.</summary>
    private static IEnumerable<(EncounterEvent Row, FoldedText Text)> OwnWords(RunLog log, ScoreDomain domain)
    {
        var said = log.All<Said>().Select(said => ((EncounterEvent)said, log.Folded(said.Text)));
        var written = log.LastVersions.Select(wrote => ((EncounterEvent)wrote, log.Folded(wrote.Text)));
        var committed = new[] { CommitPoint.Provisional, CommitPoint.Committed }
            .Select(at => CommitmentRules.At(log, at))
            .OfType<Commitment>()
            .SelectMany(made => new[] { made.Diagnosis, made.Plan }.Select(text => (made.Row, log.Folded(text))));
        return domain switch
        {
            ScoreDomain.History or ScoreDomain.Communication => said,
            ScoreDomain.Documentation => written,
            _ => said.Concat(written).Concat(committed),
        };
    }
}
