namespace LearnClinicalAI.Learning;

/// <summary>What the facts about one step come to.</summary>
internal sealed class StepStanding
{
    private readonly List<LearningFact> _facts;
    private readonly List<LearningFact> _results;

    public StepStanding(CourseStep step, IEnumerable<LearningFact> facts)
    {
        Step = step;
        _facts = [.. facts];
        _results = [.. _facts.Where(fact => fact.Kind == ResultKind(step.Kind))];

        var earned = _facts.Where(fact => fact.Kind is LearningFactKind.Earned).ToList();
        IsEarned = earned.Count > 0;
        // A date that was once recorded as earned is never changed, not even for an earlier one.
        DoneAt = First(IsEarned ? earned : _facts.Where(Finishes));
        IsWaived = _facts.Exists(IsWaiver) && !_facts.Exists(fact => Finishes(fact) && !IsWaiver(fact));
    }

    public CourseStep Step { get; }
    public DateTimeOffset? DoneAt { get; }
    public bool IsDone => DoneAt is not null;
    public bool IsEarned { get; }
    public bool IsWaived { get; }

    /// <summary>A submitted attempt has no result yet, and no other one has.</summary>
    public bool AwaitsReview =>
        Step.Kind is StepKind.Quiz or StepKind.Case
        && _results.Count > 0
        && _results.TrueForAll(fact => fact.Score is null);

    /// <summary>When something happened to the step.</summary>
    public IEnumerable<DateTimeOffset> Moments => _facts.Select(fact => fact.At.ToUniversalTime());

    public MissingCode MissingCode =>
        Step.Kind switch
        {
            StepKind.Lesson => MissingCode.ReadLesson,
            _ when AwaitsReview => MissingCode.AwaitReview,
            StepKind.Quiz => Step.MustPass ? MissingCode.PassQuiz : MissingCode.SubmitQuiz,
            StepKind.Case => Step.MustPass ? MissingCode.PassCase : MissingCode.PlayCase,
            StepKind.Evaluation => MissingCode.SendEvaluation,
            _ => MissingCode.Attest,
        };

    public bool HasResult(DateTimeOffset? until) => Until(_results, until).Any();

    public bool HasWaiver(DateTimeOffset? until) => Until(_facts, until).Any(IsWaiver);

    /// <summary>The best score of what happened until then; null where nothing has one.</summary>
    public decimal? BestScore(DateTimeOffset? until) => Until(_results, until).Max(fact => fact.Score);

    private static IEnumerable<LearningFact> Until(List<LearningFact> facts, DateTimeOffset? until) =>
        until is { } at ? facts.Where(fact => fact.At <= at) : facts;

    private bool Finishes(LearningFact fact) =>
        IsWaiver(fact) || (fact.Kind == ResultKind(Step.Kind) && (!Step.MustPass || fact.Passed == true));

    private static bool IsWaiver(LearningFact fact) => fact.Kind is LearningFactKind.Waived;

    private static DateTimeOffset? First(IEnumerable<LearningFact> facts) =>
        facts.Select(fact => (DateTimeOffset?)fact.At.ToUniversalTime()).Min();

    private static LearningFactKind ResultKind(StepKind kind) =>
        kind switch
        {
            StepKind.Lesson => LearningFactKind.Read,
            StepKind.Quiz => LearningFactKind.QuizSubmitted,
            StepKind.Case => LearningFactKind.CaseEnded,
            StepKind.Evaluation => LearningFactKind.EvaluationSent,
            _ => LearningFactKind.Attested,
        };
}
