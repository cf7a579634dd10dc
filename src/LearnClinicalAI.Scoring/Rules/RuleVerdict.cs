using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>An event that satisfies a rule, and the words in it that count, exactly as they stand there.</summary>
internal sealed record Moment(int Seq, decimal Minute, string Quote)
{
    public static Moment Of(EncounterEvent row, string quote) => new(row.Seq, row.Minute, FoldedText.Beginning(quote));
}

/// <summary>Whether a rule holds.</summary>
/// <param name="Times">Every moment at which it is satisfied, in order; none where it holds because nothing happened.</param>
/// <param name="Evidence">The moments that decided it.</param>
internal sealed record RuleVerdict(bool Holds, IReadOnlyList<Moment> Times, IReadOnlyList<Moment> Evidence)
{
    private const int MostOfOneKind = 5;
    private const int MostOfAll = 12;

    public static readonly RuleVerdict No = new(false, [], []);

    /// <summary>Holds because nothing happened: there is no moment to show.</summary>
    public static readonly RuleVerdict ByAbsence = new(true, [], []);

    /// <summary>When it first held; null for an absence.</summary>
    public Moment? First => Times.Count == 0 ? null : Times[0];

    public static RuleVerdict Of(IReadOnlyList<Moment> times) =>
        times.Count == 0 ? No : new(true, times, [.. times.Take(MostOfOneKind)]);

    /// <summary>
    /// Enough of the parts hold. The whole is satisfied from the moment that the last part needed is, and again whenever one
    /// of its parts happens after that. A part that holds by absence does so from the start.
    /// </summary>
    public static RuleVerdict Together(IReadOnlyList<RuleVerdict> parts, int needed)
    {
        var holding = parts.Where(part => part.Holds).ToList();
        if (holding.Count < needed)
            return No;
        var evidence = Merged(holding.Select(part => part.Evidence));
        var firsts = holding.Select(part => part.First).OfType<Moment>().OrderBy(first => first.Seq).ToList();
        var still = needed - (holding.Count - firsts.Count);
        if (still <= 0)
            return new RuleVerdict(true, [], [.. evidence.Take(MostOfAll)]);
        var complete = firsts[still - 1].Seq;
        var times = Merged(holding.Select(part => part.Times)).Where(time => time.Seq >= complete);
        return new RuleVerdict(true, [.. times], [.. evidence.Take(MostOfAll)]);
    }

    private static IEnumerable<Moment> Merged(IEnumerable<IReadOnlyList<Moment>> parts) =>
        parts.SelectMany(part => part).DistinctBy(moment => (moment.Seq, moment.Quote)).OrderBy(moment => moment.Seq);
}
