namespace LearnClinicalAI.Credit;

/// <summary>The published ways to estimate how long an activity takes (C14).</summary>
public enum TimeMethod
{
    /// <summary>From words, questions and difficulty.</summary>
    Mergener,

    /// <summary>The running time of recordings.</summary>
    MediaDuration,

    /// <summary>The median of learners who did it.</summary>
    Pilot,
}

/// <summary>One figure that went into an estimate, kept with it as evidence.</summary>
/// <param name="Name">What it is: <c>words</c>, <c>questions</c>, <c>difficulty</c>, <c>runs</c>, <c>median</c> …</param>
public sealed record Figure(string Name, decimal Value, string Unit);

/// <summary>How long something takes, and how that is known.</summary>
public sealed record TimeEstimate
{
    public required TimeMethod Method { get; init; }

    /// <summary>As the method gives it, never below 0; with the part of a second that a formula leaves.</summary>
    public required decimal ExactSeconds { get; init; }

    /// <summary>False where there is not enough evidence yet: the estimate is 0 until there is.</summary>
    public bool HasEvidence { get; init; } = true;
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Full seconds: what is stored and summed.</summary>
    public int Seconds => (int)Math.Floor(ExactSeconds);

    /// <summary>For people to read; a third of a minute is cut off somewhere, so nothing is computed from it.</summary>
    public decimal Minutes => ExactSeconds / 60m;
}

/// <summary>The estimates themselves.</summary>
public static class TimeEstimates
{
    /// <summary>Fewer pilot runs are no evidence (C14).</summary>
    public const int FewestPilotRuns = 5;

    /// <summary>
    /// Mergener's formula for text: minutes = 0.9 × (−22.3 + 0.00209·words + 2.78·questions + 15.5·difficulty), at least 0
    /// (C15). Applied once to the text of a whole activity; not valid for a conversation with a simulated patient.
    /// </summary>
    /// <param name="words">Without title, authors and references.</param>
    /// <param name="difficulty">1 (very easy) to 5 (very difficult); steps between are allowed.</param>
    public static TimeEstimate Mergener(int words, int questions, decimal difficulty)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(words);
        ArgumentOutOfRangeException.ThrowIfNegative(questions);
        ArgumentOutOfRangeException.ThrowIfLessThan(difficulty, 1m);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(difficulty, 5m);
        var minutes = 0.9m * (-22.3m + (0.00209m * words) + (2.78m * questions) + (15.5m * difficulty));
        return new TimeEstimate
        {
            Method = TimeMethod.Mergener,
            ExactSeconds = Math.Max(0m, minutes * 60m),
            Figures =
            [
                new Figure("words", words, "words"),
                new Figure("questions", questions, "questions"),
                new Figure("difficulty", difficulty, "of 5"),
                new Figure("correction", 0.9m, ""),
                new Figure("formula", minutes, "min"),
            ],
        };
    }

    /// <summary>Recordings play one after another.</summary>
    /// <param name="seconds">The running time of each.</param>
    public static TimeEstimate MediaDuration(IEnumerable<int> seconds)
    {
        var times = seconds.Select(time => Math.Max(0, time)).ToList();
        var sum = times.Sum(time => (long)time);
        return new TimeEstimate
        {
            Method = TimeMethod.MediaDuration,
            ExactSeconds = sum,
            HasEvidence = times.Count > 0,
            Figures = [new Figure("recordings", times.Count, "recordings"), new Figure("running time", sum, "s")],
        };
    }

    /// <summary>The median of real runs by people of the target audience; counts 0 below <see cref="FewestPilotRuns"/>.</summary>
    /// <param name="seconds">Time in contact of each run, without waiting for the AI, registration and breaks (C4).</param>
    public static TimeEstimate Pilot(IEnumerable<int> seconds)
    {
        var runs = seconds.Where(time => time > 0).Order().ToList();
        var middle = runs.Count / 2;
        var median =
            runs.Count == 0 ? 0m
            : runs.Count % 2 == 1 ? runs[middle]
            : (runs[middle - 1] + (decimal)runs[middle]) / 2m;
        var enough = runs.Count >= FewestPilotRuns;
        return new TimeEstimate
        {
            Method = TimeMethod.Pilot,
            ExactSeconds = enough ? median : 0m,
            HasEvidence = enough,
            Figures =
            [
                new Figure("runs", runs.Count, "runs"),
                new Figure("fewest runs", FewestPilotRuns, "runs"),
                new Figure("median", median, "s"),
                new Figure("shortest", runs.Count == 0 ? 0m : runs[0], "s"),
                new Figure("longest", runs.Count == 0 ? 0m : runs[^1], "s"),
            ],
        };
    }
}
