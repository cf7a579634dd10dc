namespace LearnClinicalAI.Learning;

/// <param name="Answers">How many answers were given with this certainty.</param>
/// <param name="Right">The mean share of points that they earned, 0–1.</param>
public sealed record CalibrationPoint(Certainty Certainty, int Answers, decimal Right);

/// <summary>How often a learner is right when sure, when fairly sure and when guessing.</summary>
public static class Calibration
{
    /// <summary>One point for each certainty that was used, from guess to sure. Answers without certainty, and those that wait for review, are left out.</summary>
    public static IReadOnlyList<CalibrationPoint> Curve(IEnumerable<ResponseMark> marks) =>
        [
            .. marks
                .Where(mark => mark is { Certainty: not null, State: not MarkState.Waits, Max: > 0m })
                .GroupBy(mark => mark.Certainty!.Value)
                .OrderBy(group => group.Key)
                .Select(group => new CalibrationPoint(
                    group.Key,
                    group.Count(),
                    Share.Of(group.Sum(mark => mark.Points / mark.Max), group.Count())
                )),
        ];
}
