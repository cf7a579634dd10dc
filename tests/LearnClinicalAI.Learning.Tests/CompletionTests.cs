namespace LearnClinicalAI.Learning.Tests;

public sealed class CompletionTests
{
    [Fact]
    public void At_the_start_the_first_step_is_open_and_all_is_missing()
    {
        var state = Completion.Evaluate(Path.Whole, []);

        Assert.Equal(
            [StepProgress.Open, StepProgress.Locked, StepProgress.Locked, StepProgress.Locked, StepProgress.Locked],
            state.Steps.Select(step => step.Progress)
        );
        Assert.Equal(
            [
                new MissingItem(MissingCode.ReadLesson, "read"),
                new MissingItem(MissingCode.PassQuiz, "quiz"),
                new MissingItem(MissingCode.PlayCase, "case"),
                new MissingItem(MissingCode.SendEvaluation, "evaluation"),
                new MissingItem(MissingCode.Attest, "attest"),
            ],
            state.Missing
        );
        Assert.Equal((0, 5), (state.StepsDone, state.StepsTotal));
        Assert.Null(state.CompletedAt);
        Assert.Null(state.Score);
        Assert.Empty(state.NewlyEarned);
    }

    [Fact]
    public void A_step_opens_when_the_one_before_is_done_and_opening_it_does_not_finish_it()
    {
        var state = Completion.Evaluate(Path.Whole, [Path.Read(1), Path.Fact("quiz", LearningFactKind.Opened, 2)]);

        Assert.Equal(StepProgress.Open, state.Step("quiz")!.Progress);
        Assert.Equal(StepProgress.Locked, state.Step("case")!.Progress);
        Assert.Equal(Path.Day.AddHours(1), state.Step("read")!.DoneAt);
    }

    [Fact]
    public void With_everything_done_the_course_is_completed_at_the_last_of_it()
    {
        var state = Completion.Evaluate(Path.Whole, Path.AllDone);

        Assert.Equal((5, Path.Day.AddHours(5), 0.9m), (state.StepsDone, state.CompletedAt, state.Score));
        Assert.Empty(state.Missing);
        Assert.Equal(6, state.NewlyEarned.Count);
        Assert.Equal(LearningFactKind.CourseCompleted, state.NewlyEarned[^1].Kind);
    }

    [Fact]
    public void What_is_recorded_as_earned_is_not_newly_earned_again()
    {
        var first = Completion.Evaluate(Path.Whole, Path.AllDone);
        var again = Completion.Evaluate(Path.Whole, [.. Path.AllDone, .. first.NewlyEarned]);

        Assert.Empty(again.NewlyEarned);
        Assert.Equal(first.CompletedAt, again.CompletedAt);
        Assert.Equal(first.Steps, again.Steps);
    }

    [Fact]
    public void A_failed_quiz_is_not_done_and_the_best_attempt_is_shown()
    {
        var state = Completion.Evaluate(Path.Whole, [Path.Read(1), Path.Quiz(2, 0.5m), Path.Quiz(3, 0.3m)]);

        Assert.Equal(new StepState("quiz", StepProgress.Open, Score: 0.5m), state.Step("quiz"));
        Assert.Equal(new MissingItem(MissingCode.PassQuiz, "quiz", Reached: 0.5m), state.Missing[0]);
    }

    [Fact]
    public void A_quiz_is_done_when_it_is_first_passed_and_a_later_failure_takes_nothing_away()
    {
        var state = Completion.Evaluate(Path.Whole, [Path.Quiz(2, 0.5m), Path.Quiz(3, 0.8m), Path.Quiz(4, 0.1m)]);

        Assert.Equal(new StepState("quiz", StepProgress.Done, Path.Day.AddHours(3), 0.8m), state.Step("quiz"));
    }

    [Fact]
    public void Where_the_file_asks_for_a_pass_a_case_played_and_failed_is_not_done()
    {
        var course = Path.Course(Path.Step("case", StepKind.Case, StepRequirement.Passed));

        Assert.Equal(
            new MissingItem(MissingCode.PassCase, "case", 0.4m),
            Assert.Single(Completion.Evaluate(course, [Path.Case(1, 0.4m)]).Missing)
        );
        Assert.NotNull(
            Completion.Evaluate(course with { PassMark = 0.6m }, [Path.Case(1, 0.4m), Path.Case(2, 0.7m)]).CompletedAt
        );
    }

    [Fact]
    public void Where_the_file_asks_only_for_a_submission_a_failed_quiz_is_done_and_the_course_still_has_its_pass_mark()
    {
        var course = Path.Course(
            Path.Step("one", StepKind.Quiz, StepRequirement.Completed),
            Path.Step("two", StepKind.Quiz, StepRequirement.Completed)
        );
        LearningFact[] facts = [Path.Quiz(1, 1.0m, "one"), Path.Quiz(2, 0.4m, "two")];

        var below = Completion.Evaluate(course, facts);
        Assert.Equal(new MissingItem(MissingCode.ReachPassMark, null, 0.7m, 0.8m), Assert.Single(below.Missing));
        Assert.Equal((2, null), (below.StepsDone, below.CompletedAt));

        var better = Completion.Evaluate(course, [.. facts, Path.Quiz(9, 0.6m, "two")]);
        Assert.Equal((0.8m, Path.Day.AddHours(9)), (better.Score, better.CompletedAt));
        Assert.Equal(Path.Day.AddHours(2), better.Step("two")!.DoneAt);
    }

    [Fact]
    public void The_date_is_that_of_the_first_moment_at_which_the_pass_mark_was_reached()
    {
        var course = Path.Course(Path.Step("one", StepKind.Quiz, StepRequirement.Completed));

        var state = Completion.Evaluate(
            course,
            [Path.Quiz(1, 0.2m, "one"), Path.Quiz(5, 0.9m, "one"), Path.Quiz(7, 1.0m, "one")]
        );

        Assert.Equal((Path.Day.AddHours(5), 1.0m), (state.CompletedAt, state.Score));
    }

    [Fact]
    public void A_waived_step_is_done_at_its_waiver_and_a_waived_quiz_is_left_out_of_the_score()
    {
        LearningFact[] facts =
        [
            Path.Read(1),
            Path.Quiz(2, 0.2m),
            Path.Fact("quiz", LearningFactKind.Waived, 3) with
            {
                Reason = "Read aloud at the bedside.",
            },
        ];

        var state = Completion.Evaluate(Path.Course([.. Path.Whole.Steps.Take(2)]), facts);

        Assert.Equal(
            new StepState("quiz", StepProgress.Done, Path.Day.AddHours(3), 0.2m, Waived: true),
            state.Step("quiz")
        );
        Assert.Equal((Path.Day.AddHours(3), null), (state.CompletedAt, state.Score));
    }

    [Fact]
    public void A_waiver_does_not_take_a_good_score_away()
    {
        LearningFact[] facts = [.. Path.AllDone, Path.Fact("quiz", LearningFactKind.Waived, 6)];

        var state = Completion.Evaluate(Path.Whole, facts);

        Assert.Equal((0.9m, false), (state.Score, state.Step("quiz")!.Waived));
    }

    [Fact]
    public void While_a_review_waits_the_page_says_so_and_the_course_is_not_completed()
    {
        var must = Path.Course(Path.Step("quiz", StepKind.Quiz));
        var may = Path.Course(Path.Step("quiz", StepKind.Quiz, StepRequirement.Completed));
        LearningFact[] submitted = [Path.Quiz(1, score: null)];

        Assert.Equal(
            new MissingItem(MissingCode.AwaitReview, "quiz"),
            Assert.Single(Completion.Evaluate(must, submitted).Missing)
        );
        Assert.Equal(StepProgress.Open, Completion.Evaluate(must, submitted).Step("quiz")!.Progress);
        var waiting = Completion.Evaluate(may, submitted);
        Assert.Equal(new MissingItem(MissingCode.AwaitReview, "quiz"), Assert.Single(waiting.Missing));
        Assert.Equal((1, null), (waiting.StepsDone, waiting.CompletedAt));
        Assert.Equal(Path.Day.AddHours(8), Completion.Evaluate(must, [.. submitted, Path.Quiz(8, 0.9m)]).CompletedAt);
    }

    [Fact]
    public void A_course_of_cases_is_assessed_by_its_cases_and_a_score_below_nothing_counts_as_nothing()
    {
        var course = Path.Course(Path.Step("one", StepKind.Case), Path.Step("two", StepKind.Case)) with
        {
            PassMark = 0.45m,
        };

        var state = Completion.Evaluate(course, [Path.Case(1, -0.3m, "one"), Path.Case(2, 0.9m, "two")]);

        Assert.Equal((0.45m, -0.3m), (state.Score, state.Step("one")!.Score));
        Assert.NotNull(state.CompletedAt);
    }

    [Fact]
    public void A_course_in_which_nothing_is_assessed_has_no_pass_mark_to_reach()
    {
        var state = Completion.Evaluate(Path.Course(Path.Step("read", StepKind.Lesson)), [Path.Read(1)]);

        Assert.Equal((Path.Day.AddHours(1), null), (state.CompletedAt, state.Score));
    }

    [Fact]
    public void A_course_without_steps_is_never_completed() =>
        Assert.Null(Completion.Evaluate(Path.Course(), Path.AllDone).CompletedAt);

    [Fact]
    public void A_fact_of_another_kind_does_not_finish_a_step()
    {
        var state = Completion.Evaluate(
            Path.Course(Path.Step("quiz", StepKind.Quiz)),
            [Path.Read(1, "quiz"), Path.Fact("quiz", LearningFactKind.EvaluationSent, 2)]
        );

        Assert.Equal(0, state.StepsDone);
    }

    [Fact]
    public void A_new_step_in_the_middle_does_not_lock_what_lies_behind_a_done_one()
    {
        var steps = Path.Whole.Steps.ToList();
        steps.Insert(1, Path.Step("new", StepKind.Lesson));

        var state = Completion.Evaluate(Path.Whole with { Steps = steps }, Path.AllDone.Take(2));

        Assert.Equal(
            [
                StepProgress.Done,
                StepProgress.Open,
                StepProgress.Done,
                StepProgress.Open,
                StepProgress.Locked,
                StepProgress.Locked,
            ],
            state.Steps.Select(step => step.Progress)
        );
    }

    [Fact]
    public void A_stricter_rule_does_not_take_a_step_back_nor_a_laxer_one_date_it_anew()
    {
        var lax = Path.Course(Path.Step("quiz", StepKind.Quiz, StepRequirement.Completed));
        var strict = Path.Course(Path.Step("quiz", StepKind.Quiz, StepRequirement.Passed)) with { PassMark = 1m };
        LearningFact[] facts = [Path.Quiz(1, 0.3m), Path.Quiz(2, 0.8m)];

        var earnedLax = Completion.Evaluate(lax, facts).NewlyEarned;
        var nowStrict = Completion.Evaluate(strict, [.. facts, .. earnedLax]);
        Assert.Equal(
            (Path.Day.AddHours(1), Path.Day.AddHours(2)),
            (nowStrict.Step("quiz")!.DoneAt, nowStrict.CompletedAt)
        );

        var earnedStrict = Completion.Evaluate(strict, facts).NewlyEarned;
        var nowLax = Completion.Evaluate(lax, [.. facts, .. earnedStrict]);
        Assert.Equal(Path.Day.AddHours(2), nowLax.Step("quiz")!.DoneAt);
    }

    [Fact]
    public void A_score_that_was_earned_with_the_course_does_not_sink_when_a_quiz_is_taken_out()
    {
        var one = Path.Course(Path.Step("good", StepKind.Quiz), Path.Step("fair", StepKind.Quiz));
        LearningFact[] facts = [Path.Quiz(1, 1.0m, "good"), Path.Quiz(2, 0.8m, "fair")];
        var earned = Completion.Evaluate(one, facts).NewlyEarned;

        var later = Completion.Evaluate(Path.Course(Path.Step("fair", StepKind.Quiz)), [.. facts, .. earned]);

        Assert.Equal(0.9m, later.Score);
    }
}
