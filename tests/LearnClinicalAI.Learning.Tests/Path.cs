namespace LearnClinicalAI.Learning.Tests;

/// <summary>A small course of each kind of step, and facts about it.</summary>
internal static class Path
{
    public static readonly DateTimeOffset Day = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    public static Course Course(params CourseStep[] steps) =>
        new()
        {
            Id = new Guid("8d1f3c6e-52a7-4b0e-9c48-7e6a1d2b9f35"),
            Slug = "foundations",
            Hash = "one",
            Title = "Foundations",
            PassMark = 0.8m,
            Steps = steps,
        };

    public static Course Whole { get; } =
        Course(
            Step("read", StepKind.Lesson),
            Step("quiz", StepKind.Quiz),
            Step("case", StepKind.Case),
            Step("evaluation", StepKind.Evaluation),
            Step("attest", StepKind.Attestation)
        );

    public static CourseStep Step(string id, StepKind kind, StepRequirement? require = null) =>
        new()
        {
            Id = id,
            Kind = kind,
            Title = id,
            Require = require,
        };

    public static LearningFact Fact(
        string step,
        LearningFactKind kind,
        int hour,
        decimal? score = null,
        bool? passed = null
    ) =>
        new()
        {
            StepId = step,
            Kind = kind,
            At = Day.AddHours(hour),
            Score = score,
            Passed = passed,
        };

    public static LearningFact Read(int hour, string step = "read") => Fact(step, LearningFactKind.Read, hour);

    public static LearningFact Quiz(int hour, decimal? score, string step = "quiz") =>
        Fact(step, LearningFactKind.QuizSubmitted, hour, score, score is null ? null : score >= 0.8m);

    public static LearningFact Case(int hour, decimal score, string step = "case") =>
        Fact(step, LearningFactKind.CaseEnded, hour, score, score >= 0.6m);

    public static LearningFact[] AllDone { get; } =
    [
        Read(1),
        Quiz(2, 0.9m),
        Case(3, 0.4m),
        Fact("evaluation", LearningFactKind.EvaluationSent, 4),
        Fact("attest", LearningFactKind.Attested, 5),
    ];
}
