namespace LearnClinicalAI.Scoring;

/// <summary>
/// The bounds of a rule, decided: it is satisfied by a moment that comes in time, later than the first that satisfies
/// <c>after</c> and earlier than the first that satisfies <c>before</c>.
/// </summary>
/// <param name="Within">Minutes since the start, or null.</param>
/// <param name="After">Null without such a bound.</param>
/// <param name="Before">Null without such a bound.</param>
internal sealed record RuleBounds(decimal? Within, RuleVerdict? After, RuleVerdict? Before)
{
    public bool None => Within is null && After is null && Before is null;

    public bool Hold(Moment moment) => HoldAbove(moment) && HoldBelow(moment);

    public IReadOnlyList<Moment> Inside(IEnumerable<Moment> moments) => [.. moments.Where(Hold)];

    /// <param name="verdict">Of the combination without its bounds.</param>
    /// <param name="anyPart">One part is enough, so that a part outside the bounds decided nothing.</param>
    public RuleVerdict On(RuleVerdict verdict, bool anyPart)
    {
        if (None || !verdict.Holds || verdict.First is null)
            return verdict;
        var times = Inside(verdict.Times);
        if (times.Count == 0)
            return RuleVerdict.No;
        List<Moment> evidence =
        [
            .. verdict.Evidence.Where(moment => HoldAbove(moment) && (!anyPart || HoldBelow(moment))),
        ];
        return new RuleVerdict(true, times, evidence.Count > 0 ? evidence : [times[0]]);
    }

    /// <summary>Whether what holds does so inside the bounds; what holds by absence always does.</summary>
    public bool Catch(RuleVerdict verdict) => verdict.Holds && (verdict.First is null || verdict.Times.Any(Hold));

    private bool HoldAbove(Moment moment) =>
        (Within is null || moment.Minute <= Within) && (Before?.First is not { } first || moment.Seq < first.Seq);

    private bool HoldBelow(Moment moment) =>
        After is null || (After.Holds && (After.First is not { } first || moment.Seq > first.Seq));
}
