namespace LearnClinicalAI.Learning;

/// <summary>
/// Who has done what, as a function of recorded facts. The order of the facts does not matter, more facts never undo a step,
/// and what is recorded as earned stays earned with its date whatever the rules of a later revision say.
/// </summary>
public static class Completion
{
    /// <param name="course">The rules now in force for this learner; has at least one step.</param>
    /// <param name="facts">All facts of one enrolment, in any order; facts about steps that the course no longer has are passed over.</param>
    public static CompletionState Evaluate(Course course, IEnumerable<LearningFact> facts)
    {
        var all = facts as IReadOnlyCollection<LearningFact> ?? [.. facts];
        var ofStep = all.ToLookup(fact => fact.StepId);
        var standings = course.Steps.Select(step => new StepStanding(step, ofStep[step.Id])).ToList();

        var recorded = Earliest(all.Where(fact => fact.Kind is LearningFactKind.CourseCompleted));
        var completedAt = recorded?.At.ToUniversalTime() ?? CompletedUnder(course, standings);
        var score = CourseScore.Of(course, standings, until: null);
        if (recorded?.Score is { } earned && (score is null || earned > score))
            score = earned;

        return new CompletionState
        {
            Steps = States(standings),
            Missing = completedAt is null ? [.. Missing(course, standings, score)] : [],
            CompletedAt = completedAt,
            Score = score,
            NewlyEarned =
            [
                .. standings.Where(standing => standing.IsDone && !standing.IsEarned).Select(EarnedNow),
                .. completedAt is { } at && recorded is null ? new[] { CompletedNow(at, score) } : [],
            ],
        };
    }

    private static DateTimeOffset? CompletedUnder(Course course, IReadOnlyList<StepStanding> standings)
    {
        if (standings.Count == 0 || standings.Any(standing => !standing.IsDone))
            return null;
        var allDone = standings.Max(standing => standing.DoneAt!.Value);
        // The quizzes together may have reached the pass mark only with a later, better attempt: the first such moment counts.
        var moments = standings
            .SelectMany(standing => standing.Moments)
            .Where(at => at > allDone)
            .Prepend(allDone)
            .Distinct()
            .Order();
        foreach (var at in moments)
        {
            if (CourseScore.Reaches(course, standings, at))
                return at;
        }
        return null;
    }

    private static List<StepState> States(IReadOnlyList<StepStanding> standings)
    {
        var states = new List<StepState>(standings.Count);
        var open = true;
        foreach (var standing in standings)
        {
            var progress =
                standing.IsDone ? StepProgress.Done
                : open ? StepProgress.Open
                : StepProgress.Locked;
            states.Add(
                new StepState(
                    standing.Step.Id,
                    progress,
                    standing.DoneAt,
                    standing.BestScore(until: null),
                    standing.IsWaived
                )
            );
            open = standing.IsDone;
        }
        return states;
    }

    private static IEnumerable<MissingItem> Missing(
        Course course,
        IReadOnlyList<StepStanding> standings,
        decimal? score
    )
    {
        var undone = standings.Where(standing => !standing.IsDone).ToList();
        foreach (var standing in undone)
            yield return new MissingItem(standing.MissingCode, standing.Step.Id, standing.BestScore(until: null));
        if (undone.Count > 0)
            yield break;

        var assessed = CourseScore.AssessedKind(course);
        var waiting = standings.Where(standing => standing.Step.Kind == assessed && standing.AwaitsReview).ToList();
        foreach (var standing in waiting)
            yield return new MissingItem(MissingCode.AwaitReview, standing.Step.Id, standing.BestScore(until: null));
        if (waiting.Count == 0 && standings.Count > 0)
            yield return new MissingItem(MissingCode.ReachPassMark, null, score, course.PassMark);
    }

    private static LearningFact EarnedNow(StepStanding standing) =>
        new()
        {
            StepId = standing.Step.Id,
            Kind = LearningFactKind.Earned,
            At = standing.DoneAt!.Value,
            Score = standing.BestScore(until: null),
        };

    private static LearningFact CompletedNow(DateTimeOffset at, decimal? score) =>
        new()
        {
            StepId = "",
            Kind = LearningFactKind.CourseCompleted,
            At = at,
            Score = score,
        };

    private static LearningFact? Earliest(IEnumerable<LearningFact> facts) =>
        facts.OrderBy(fact => fact.At).ThenByDescending(fact => fact.Score).FirstOrDefault();
}
