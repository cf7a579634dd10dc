using FsCheck;
using FsCheck.Fluent;

namespace LearnClinicalAI.Learning.Tests;

/// <summary>What holds for any course and any facts.</summary>
public sealed class CompletionProperties
{
    private static readonly string[] Ids = ["a", "b", "c", "d"];

    private static readonly Gen<Course> Courses =
        from count in Gen.Choose(1, 4)
        from kinds in Gen.Elements(Enum.GetValues<StepKind>()).ListOf(count)
        from requires in Gen.Elements<StepRequirement?>(null, StepRequirement.Completed, StepRequirement.Passed)
            .ListOf(count)
        from ids in Gen.Shuffle(Ids)
        from passMark in Gen.Elements(0m, 0.5m, 0.8m, 1m)
        select Path.Course([
            .. Enumerable.Range(0, count).Select(place => Path.Step(ids[place], kinds[place], requires[place])),
        ]) with
        {
            PassMark = passMark,
        };

    private static readonly Gen<LearningFact> Happened =
        from step in Gen.Elements([.. Ids, "gone"])
        from kind in Gen.Elements(
            LearningFactKind.Opened,
            LearningFactKind.Read,
            LearningFactKind.QuizSubmitted,
            LearningFactKind.CaseEnded,
            LearningFactKind.EvaluationSent,
            LearningFactKind.Attested,
            LearningFactKind.Waived
        )
        from hour in Gen.Choose(0, 12)
        from zone in Gen.Choose(-3, 3)
        from score in Gen.Elements<decimal?>(null, -0.2m, 0m, 0.3m, 0.5m, 0.79m, 0.8m, 1m)
        from passed in Gen.Elements<bool?>(null, true, false)
        select Path.Fact(step, kind, hour, score, passed) with
        {
            At = Path.Day.AddHours(hour).ToOffset(TimeSpan.FromHours(zone)),
        };

    private static readonly Gen<LearningFact[]> Facts =
        from count in Gen.Choose(0, 25)
        from facts in Happened.ListOf(count)
        select facts.ToArray();

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void The_order_in_which_facts_are_read_changes_nothing() =>
        Check(
            from course in Courses
            from facts in Facts
            from shuffled in Gen.Shuffle(facts)
            select (course, facts, shuffled),
            sample =>
                Same(
                    Completion.Evaluate(sample.course, sample.facts),
                    Completion.Evaluate(sample.course, sample.shuffled)
                )
        );

    [Fact]
    public void A_fact_read_twice_counts_once() =>
        Check(
            from course in Courses
            from facts in Facts
            select (course, facts),
            sample =>
                Same(
                    Completion.Evaluate(sample.course, sample.facts),
                    Completion.Evaluate(sample.course, [.. sample.facts, .. sample.facts])
                )
        );

    [Fact]
    public void Facts_recorded_one_by_one_as_they_happen_give_what_all_of_them_give_at_once() =>
        Check(
            from course in Courses
            from facts in Facts
            select (course, facts),
            sample =>
            {
                var log = new List<LearningFact>();
                foreach (var fact in sample.facts.OrderBy(fact => fact.At))
                {
                    log.Add(fact);
                    log.AddRange(Completion.Evaluate(sample.course, log).NewlyEarned);
                }
                var one = Completion.Evaluate(sample.course, log);
                var all = Completion.Evaluate(sample.course, sample.facts);
                return one.CompletedAt == all.CompletedAt
                    && one.Steps.Select(step => (step.Progress, step.DoneAt))
                        .SequenceEqual(all.Steps.Select(step => (step.Progress, step.DoneAt)));
            }
        );

    [Fact]
    public void More_facts_never_undo_a_step_or_a_completion() =>
        Check(
            from course in Courses
            from facts in Facts
            from more in Facts
            select (course, facts, more),
            sample =>
            {
                var before = Completion.Evaluate(sample.course, sample.facts);
                var after = Completion.Evaluate(sample.course, [.. sample.facts, .. sample.more]);
                return StillDone(before, after) && (before.CompletedAt is null || after.CompletedAt is not null);
            }
        );

    [Fact]
    public void New_rules_never_take_back_what_was_earned_nor_its_date() =>
        Check(
            from course in Courses
            from facts in Facts
            from next in Courses
            from more in Facts
            select (course, facts, next, more),
            sample =>
            {
                var before = Completion.Evaluate(sample.course, sample.facts);
                var after = Completion.Evaluate(sample.next, [.. sample.facts, .. before.NewlyEarned, .. sample.more]);
                return StillDone(before, after)
                    && before.Steps.All(step =>
                        step.DoneAt is null || after.Step(step.StepId) is not { } then || then.DoneAt == step.DoneAt
                    )
                    && (before.CompletedAt is null || after.CompletedAt == before.CompletedAt)
                    && (before.CompletedAt is null || before.Score is null || after.Score >= before.Score);
            }
        );

    [Fact]
    public void Counts_missing_items_and_the_date_of_completion_agree() =>
        Check(
            from course in Courses
            from facts in Facts
            select (course, facts),
            sample =>
            {
                var state = Completion.Evaluate(sample.course, sample.facts);
                return (state.Missing.Count == 0) == (state.CompletedAt is not null)
                    && state.StepsDone is var done
                    && done <= state.StepsTotal
                    && (state.CompletedAt is null || done == state.StepsTotal)
                    && state.Steps.All(step => (step.Progress is StepProgress.Done) == (step.DoneAt is not null))
                    && state.Score is null or (>= 0m and <= 1m);
            }
        );

    private static bool StillDone(CompletionState before, CompletionState after) =>
        before
            .Steps.Where(step => step.Progress is StepProgress.Done)
            .All(step => after.Step(step.StepId) is null or { Progress: StepProgress.Done });

    private static bool Same(CompletionState one, CompletionState other) =>
        one.Steps.SequenceEqual(other.Steps)
        && one.Missing.SequenceEqual(other.Missing)
        && one.CompletedAt == other.CompletedAt
        && one.Score == other.Score
        && one.NewlyEarned.SequenceEqual(other.NewlyEarned);

    private static void Check<T>(Gen<T> samples, Func<T, bool> holds) =>
        Prop.ForAll(samples.ToArbitrary(), holds).Check(Often);
}
