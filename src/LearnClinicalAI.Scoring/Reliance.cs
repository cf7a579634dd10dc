namespace LearnClinicalAI.Scoring;

/// <summary>
/// How the learner dealt with the co-pilot, as signal detection: signal = a flawed output, "yes" = it
/// was not let through. See <c>docs/statistics.md</c>.
/// </summary>
public sealed record Reliance
{
    public int Hits { get; init; }
    public int Misses { get; init; }
    public int FalseAlarms { get; init; }
    public int CorrectAcceptances { get; init; }

    /// <summary>Outputs shown and never answered: they count as let through, and are listed beside.</summary>
    public int Unanswered { get; init; }

    /// <summary>d′ with the log-linear correction (Hautus 1995); null under 5 signal and 5 noise trials.</summary>
    public double? DPrime { get; init; }

    /// <summary>Criterion c; below 0 leans to rejecting; null as <see cref="DPrime"/>.</summary>
    public double? CriterionC { get; init; }

    /// <summary>Share of flawed outputs let through; null when none was shown.</summary>
    public double? OverTrust { get; init; }

    /// <summary>Share of sound outputs rejected or broken; null when none was shown.</summary>
    public double? UnderTrust { get; init; }

    /// <summary><c>to-right</c>, <c>to-wrong</c>, <c>stayed-right</c>, <c>stayed-wrong</c>, or null without both commitments.</summary>
    public string? MovedByAi { get; init; }
    public IReadOnlyList<OutputVerdict> Outputs { get; init; } = [];

    /// <summary>Several runs of one learner (or of a group) read together: their counts added, their figures from the sums.</summary>
    /// <returns>Without the outputs one by one and without a movement, which belong to single runs.</returns>
    public static Reliance Pooled(IReadOnlyCollection<Reliance> runs) =>
        Of(
            runs.Sum(run => run.Hits),
            runs.Sum(run => run.Misses),
            runs.Sum(run => run.FalseAlarms),
            runs.Sum(run => run.CorrectAcceptances)
        ) with
        {
            Unanswered = runs.Sum(run => run.Unanswered),
        };

    internal static Reliance Counted(IReadOnlyList<OutputVerdict> outputs) =>
        Of(
            Count(outputs, "hit"),
            Count(outputs, "miss"),
            Count(outputs, "false-alarm"),
            Count(outputs, "correct-acceptance")
        ) with
        {
            Unanswered = outputs.Count(output => output.How is null),
            Outputs = outputs,
        };

    private static int Count(IReadOnlyList<OutputVerdict> outputs, string verdict) =>
        outputs.Count(output => output.Verdict == verdict);

    private static Reliance Of(int hits, int misses, int falseAlarms, int correctAcceptances)
    {
        var (flawed, sound) = (hits + misses, falseAlarms + correctAcceptances);
        var enough = flawed >= SignalDetection.LeastTrials && sound >= SignalDetection.LeastTrials;
        var figures = enough ? SignalDetection.Of(hits, misses, falseAlarms, correctAcceptances) : default;
        return new Reliance
        {
            Hits = hits,
            Misses = misses,
            FalseAlarms = falseAlarms,
            CorrectAcceptances = correctAcceptances,
            DPrime = enough ? figures.DPrime : null,
            CriterionC = enough ? figures.Criterion : null,
            OverTrust = flawed == 0 ? null : (double)misses / flawed,
            UnderTrust = sound == 0 ? null : (double)falseAlarms / sound,
        };
    }
}

/// <summary>What became of one output.</summary>
public sealed record OutputVerdict
{
    public required string Output { get; init; }
    public bool Flawed { get; init; }

    /// <summary><c>hit</c>, <c>miss</c>, <c>false-alarm</c> or <c>correct-acceptance</c>.</summary>
    public required string Verdict { get; init; }
    public string? How { get; init; }
    public IReadOnlyList<string> CheckedAgainst { get; init; } = [];

    /// <summary>Whether a check the learner made could have shown the flaw.</summary>
    public bool CheckCouldShow { get; init; }
    public int? ShownAt { get; init; }
    public int? AnsweredAt { get; init; }
    public decimal? MinutesToDecide { get; init; }
}
