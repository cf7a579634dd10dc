using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>Reads from a log how the learner relied on the co-pilot.</summary>
internal static class RelianceReading
{
    public static Reliance Read(CaseKey key, RunLog log, OutputFates fates)
    {
        var verdicts = fates.All.Select(Verdict).ToList();
        return Reliance.Counted(verdicts) with { MovedByAi = Moved(key.Truth, log) };
    }

    private static OutputVerdict Verdict(OutputFateRecord fate) =>
        new()
        {
            Output = fate.Output.Id,
            Flawed = fate.Flawed,
            Verdict = (fate.Flawed, fate.LetThrough) switch
            {
                (true, false) => "hit",
                (true, true) => "miss",
                (false, false) => "false-alarm",
                (false, true) => "correct-acceptance",
            },
            How = fate.Answer?.How,
            CheckedAgainst = [.. fate.Checks.Select(check => check.Against).Distinct(StringComparer.Ordinal)],
            CheckCouldShow = fate.Flaw is { } flaw && fate.Checks.Any(check => CouldShow(check, flaw, fate.Output)),
            ShownAt = fate.Shown.Seq,
            AnsweredAt = fate.Answer?.Seq,
            MinutesToDecide = fate.Answer?.Minute - fate.Shown.Minute,
        };

    /// <summary>A check could show the flaw when the author lists that place among those where it can be caught.</summary>
    private static bool CouldShow(Checked check, PlantedFlaw flaw, CopilotOutput output)
    {
        var authored = output.Checks.Where(known => known.Against == check.Against).ToList();
        return check.Against switch
        {
            "chart" => Listed(flaw, "chart:", [.. authored.Select(known => known.Document)]),
            "source" => Listed(flaw, "source:", [.. authored.Select(known => known.Source)]),
            "patient" => Listed(flaw, "fact:", []),
            _ => false,
        };
    }

    /// <param name="flaw">The flaw.</param>
    /// <param name="kind">The kind of place.</param>
    /// <param name="shown">The places that the check opens; none, or one without a name, opens any.</param>
    private static bool Listed(PlantedFlaw flaw, string kind, IReadOnlyList<string?> shown) =>
        flaw.Catchable.Any(place =>
            place.StartsWith(kind, StringComparison.Ordinal)
            && (shown.Count == 0 || shown.Contains(null) || shown.Contains(place[kind.Length..]))
        );

    private static string? Moved(Truth truth, RunLog log) =>
        CommitmentRules.At(log, CommitPoint.Provisional) is { } before
        && CommitmentRules.At(log, CommitPoint.Committed) is { } after
            ? MindChanges.Describe(before, after, truth)
            : null;
}
