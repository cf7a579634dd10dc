namespace LearnClinicalAI.Learning;

/// <summary>
/// The quizzes of a course together: the mean of the best attempt at each, every quiz weighing the same. A course without
/// quizzes is assessed by its cases. A waived quiz below the pass mark is left out; an attempt that waits for review counts 0.
/// </summary>
internal static class CourseScore
{
    public static decimal? Of(Course course, IReadOnlyList<StepStanding> standings, DateTimeOffset? until)
    {
        var assessed = AssessedKind(course);
        var scores = new List<decimal>();
        foreach (var standing in standings.Where(standing => standing.Step.Kind == assessed))
        {
            if (!standing.HasResult(until))
                continue;
            var best = Math.Clamp(standing.BestScore(until) ?? 0m, 0m, 1m);
            if (best >= course.PassMark || !standing.HasWaiver(until))
                scores.Add(best);
        }
        return scores.Count == 0 ? null : Share.Of(scores.Sum(), scores.Count);
    }

    public static StepKind AssessedKind(Course course) =>
        course.Steps.Any(step => step.Kind is StepKind.Quiz) ? StepKind.Quiz : StepKind.Case;

    /// <summary>Whether the course's pass mark is reached; a course in which nothing is assessed has none to reach.</summary>
    public static bool Reaches(Course course, IReadOnlyList<StepStanding> standings, DateTimeOffset until) =>
        Of(course, standings, until) is not { } score || score >= course.PassMark;
}
