namespace LearnClinicalAI.Credit;

/// <summary>One part of an activity and how long it takes.</summary>
/// <param name="Id">The step, or <c>text</c> for all lessons and questions together.</param>
public sealed record TimePart(string Id, TimeEstimate Estimate)
{
    /// <summary>Why the part does not count (not educational, promotional, proven by a pre-test); null where it does.</summary>
    public string? LeftOutBecause { get; init; }

    /// <summary>Parts of one such group run side by side, and the longest of them counts once.</summary>
    public string? ParallelGroup { get; init; }
}

/// <param name="Counted">The parts that went into the sum.</param>
/// <param name="LeftOut">The parts that did not: excluded, without evidence, or running beside a longer one.</param>
public sealed record ActivityTotal(int Seconds, IReadOnlyList<TimePart> Counted, IReadOnlyList<TimePart> LeftOut)
{
    public decimal Minutes => Seconds / 60m;
}

/// <summary>Sums the parts of an activity, before anything is rounded (C4).</summary>
public static class ActivityTime
{
    public static ActivityTotal Total(IEnumerable<TimePart> parts)
    {
        var counted = new List<TimePart>();
        var leftOut = new List<TimePart>();
        var longest = new Dictionary<string, TimePart>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.LeftOutBecause is not null || !part.Estimate.HasEvidence)
                leftOut.Add(part);
            else if (part.ParallelGroup is not { } group)
                counted.Add(part);
            else if (!longest.TryGetValue(group, out var other))
                longest[group] = part;
            else
            {
                var longer = part.Estimate.Seconds > other.Estimate.Seconds;
                longest[group] = longer ? part : other;
                leftOut.Add(longer ? other : part);
            }
        }
        counted.AddRange(longest.Values);
        return new ActivityTotal(counted.Sum(part => part.Estimate.Seconds), counted, leftOut);
    }
}
